/** The shape of a form as data: what is asked, in which words, and what each answer says. */
import { z } from 'zod';

const words = z.string().min(1);

const asked = {
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be letters and numbers'),
  label: words,
  hint: z.string(),
  /** What the answer says, so that later forms need not ask it again and two forms can be compared. */
  fact: z.string().optional(),
  required: z.boolean(),
  /** What to say when it is empty. */
  missing: words,
  /** Asked only when another question of this form has this answer. */
  when: z.strictObject({ field: z.string(), is: z.array(z.string()).min(1) }).optional(),
};
const choices = z.array(z.strictObject({ id: z.string(), label: words })).min(2);

const field = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('text'),
    /** In characters. */
    max: z.int().max(2000),
  }),
  z.strictObject({ ...asked, kind: z.literal('choice'), choices }),
  /** Any number of choices; kept as their ids, joined by commas. */
  z.strictObject({ ...asked, kind: z.literal('choices'), choices }),
  /** A day such as `2026-11-21`. */
  z.strictObject({ ...asked, kind: z.literal('date'), past: z.boolean().optional() }),
]);

export const formSchema = z
  .strictObject({
    id: z.string(),
    title: words,
    /** Whose form it is. Staff may fill in a partner's form for them. */
    side: z.enum(['partner', 'nhs']),
    source: words,
    fields: z.array(field).min(1),
  })
  .superRefine((form, context) => {
    form.fields.forEach((each, index) => {
      const before = form.fields.slice(0, index).find((other) => other.id === each.when?.field);
      if (each.when && !before)
        context.addIssue(`field "${each.id}": asks "${each.when.field}", which is not above it`);
      if (form.fields.findIndex((other) => other.id === each.id) < index) {
        context.addIssue(`field "${each.id}": the id is used twice`);
      }
    });
  });

export type FormField = Readonly<z.infer<typeof field>>;
export type Form = Readonly<z.infer<typeof formSchema>>;

/** Whether the question is asked, given the other answers of the form. */
export function isAsked(field: FormField, answers: Readonly<Record<string, string>>): boolean {
  if (!field.when) return true;
  const given = (answers[field.when.field] ?? '').split(',');
  return field.when.is.some((answer) => given.includes(answer));
}
