/** Puts the partner's id into every button of a card, so that a press in a chat of one to one says whom it is about. */
import type { Card } from '../cards/card.ts';

/** The id is a hint: what a press may do is checked against the person and the conversation. */
export function addressed(card: Card, partner: string): Card {
  return copied(card, partner) as Card;
}

interface Button {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Every answer passes here: a copy by hand costs half of writing the card as text and reading it again. */
function copied(value: unknown, partner: string): unknown {
  if (Array.isArray(value)) return value.map((item) => copied(item, partner));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = copied(inner, partner);
  return isButton(copy) && !('partner' in copy.data) ? { ...copy, data: { ...copy.data, partner } } : copy;
}

function isButton(value: unknown): value is Button {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('data' in value)) return false;
  const sends = value.type === 'Action.Execute' || value.type === 'Action.Submit';
  return sends && typeof value.data === 'object' && value.data !== null;
}
