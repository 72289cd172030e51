/** Answers that another form has given already, so that nobody is asked twice. */
import { ruleTable } from '../checks/rules.ts';
import { form as findForm } from '../journey/forms.ts';
import type { PartnerRecord } from '../record/state.ts';
import { factValues } from './form-facts.ts';

export interface Prefilled {
  readonly value: string;
  /** Where it is taken from, as a hint beside the field. */
  readonly hint: string;
}

/** By field id; empty once the form itself has been answered. */
export function prefill(record: PartnerRecord, onboarding: string, form: string): Readonly<Record<string, Prefilled>> {
  if (record.forms[onboarding]?.[form]) return {};
  const known = factValues(record, onboarding);
  const filled = (findForm(form)?.fields ?? []).flatMap((field) => {
    if (field.fact === undefined || ruleTable.perEnvironment.includes(field.fact)) return [];
    const given = known[field.fact]?.find(({ value }) => fits(field, value));
    return given ? [[field.id, { value: given.value, hint: origin(given.form) }] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** A choice that this form does not offer cannot be filled in. */
function fits(field: NonNullable<ReturnType<typeof findForm>>['fields'][number], value: string): boolean {
  if (!('choices' in field)) return true;
  return value.split(',').every((part) => field.choices.some((choice) => choice.id === part));
}

function origin(form: string): string {
  const title = findForm(form)?.title;
  const where = title ? `your answers to “${title}”` : 'your eligibility answers';
  return `Taken from ${where}. Change it if it is wrong.`;
}
