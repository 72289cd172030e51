/** Puts the partner's id into every button of a card, so that a press in a chat of one to one says whom it is about. */
import type { Card } from '../cards/card.ts';

/** The id is a hint: what a press may do is checked against the person and the conversation. */
export function addressed(card: Card, partner: string): Card {
  const text = JSON.stringify(card, (_key, value: unknown) => (isButton(value) ? withPartner(value, partner) : value));
  return JSON.parse(text);
}

interface Button {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

function withPartner(button: Button, partner: string): Button {
  return 'partner' in button.data ? button : { ...button, data: { ...button.data, partner } };
}

function isButton(value: unknown): value is Button {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('data' in value)) return false;
  const sends = value.type === 'Action.Execute' || value.type === 'Action.Submit';
  return sends && typeof value.data === 'object' && value.data !== null;
}
