/** The questions of a form of the journey as inputs of a card. */
import type { FormField } from '../../shared/journey/form-schema.ts';
import type { Elements } from './card.ts';
import { choiceInput, choicesInput, dateInput, textInput } from './inputs.ts';
import { answerPrefix } from './verbs.ts';

/** A card cannot hide a question because of another answer: such questions may stay empty here, and are checked when
 * they arrive. `value` is the answer as the record keeps it; empty for none. */
export function fieldInput(field: FormField, value: string): Elements[number] {
  const { label, hint } = field;
  const asked = { id: inputId(field), label, hint, missing: field.required && !field.when ? field.missing : null };
  switch (field.kind) {
    case 'text':
      return textInput({ ...asked, max: field.max, lines: field.max > 100 ? 'several' : 'one' }, value);
    case 'choice':
      return choiceInput({ ...asked, choices: field.choices }, value || null);
    case 'choices':
      return choicesInput({ ...asked, choices: field.choices }, value);
    case 'date':
      return dateInput(asked, value);
    default:
      return field satisfies never;
  }
}

export function inputId(field: FormField): string {
  return `${answerPrefix}${field.id}`;
}
