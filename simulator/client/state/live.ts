/** Listens to the event stream and keeps what the client has read current, without a reload. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ConversationView, FeedItem, LiveEvent, Mail, MessageView } from '../../contract.ts';
import { keys } from './keys.ts';
import { typing } from './typing.ts';

/** Newest version of a thing in the place it had, else at the end that is named. */
export function put<T extends { id: string }>(list: T[], item: T, end: 'first' | 'last'): T[] {
  if (list.some(({ id }) => id === item.id)) return list.map((each) => (each.id === item.id ? item : each));
  return end === 'first' ? [item, ...list] : [...list, item];
}

function showMessage(queries: QueryClient, as: string, message: MessageView): void {
  const key = keys.conversation(as, message.conversationId);
  typing.stop(message.conversationId);
  queries.setQueryData<ConversationView>(key, (old) => old && { ...old, messages: put(old.messages, message, 'last') });
  // Reading marks as read: who looks at the conversation reads it again.
  void queries.invalidateQueries({ queryKey: key });
  void queries.invalidateQueries({ queryKey: keys.world(as) });
}

function take(queries: QueryClient, as: string, event: LiveEvent): void {
  switch (event.type) {
    case 'message':
      showMessage(queries, as, event.message);
      return;
    case 'typing':
      typing.start(event.conversationId, event.name);
      return;
    case 'activity':
      queries.setQueryData<FeedItem[]>(keys.feed(as), (old) => old && put(old, event.item, 'first'));
      void queries.invalidateQueries({ queryKey: keys.world(as) });
      return;
    case 'mail':
      queries.setQueryData<Mail[]>(keys.mail(event.mailbox), (old) => old && put(old, event.mail, 'first'));
      void queries.invalidateQueries({ queryKey: keys.people });
      return;
    case 'clock':
      queries.setQueryData(keys.clock, event.clock);
      return;
    case 'world':
      for (const queryKey of [keys.people, keys.world(as), keys.invitations(as), ['conversation', as]]) {
        void queries.invalidateQueries({ queryKey });
      }
      return;
    case 'hello':
    case 'reset':
      void queries.invalidateQueries();
      return;
  }
}

/** `as` null: nobody is chosen yet. */
export function useLive(as: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (as === null) return;
    const stream = new EventSource(`/client/events?as=${encodeURIComponent(as)}`);
    stream.onmessage = ({ data }) => take(queries, as, JSON.parse(data));
    return () => stream.close();
  }, [as, queries]);
}
