/** The tab in Microsoft Teams: the page of the address in the theme of Teams, or why there is none. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Message } from '../parts/Message.tsx';
import type { Opened, Opening } from './opening.ts';
import { Pages } from './Pages.tsx';
import { Shell, Themed } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';

export function TeamsApp({ opening }: { opening: Opening }) {
  if (opening.state === 'open') return <Open opened={opening} />;
  return <Themed theme="default">{opening.state === 'alone' ? <OpenInTeams /> : <Unreachable />}</Themed>;
}

function Open({ opened: { host, service, known } }: { opened: Opened }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <Themed theme={theme}>
      <Shell service={service} known={known}>
        <SignedIn>
          <Pages host={host} />
        </SignedIn>
      </Shell>
    </Themed>
  );
}

function Unreachable() {
  return (
    <Message title="We could not reach the service">
      <p>Check your connection and try again.</p>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </Message>
  );
}

function OpenInTeams() {
  return (
    <Message title="Open this page in Microsoft Teams">
      <p>This page works inside Microsoft Teams only. In Teams, open the app “Partner onboarding”.</p>
      <p>If you came from an email, use the link in the email.</p>
    </Message>
  );
}
