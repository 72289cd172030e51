/** Stand-ins for what differs between partners with the same history. Plain letters, so that the rules let them pass. */

export const marks = {
  partner: 'qqpartnerqq',
  /** The end of a partner's id in the name of its channel. */
  idEnd: ' erqq',
  name: 'Qqnameqq',
  product: 'Qqproductqq',
  odsCode: 'QQODSQQ',
  lead: 'qqleadqq',
  colleague: 'qqcolleagueqq',
  manager: 'qqmanagerqq',
  channel: 'qqchannelqq',
} as const;
export type Mark = keyof typeof marks;

const all = new RegExp(Object.values(marks).join('|'), 'u');
const markOf = new Map<string, Mark>(Object.entries(marks).map(([mark, text]) => [text, mark as Mark]));

/** A text cut at its marks: texts between, and which mark follows each but the last. */
export interface Template {
  readonly texts: readonly string[];
  readonly follows: readonly Mark[];
}

export function templateOf(text: string): Template {
  const found = text.match(new RegExp(all.source, 'gu')) ?? [];
  return { texts: text.split(all), follows: found.flatMap((mark) => markOf.get(mark) ?? []) };
}

/** The text with a partner's own values. They must be such that they stand in JSON as they are. */
export function stamped({ texts, follows }: Template, values: Readonly<Record<Mark, string>>): string {
  return texts.map((text, index) => text + (follows[index] ? values[follows[index]] : '')).join('');
}
