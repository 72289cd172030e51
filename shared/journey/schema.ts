/** The shape of a journey as data, checked at start: a mistake stops it with the place and the reason. */
import { z } from 'zod';
import { factNames } from './facts.ts';
import { form } from './forms.ts';

const fact = z.enum(factNames, { error: (issue) => `unknown fact "${String(issue.input)}"` });

const task = z.object({
  id: z.string(),
  side: z.enum(['partner', 'nhs', 'board']),
  title: z.string(),
  /** Done as soon as one of these facts holds. */
  doneWhen: z.array(fact).min(1),
  /** The form that does it, where there is one. */
  form: z
    .string()
    .refine((id) => form(id) !== undefined, 'no such form')
    .optional(),
});

const step = z.object({
  id: z.string(),
  phase: z.string(),
  title: z.string(),
  /** Why the step is there, for the partner. Sentences of 20 words or fewer. */
  why: z.array(z.string()),
  /** How long the step should take, in working days of England; absent where nobody knows. */
  targetWorkingDays: z.int().min(1).max(60).optional(),
  tasks: z.array(task),
});

const journey = z
  .object({
    id: z.string(),
    source: z.string(),
    checkedOn: z.iso.date(),
    phases: z.array(z.object({ id: z.string(), title: z.string() })),
    steps: z.array(step),
  })
  .superRefine((data, context) => {
    const phases = new Set(data.phases.map((phase) => phase.id));
    const seen = new Set<string>();
    data.steps.forEach((each, index) => {
      if (!phases.has(each.phase)) context.addIssue(`step ${index + 1} (${each.id}): unknown phase "${each.phase}"`);
      if (seen.has(each.id)) context.addIssue(`step ${index + 1}: the id "${each.id}" is used twice`);
      seen.add(each.id);
    });
  });

export type Journey = Readonly<z.infer<typeof journey>>;
export type JourneyStep = Journey['steps'][number];
export type JourneyTask = JourneyStep['tasks'][number];
export type TaskSide = JourneyTask['side'];

/** @throws Error with every place and reason when the data is wrong. */
export function checkedJourney(data: unknown): Journey {
  const result = journey.safeParse(data);
  if (result.success) return result.data;
  throw new Error(`The journey data is wrong. Correct it in shared/journey.\n${z.prettifyError(result.error)}`);
}
