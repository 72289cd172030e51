/** Mentions while typing: what to offer after "@", and what the server wants to read when the text is sent. */
import type { SendMessage } from '../../contract.ts';

export interface Mentionable {
  name: string;
  /** Person id, or null for the app. */
  person: string | null;
}

/** The "@" that is being typed at the caret, and who fits what stands behind it. */
export function offered(text: string, caret: number, everybody: Mentionable[]): { from: number; fits: Mentionable[] } {
  const typed = /(?:^|\s)@([^@\n]{0,40})$/.exec(text.slice(0, caret));
  const start = typed?.[1];
  if (start === undefined) return { from: caret, fits: [] };
  const wanted = start.toLowerCase();
  const names = everybody.map(({ name }) => name.toLowerCase());
  // A whole name was typed: nothing is left to offer.
  if (names.some((name) => wanted.startsWith(name))) return { from: caret, fits: [] };
  const fits = everybody.filter((_one, index) => names[index]?.startsWith(wanted));
  return { from: caret - start.length - 1, fits };
}

export function complete(text: string, from: number, caret: number, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(caret).trimStart(), caret: before.length };
}

type Wire = Pick<SendMessage, 'text' | 'mentionApp' | 'mentionPeople'>;

/** `@Jo Smith` becomes `<at>Jo Smith</at>`; longer names first, so that "Jo" does not eat "Jo Smith". */
export function toWire(typed: string, everybody: Mentionable[]): Wire {
  let text = typed.trim();
  const mentionPeople: string[] = [];
  let mentionApp = false;
  for (const { name, person } of everybody.toSorted((one, other) => other.name.length - one.name.length)) {
    if (!text.includes(`@${name}`)) continue;
    text = text.replaceAll(`@${name}`, `<at>${name}</at>`);
    if (person === null) mentionApp = true;
    else mentionPeople.push(person);
  }
  return { text, ...(mentionApp ? { mentionApp } : {}), ...(mentionPeople.length > 0 ? { mentionPeople } : {}) };
}
