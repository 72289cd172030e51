/** Somebody whose roles were changed while the app is open: what they may not see any more goes, and they are told. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../ask/ServiceContext.tsx';
import { Message } from '../parts/Message.tsx';

export function RolesGuard({ children }: { children: ReactNode }) {
  const { roles } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [had, setHad] = useState(roles);
  const lost = had.filter((role) => !roles.includes(role));
  if (lost.length === 0 && had.length < roles.length) setHad(roles);
  const taken = lost.join();
  useEffect(() => {
    // What was read with the role is forgotten; what may still be seen is read anew.
    if (taken !== '') void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  }, [taken, client]);

  if (lost.length > 0 && roles.length === 0) {
    const goOn = () => {
      setHad(roles);
      void navigate('/tab', { replace: true });
    };
    return (
      <Message title="You are not in the NHS login team any more">
        <p role="alert">
          An administrator has taken your roles away, so the pages of the team are closed for you. If this is a mistake,
          ask an administrator.
        </p>
        <Button appearance="primary" onClick={goOn}>
          Go to your own pages
        </Button>
      </Message>
    );
  }
  return (
    <>
      {lost.length > 0 && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              An administrator has changed your roles. Some pages and buttons are not for you any more.
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => setHad(roles)}>Close this message</Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {children}
    </>
  );
}
