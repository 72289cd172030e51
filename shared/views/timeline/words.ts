/** Sentences with people in them as ids: the names are put in last, so that an erased person is gone from old lines too. */
import { showTime } from '../../calendar/format.ts';

interface PersonPart {
  readonly person: string;
}

/** Text as it is (typed texts are never searched for placeholders), and people. */
export type Words = readonly (string | PersonPart)[];

type Part = string | number | PersonPart | Words;

/** say`added ${who(id)} as a contact` */
export function say(texts: TemplateStringsArray, ...parts: readonly Part[]): Words {
  return texts.flatMap((text, index) => [text, ...asWords(parts[index] ?? '')]).filter((part) => part !== '');
}

export function who(person: string): PersonPart {
  return { person };
}

/** "Jo Smith, Amir Haddad and Sam Lee" */
export function people(persons: readonly string[]): Words {
  return persons.flatMap((person, index) => {
    const between = index === 0 ? '' : index === persons.length - 1 ? ' and ' : ', ';
    return [between, who(person)];
  });
}

/** A sentence of ours that holds `{person:<id>}` and `{time:<instant>}`. */
export function fromTemplate(template: string): Words {
  const timed = template.replace(/\{time:([^}]+)\}/gu, (_, instant: string) => showTime(instant));
  return timed.split(/(\{person:[^}]+\})/u).map((part) => {
    const person = /^\{person:([^}]+)\}$/u.exec(part)?.[1];
    return person === undefined ? part : who(person);
  });
}

export function inWords(words: Words, nameOf: (person: string) => string): string {
  return words.map((part) => (typeof part === 'string' ? part : nameOf(part.person))).join('');
}

export function peopleOf(words: Words): readonly string[] {
  return words.flatMap((part) => (typeof part === 'string' ? [] : [part.person]));
}

function asWords(part: Part): Words {
  if (typeof part === 'string') return [part];
  if (typeof part === 'number') return [String(part)];
  return 'person' in part ? [part] : part;
}
