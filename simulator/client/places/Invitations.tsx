/** Invitations to be a guest that wait for an answer. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Person } from '../../contract.ts';
import { go } from '../state/address.ts';
import { tell } from '../state/api.ts';
import { useInvitations } from '../state/queries.ts';

export function Invitations({ me }: { me: Person }) {
  const queries = useQueryClient();
  const invitations = useInvitations(me.id);
  const accept = useMutation({
    mutationFn: (id: string) => tell<Person>(`/client/invitations/${encodeURIComponent(id)}/accept`, { as: me.id }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      go(me.id, { app: 'teams' });
    },
  });
  const waiting = invitations.data?.filter(({ accepted }) => !accepted) ?? [];
  return waiting.map(({ id }) => (
    <MessageBar key={id} layout="multiline" className="invitation">
      <MessageBarBody>
        <MessageBarTitle>You are invited to Teams</MessageBarTitle>
        NHS login invites you as a guest. {accept.error?.message}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" disabled={accept.isPending} onClick={() => accept.mutate(id)}>
          Accept invitation
        </Button>
      </MessageBarActions>
    </MessageBar>
  ));
}
