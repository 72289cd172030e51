/** The emailed question to a sponsor or commissioner: works in any browser, without an account. */
import { useState } from 'react';
import { createService } from '../ask/service.ts';
import { ConfirmPage } from '../pages/door/ConfirmPage.tsx';
import { Message } from '../parts/Message.tsx';
import { Shell, Themed } from './Shell.tsx';
import { useBrowserTheme } from './useBrowserTheme.ts';

export function ConfirmApp() {
  const [service] = useState(() => createService(null));
  const [link] = useState(() => new URLSearchParams(window.location.search).get('link') ?? '');
  return (
    <Themed theme={useBrowserTheme()}>
      <Shell service={service}>
        {link ? (
          <ConfirmPage link={link} />
        ) : (
          <Message title="This link is not complete">
            <p>Open the link in our email again. If it is broken over two lines, copy all of it.</p>
          </Message>
        )}
      </Shell>
    </Themed>
  );
}
