/** The emailed link's door: a code first, then the contact's own tasks. Works in any browser, without Microsoft Teams. */
import { useState } from 'react';
import { createService } from '../ask/service.ts';
import { DoorPage } from '../pages/door/DoorPage.tsx';
import { DoorTasks } from '../pages/door/DoorTasks.tsx';
import { Message } from '../parts/Message.tsx';
import { Shell, Themed } from './Shell.tsx';
import { SignedIn } from './SignedIn.tsx';
import { useBrowserTheme } from './useBrowserTheme.ts';

export function DoorApp() {
  const [service] = useState(() => createService(null));
  const [partner, setPartner] = useState<string | null>(null);
  const [link] = useState(() => new URLSearchParams(window.location.search).get('link') ?? '');
  return (
    <Themed theme={useBrowserTheme()}>
      <Shell service={service}>
        {partner && (
          <SignedIn>
            <DoorTasks partner={partner} />
          </SignedIn>
        )}
        {!partner && (link ? <DoorPage link={link} onOpen={setPartner} /> : <NoLink />)}
      </Shell>
    </Themed>
  );
}

function NoLink() {
  return (
    <Message title="This link is not complete">
      <p>Open the link in our email again. If it is broken over two lines, copy all of it.</p>
    </Message>
  );
}
