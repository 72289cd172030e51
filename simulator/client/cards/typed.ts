/** What a person typed into a card and has not sent: kept when the card is drawn again because the app changed it. */

export type Typed = Record<string, string>;

type Json = { [name: string]: unknown };

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The card with the typed values in its inputs; inputs that are gone are forgotten. */
export function withTyped(card: unknown, typed: Typed): unknown {
  if (Array.isArray(card)) return card.map((each) => withTyped(each, typed));
  if (!isJson(card)) return card;
  const copy: Json = {};
  for (const [name, value] of Object.entries(card)) copy[name] = withTyped(value, typed);
  const { type, id } = card;
  if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string') {
    const value = typed[id];
    if (value !== undefined) copy.value = value;
  }
  return copy;
}
