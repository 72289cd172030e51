/** What is wrong with the answers to a form, by field, in the words of the form. */
import { z } from 'zod';
import { type Form, type FormField, isAsked } from '../journey/form-schema.ts';
import { freeText } from './text.ts';

type Answers = Readonly<Record<string, string>>;

/** An answer for each field; empty where the question is not asked, whatever was sent. */
export function askedAnswers(form: Form, sent: Answers): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const field of form.fields) {
    answers[field.id] = isAsked(field, answers) ? (sent[field.id] ?? '').trim() : '';
  }
  return answers;
}

/** A sentence by field; empty when all is well. `today` is a day in London, such as `2026-11-21`. */
export function problemsOf(form: Form, answers: Answers, today: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    form.fields
      .filter((field) => isAsked(field, answers))
      .flatMap((field) => {
        const problem = problemWith(field, answers[field.id] ?? '', today);
        return problem ? [[field.id, problem]] : [];
      }),
  );
}

function problemWith(field: FormField, answer: string, today: string): string | null {
  if (answer === '') return field.required ? field.missing : null;
  switch (field.kind) {
    case 'text': {
      const label = field.label.replace(' (optional)', '');
      return freeText(`“${label}”`, field.max).safeParse(answer).error?.issues[0]?.message ?? null;
    }
    case 'choice':
      return field.choices.some((choice) => choice.id === answer) ? null : field.missing;
    case 'choices': {
      const known = (id: string) => field.choices.some((choice) => choice.id === id);
      return answer.split(',').every(known) ? null : field.missing;
    }
    case 'date':
      if (!z.iso.date().safeParse(answer).success) return `${field.missing}, as a real date`;
      return field.past && answer > today ? `${field.missing}: today or in the past` : null;
    default:
      return field satisfies never;
  }
}
