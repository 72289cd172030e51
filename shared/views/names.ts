/** Names of people: the record holds ids only, the edge brings the names. */
import { showDate, showTime } from '../calendar/format.ts';
import { coverOf } from '../record/away.ts';
import type { House } from '../record/house.ts';

export type Names = Readonly<
  Record<
    string,
    {
      readonly name: string;
      readonly email?: string;
      /** Only while they are away: the first day back, and the name of who covers. */
      readonly away?: { readonly until: string; readonly cover: string };
    }
  >
>;

/** The names with who is away on that day. */
export function withAway(names: Names, house: House, today: string): Names {
  const away = Object.entries(names).map(([person, known]) => {
    const cover = coverOf(house, person, today);
    const until = house.away[person]?.until;
    return [person, cover && until ? { ...known, away: { until, cover: nameOf(names, cover) } } : known] as const;
  });
  return Object.fromEntries(away);
}

/** "Away until 5 January 2027, Sam Lee is covering"; null while they are there. Source: reference/wording.md B1. */
export function awayWords(names: Names, person: string | null): string | null {
  const away = person === null ? undefined : names[person]?.away;
  return away ? `Away until ${showDate(away.until)}, ${away.cover} is covering` : null;
}

/** On whom something waits: who covers, while the person is away. */
export function waitingName(names: Names, person: string): string {
  const away = names[person]?.away;
  return away ? `${away.cover}, covering for ${nameOf(names, person)}` : nameOf(names, person);
}

/** The name, or a plain word when the person is unknown or was erased. */
export function nameOf(names: Names, person: string | null): string {
  return (person && names[person]?.name) || 'somebody';
}

export function firstName(names: Names, person: string | null): string {
  return nameOf(names, person).split(' ')[0] ?? '';
}

/** The project manager's name, or the words that stand for them. Source: reference/wording.md A6. */
export function managerName(names: Names, person: string | null): string {
  return person ? nameOf(names, person) : 'the NHS login team';
}

/** The project manager, and who covers while they are away. */
export function managerLine(names: Names, person: string | null): string {
  return [managerName(names, person), awayWords(names, person)].filter((words) => words !== null).join('. ');
}

/** Puts names and times in a refusal's sentence: `{person:<id>}` and `{time:<instant>}`. */
export function fill(message: string, names: Names): string {
  return message
    .replace(/\{person:([^}]+)\}/gu, (_, person: string) => nameOf(names, person))
    .replace(/\{time:([^}]+)\}/gu, (_, instant: string) => showTime(instant));
}
