/** A card with `refresh` for this person asks the app for their own version when it is shown. */
import { useEffect, useRef } from 'react';
import type { CardAction, MessageView, Person } from '../../contract.ts';
import { tell } from '../state/api.ts';

interface Refresh {
  userIds?: string[];
  action?: { verb?: string; data?: unknown };
}

/** The answer arrives as a `message` event; a refresh that fails leaves the shared card, as in Teams. */
export function useRefresh(me: Person, message: MessageView, card: unknown): void {
  const asked = useRef(false);
  const { refresh }: { refresh?: Refresh } = Object(card);
  const wanted = !message.personalCard && me.teamsId !== undefined && refresh?.userIds?.includes(me.teamsId) === true;
  useEffect(() => {
    if (!wanted || asked.current || !refresh?.action) return;
    asked.current = true;
    const { verb, data = {} } = refresh.action;
    const body: CardAction = {
      as: me.id,
      conversationId: message.conversationId,
      messageId: message.id,
      action: { type: 'Action.Execute', ...(verb ? { verb } : {}), data },
      trigger: 'automatic',
    };
    tell('/client/card-actions', body).catch(() => undefined);
  }, [wanted, refresh, me.id, message.conversationId, message.id]);
}
