/** Names of people: the record holds ids only, the edge brings the names. */
import { showTime } from '../calendar/format.ts';

export type Names = Readonly<Record<string, { readonly name: string; readonly email?: string }>>;

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

/** Puts names and times in a refusal's sentence: `{person:<id>}` and `{time:<instant>}`. */
export function fill(message: string, names: Names): string {
  return message
    .replace(/\{person:([^}]+)\}/gu, (_, person: string) => nameOf(names, person))
    .replace(/\{time:([^}]+)\}/gu, (_, instant: string) => showTime(instant));
}
