/** The tab in Microsoft Teams: asks Teams who is there and where, then draws the page of the address. */
import { useEffect, useState } from 'react';
import type { HostSettings } from '../../shared/api.ts';
import { createService, type Service } from '../ask/service.ts';
import { Message } from '../parts/Message.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { type Host, openHost } from './host.ts';
import { Pages } from './Pages.tsx';
import { Shell, Themed } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';

type Opening = { state: 'opening' } | { state: 'alone' } | { state: 'open'; host: Host; service: Service };

export function TeamsApp() {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const [theme, setTheme] = useState('default');
  useEffect(() => {
    let gone = false;
    open()
      .then((host) => {
        if (gone) return;
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

async function open(): Promise<Host> {
  const settings: HostSettings = await (await fetch('/api/host')).json();
  return openHost(settings.origins);
}

function OpenInTeams() {
  return (
    <Message title="Open this page in Microsoft Teams">
      <p>This page works inside Microsoft Teams only. In Teams, open the app “Partner onboarding”.</p>
      <p>If you came from an email, use the link in the email.</p>
    </Message>
  );
}
