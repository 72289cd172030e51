/** What a task, a gate or a step can wait for: a named fact, or an answer in a form. Derived, never ticked. */
import type { PartnerRecord } from '../record/state.ts';
import { type FactName, facts } from './facts.ts';
import { form } from './forms.ts';

/**
 * Since when it holds (ISO 8601), or null. `boardApproved` is a fact; `form:discovery` an answered form;
 * `form:discovery:decision=yes` an answer in it.
 */
export function holdsSince(condition: string, record: PartnerRecord, onboarding: string): string | null {
  if (isFact(condition)) return facts[condition](record, onboarding);
  const { form: id, field, answer } = parts(condition);
  const given = record.forms[onboarding]?.[id];
  if (!given) return null;
  if (field === null) return given.at;
  return (given.answers[field] ?? '').split(',').includes(answer) ? given.at : null;
}

/** Why the data may not say this; null when it may. */
export function problemWith(condition: string): string | null {
  if (isFact(condition)) return null;
  if (!condition.startsWith('form:')) return `unknown fact "${condition}"`;
  const { form: id, field: fieldId, answer } = parts(condition);
  const found = form(id);
  if (!found) return `no such form "${id}"`;
  if (fieldId === null) return null;
  const field = found.fields.find((each) => each.id === fieldId);
  if (!field || !('choices' in field)) return `the form "${id}" asks no choice "${fieldId}"`;
  return field.choices.some((choice) => choice.id === answer) ? null : `"${fieldId}" has no choice "${answer}"`;
}

function isFact(condition: string): condition is FactName {
  return Object.hasOwn(facts, condition);
}

interface Parts {
  readonly form: string;
  readonly field: string | null;
  readonly answer: string;
}

/** The data names a few hundred conditions, and every record is asked all of them. */
const taken = new Map<string, Parts>();

function parts(condition: string): Parts {
  const known = taken.get(condition) ?? takenApart(condition);
  taken.set(condition, known);
  return known;
}

function takenApart(condition: string): Parts {
  const [, form = '', rest] = condition.split(':');
  const [field = null, answer = ''] = rest?.split('=') ?? [];
  return { form, field, answer };
}
