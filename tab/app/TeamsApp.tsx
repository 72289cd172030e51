/** The tab in Microsoft Teams: the page of the address in the theme of Teams, or why there is none. */
import { useEffect, useState } from 'react';
import { Message } from '../parts/Message.tsx';
import type { Known, Opened, Opening } from './opening.ts';
import { Pages } from './Pages.tsx';
import { Shell, Themed } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';

/** `known`: what has been read before there was a page. */
export function TeamsApp({ opening, known }: { opening: Opening; known: readonly Known[] }) {
  if (opening.state === 'open') return <Open opened={opening} known={known} />;
  return (
    <Themed theme="default">
      <OpenInTeams />
    </Themed>
  );
}

function Open({ opened: { host, service }, known }: { opened: Opened; known: readonly Known[] }) {
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

function OpenInTeams() {
  return (
    <Message title="Open this page in Microsoft Teams">
      <p>This page works inside Microsoft Teams only. In Teams, open the app “Partner onboarding”.</p>
      <p>If you came from an email, use the link in the email.</p>
    </Message>
  );
}
