/** The shape of a journey as data, checked at start: a mistake stops it with the place and the reason. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
import { problemWith } from './conditions.ts';
import { form } from './forms.ts';
import { problemsOfOrder } from './order.ts';

const words = z.string().min(1);
const condition = z.string().superRefine((text, context) => {
  const problem = problemWith(text);
  if (problem) context.addIssue(problem);
});

/** What must hold first, and the sentence that says what is missing. */
const gate = z.array(z.strictObject({ needs: condition, missing: words }));

const task = z.strictObject({
  id: words,
  side: z.enum(['partner', 'nhs', 'board']),
  title: words,
  /** Done as soon as one of these holds. */
  doneWhen: z.array(condition).min(1),
  /** The form that does it, where there is one. */
  form: z
    .string()
    .refine((id) => form(id) !== undefined, 'no such form')
    .optional(),
  gate: gate.optional(),
  /** Asked for, but the step does not wait for it. */
  optional: z.literal(true).optional(),
  /** An answer that means trouble, what to say of it, who clears it, and what was sent later that clears it. */
  problem: z
    .strictObject({ when: condition, why: words, side: z.enum(['partner', 'nhs']), until: condition.optional() })
    .optional(),
});

const step = z.strictObject({
  id: words,
  phase: words,
  title: words,
  source: words,
  /** Why the step is there, for the partner. Sentences of 20 words or fewer. */
  why: z.array(words),
  /** Steps that must be finished before this one can start. */
  after: z.array(words),
  /** What else must hold before anything in the step can be done. */
  gate: gate.optional(),
  /** The step is only for some partners: when, and what the others read. */
  only: z.strictObject({ when: condition, otherwise: words }).optional(),
  /** How long the step should take, in working days of England; absent where nobody knows. */
  targetWorkingDays: z.int().min(1).max(60).optional(),
  outputs: z.array(words),
  /** When the step is finished, in words. */
  exit: words,
  guidance: z.array(z.strictObject({ title: words, url: z.url(), checkedOn: z.iso.date() })),
  tasks: z.array(task),
});

const journey = z
  .strictObject({
    id: z.string().regex(/^[a-z-]+@\d+$/, 'must be a name and a version, such as nhs-login@2'),
    source: words,
    checkedOn: z.iso.date(),
    phases: z.array(z.strictObject({ id: words, title: words })),
    steps: z.array(step),
  })
  .superRefine((data, context) => {
    for (const problem of problemsOfOrder(data)) context.addIssue(problem);
  });

export type Journey = Readonly<z.infer<typeof journey>>;
export type JourneyStep = Journey['steps'][number];
export type JourneyTask = JourneyStep['tasks'][number];
export type TaskSide = JourneyTask['side'];

/** @throws Error with every place and reason when the data is wrong. */
export function checkedJourney(data: unknown): Journey {
  return checkedData(journey, data, 'the data of the journey', 'shared/journey');
}
