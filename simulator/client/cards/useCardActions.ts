/** Sends what a person does on a card to the app, and holds what the app said. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attachment, CardAction, CardActionResult, ConversationView, MessageView } from '../../contract.ts';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';

function withCard(message: MessageView, card: unknown): MessageView {
  const replaced = (attachment: Attachment) =>
    attachment.contentType.endsWith('.adaptive') ? { ...attachment, content: card } : attachment;
  return { ...message, attachments: message.attachments.map(replaced), personalCard: true };
}

export function useCardActions(as: string, message: MessageView) {
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<CardActionResult | null>(null);

  const run = useMutation({
    mutationFn: (action: CardAction['action']) =>
      tell<CardActionResult>('/client/card-actions', {
        as,
        conversationId: message.conversationId,
        messageId: message.id,
        action,
      } satisfies CardAction),
    onMutate: () => setOutcome(null),
    onSuccess: (result) => {
      setOutcome(result);
      if (result.kind !== 'card') return;
      queries.setQueryData<ConversationView>(
        keys.conversation(as, message.conversationId),
        (old) =>
          old && {
            ...old,
            messages: old.messages.map((each) => (each.id === message.id ? withCard(each, result.card) : each)),
          },
      );
    },
    onError: (error) => setOutcome({ kind: 'failed', status: null, text: error.message }),
  });
  return { run: run.mutate, busy: run.isPending, outcome, setOutcome };
}
