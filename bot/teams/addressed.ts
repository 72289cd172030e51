/** What a card's buttons cannot know by themselves: whom a press in a chat of one to one is about, and where our tab is. */
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { pageOf } from '../cards/actions.ts';
import type { Card } from '../cards/card.ts';
import { type TabSettings, tabLink } from '../spaces/tab-link.ts';

/** The id is a hint: what a press may do is checked against the person and the conversation. */
export function addressed(card: Card, { id, space }: Pick<SharedRecord, 'id' | 'space'>, settings: TabSettings): Card {
  const linkTo = (page: string) => tabLink(settings, space, `partners/${id}/progress/${page}`);
  return copied(card, { partner: id, linkTo }) as Card;
}

interface About {
  readonly partner: string;
  readonly linkTo: (page: string) => string;
}

interface Button {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Every answer passes here: a copy by hand costs half of writing the card as text and reading it again. */
function copied(value: unknown, about: About): unknown {
  if (Array.isArray(value)) return value.map((item) => copied(item, about));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = copied(inner, about);
  const page = pageOf(copy);
  if (page !== null) return { ...copy, url: about.linkTo(page) };
  return isButton(copy) && !('partner' in copy.data)
    ? { ...copy, data: { ...copy.data, partner: about.partner } }
    : copy;
}

function isButton(value: unknown): value is Button {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('data' in value)) return false;
  const sends = value.type === 'Action.Execute' || value.type === 'Action.Submit';
  return sends && typeof value.data === 'object' && value.data !== null;
}
