/** What the forms of an onboarding say, by fact: a fact is the same question asked by several forms. */
import type { FormField } from '../journey/form-schema.ts';
import { form as findForm } from '../journey/forms.ts';
import type { PartnerRecord } from '../record/state.ts';
import { answerWords } from './answer-words.ts';

export interface FactValue {
  /** As stored: a choice's id; several choices joined by commas. Never empty. */
  readonly value: string;
  /** A form's id; `eligibility` for the eligibility answers. */
  readonly form: string;
  readonly field: string;
  /** Who said it, by person id; null: the app. */
  readonly by: string | null;
  readonly at: string;
}

/** By fact name. */
export type FactValues = Readonly<Record<string, readonly FactValue[]>>;

/** Every fact that an answered form or the eligibility answers give, newest first. */
export function factValues(record: PartnerRecord, onboarding: string): FactValues {
  const known: Record<string, FactValue[]> = {};
  const add = (fact: string, value: FactValue) => {
    known[fact] = [...(known[fact] ?? []), value];
  };
  for (const [id, { answers, by, at }] of Object.entries(record.forms[onboarding] ?? {})) {
    for (const field of findForm(id)?.fields ?? []) {
      const value = answers[field.id] ?? '';
      if (field.fact !== undefined && value !== '') add(field.fact, { value, form: id, field: field.id, by, at });
    }
  }
  const eligibility = record.eligibility[onboarding]?.current;
  const organisation = eligibility?.answers.organisation;
  if (eligibility && organisation) {
    const { by, at } = eligibility;
    add('commissioner', { value: organisation, form: 'eligibility', field: 'organisation', by, at });
  }
  for (const values of Object.values(known)) values.sort((one, other) => other.at.localeCompare(one.at));
  return known;
}

/** The parts of an answer that lists several things. */
export function listed(value: string): readonly string[] {
  return value.split(/[\s,]+/u).filter((part) => part !== '');
}

/** The question that was answered; none for the eligibility answers. */
export function fieldOf({ form, field }: Pick<FactValue, 'form' | 'field'>): FormField | undefined {
  return findForm(form)?.fields.find((each) => each.id === field);
}

/** The answer as people read it: choices by their labels, one on each line when there are several. */
export function factText(given: FactValue): string {
  const field = fieldOf(given);
  return field ? answerWords(field, given.value) : given.value;
}
