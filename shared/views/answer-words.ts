/** An answer to a field of a form as people read it: choices by their labels, dates in words; empty when not answered. */
import { showDate } from '../calendar/format.ts';
import type { FormField } from '../journey/form-schema.ts';

export function answerWords(field: FormField, answer: string): string {
  if (answer === '') return '';
  if (field.kind === 'date') return showDate(answer);
  if (field.kind === 'text') return answer;
  const label = (id: string) => field.choices.find((choice) => choice.id === id)?.label ?? id;
  return answer.split(',').map(label).join('\n');
}
