/** The tab in Microsoft Teams: asks Teams who is there and where, then draws the page of the address. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { HostSettings } from '../../shared/api.ts';
import { createService, type Service } from '../ask/service.ts';
import { Message } from '../parts/Message.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { type Host, openHost } from './host.ts';
import { Pages } from './Pages.tsx';
import { Shell, Themed } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';
import { themeFor } from './theme.ts';

type Opening =
  | { state: 'opening' }
  | { state: 'unreachable' }
  | { state: 'alone' }
  | { state: 'open'; host: Host; service: Service };

export function TeamsApp() {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const [theme, setTheme] = useState('default');
  useEffect(() => {
    let gone = false;
    open()
      .then((host) => {
        if (gone) return;
        if (!host) return setOpening({ state: 'unreachable' });
        setTheme(host.theme);
        host.onTheme(setTheme);
        setOpening({ state: 'open', host, service: createService(host.token) });
      })
      .catch(() => {
        if (!gone) setOpening({ state: 'alone' });
      });
    return () => {
      gone = true;
    };
  }, []);

  return (
    <Themed theme={theme}>
      {opening.state === 'opening' && <PageSkeleton />}
      {opening.state === 'unreachable' && <Unreachable />}
      {opening.state === 'alone' && <OpenInTeams />}
      {opening.state === 'open' && (
        <Shell service={opening.service}>
          <SignedIn>
            <Pages host={opening.host} />
          </SignedIn>
        </Shell>
      )}
    </Themed>
  );
}

/** Null when the service does not answer. */
async function open(): Promise<Host | null> {
  const answer = await fetch('/api/host').catch(() => null);
  if (!answer?.ok) return null;
  const settings: HostSettings = await answer.json();
  const host = await openHost(settings.origins);
  // Before the first page is drawn, so that nobody sees it in another theme first.
  await themeFor(host.theme);
  return host;
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
