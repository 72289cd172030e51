/** What staff see of a merge: before it, what will happen; after it, on both partners, what was done. */
import { showDate } from '../../calendar/format.ts';
import { openOnboardings } from '../../record/merge.ts';
import { mergedWords } from '../../record/merge-state.ts';
import { productName } from '../../record/partner.ts';
import { contactsOf } from '../../record/people.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type Names, nameOf } from '../names.ts';

interface MergeLine {
  readonly partner: string;
  readonly name: string;
  readonly words: string;
  readonly by: string;
  readonly because: string;
}

export interface MergePart {
  /** Only of a duplicate: where it goes on. */
  readonly into: (MergeLine & { readonly contactsThere: boolean }) | null;
  /** The duplicates that were merged into this partner. */
  readonly from: readonly (MergeLine & { readonly contacts: readonly string[] })[];
}

export function mergePart({ merge: { into, from } }: PartnerRecord, names: Names): MergePart {
  return {
    into: into && {
      partner: into.partner,
      name: into.name,
      words: mergedWords(into, into.at),
      by: nameOf(names, into.by),
      because: into.because,
      contactsThere: into.passedOn,
    },
    from: from.map(({ partner, name, at, by, because, contacts }) => ({
      partner,
      name,
      words: `${name} was merged into this partner on ${showDate(at)}`,
      by: nameOf(names, by),
      because,
      contacts: contacts.map((person) => nameOf(names, person)),
    })),
  };
}

/** Sentences on what will happen. `names`: of the duplicate's people. */
export function mergeLines(duplicate: PartnerRecord, kept: PartnerRecord, names: Names): readonly string[] {
  const { name } = kept.partner;
  const here = contactsOf(kept);
  const added = contactsOf(duplicate).filter((person) => !here.includes(person));
  const others = Object.keys(duplicate.outsiders).filter((person) => !kept.outsiders[person] && !kept.people[person]);
  const closing = openOnboardings(duplicate).map((onboarding) => productName(duplicate, onboarding));
  return [
    added.length > 0
      ? `These contacts are added to ${name}: ${listed(added.map((person) => nameOf(names, person)))}.`
      : `Every contact is a contact of ${name} already.`,
    ...(others.length > 0
      ? [
          `These people of other organisations can attend the calls of ${name}: ${listed(others.map((person) => nameOf(names, person)))}.`,
        ]
      : []),
    ...(closing.length > 0 ? [`The onboarding of ${listed(closing)} closes here as merged. Contacts are told.`] : []),
    ...(duplicate.space.wanted && !duplicate.space.closing
      ? ['The private channel gets a last card, the contacts are taken out of it, and it is closed.']
      : []),
    'Answers, questions, calls and contracts are not copied. They stay here to read.',
    `${name} goes on as it is. Its page says what was merged into it, and why.`,
    'You can bring an onboarding back here. Contacts that were added stay there.',
  ];
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
