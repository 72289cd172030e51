/** Sends what a person wrote, and shows it at once. */
import { useQueryClient } from '@tanstack/react-query';
import type { ConversationView, MessageView, SendMessage } from '../../contract.ts';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';
import { put } from '../state/live.ts';
import { type Mentionable, toWire } from './mentions.ts';

interface Where {
  as: string;
  conversation: ConversationView;
  mentionables: Mentionable[];
}

/** In a chat with the app everything reaches it; in a channel only what mentions it. */
export function useSend({ as, conversation, mentionables }: Where) {
  const queries = useQueryClient();
  return async (typed: string, rootId?: string): Promise<void> => {
    const wire = conversation.kind === 'channel' ? toWire(typed, mentionables) : { text: typed.trim() };
    const body: SendMessage = { as, conversationId: conversation.id, ...wire, ...(rootId ? { rootId } : {}) };
    const message = await tell<MessageView>('/client/messages', body);
    queries.setQueryData<ConversationView>(keys.conversation(as, conversation.id), (old) => {
      // The event stream may have been faster, and knows more.
      if (!old || old.messages.some(({ id }) => id === message.id)) return old;
      return { ...old, messages: put(old.messages, message, 'last') };
    });
  };
}
