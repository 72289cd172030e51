/** Forms of the journey: answers given once, kept by version. A task is done because its form was answered. */
import { z } from 'zod';
import { londonDate } from '../calendar/working-days.ts';
import { form as findForm } from '../journey/forms.ts';
import { journeyOf } from '../journey/journeys.ts';
import { missingForForm } from '../views/gates.ts';
import { type ApplicationEvent, applicationSent } from './application.ts';
import { isAskedAgain } from './course-state.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { askedAnswers, problemsOf } from './form-problems.ts';
import { savedMeanwhile } from './meanwhile.ts';
import type { NoticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { isContact, leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { id } from './text.ts';

export interface FormAnswers {
  readonly version: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly by: string | null;
  readonly at: string;
  readonly side: 'partner' | 'nhs';
}

/** By form id. */
export type FormsSlice = Readonly<Record<string, FormAnswers>>;

export type FormEvent = {
  readonly type: 'FormAnswered';
  readonly onboarding: string;
  readonly form: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly side: 'partner' | 'nhs';
};

const answerForm = z.object({
  type: z.literal('answerForm'),
  onboarding: id,
  form: id,
  /** By field. The form says how long each may be, in the field's own words. */
  answers: z.record(
    id,
    z.string('Enter your answer').trim().max(10_000, 'Your answer must be 10,000 characters or fewer'),
  ),
  /** The version they saw; 0 when it was not answered. */
  basedOn: z.int().min(0),
});

export const formCommands = [answerForm] as const;
export type FormCommand = z.infer<typeof answerForm>;

/** Staff answer for the partner; the answer says so. */
export const formPolicies: PolicyLines<FormCommand['type']> = { answerForm: ['contact', 'mail', ...leads] };

export function decideForm(
  record: PartnerRecord,
  command: FormCommand,
  context: Context,
): Decision<FormEvent | ApplicationEvent | NoticeWanted> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const form = findForm(command.form);
  if (!form) return refuse('notFound', 'We cannot find this form. Open the latest card or page.');
  const person = personOf(context.actor);
  const side = person !== null && isContact(record, person) ? 'partner' : 'nhs';
  if (form.side === 'nhs' && side === 'partner') return refuse('forbidden', 'This task is for NHS login.');
  const before = record.forms[onboarding]?.[form.id];
  const clash = savedMeanwhile(before, before?.version === command.basedOn, context, 'answered');
  if (clash) return clash;
  const early = missingForForm(record, onboarding, form.id);
  if (early.length > 0) return refuse('notYet', `You cannot do this yet. ${early.join(' ')}`);
  const answers = askedAnswers(form, command.answers);
  const details = problemsOf(form, answers, londonDate(context.now));
  const first = Object.values(details)[0];
  if (first) return refuse('incomplete', `${first}.`, details);
  const again = before && isFormAskedAgain(record, onboarding, form.id, before.at);
  if (before && !again && form.fields.every((field) => before.answers[field.id] === answers[field.id])) return [];
  const answered: Omit<FormEvent, 'type'> = {
    onboarding,
    form: form.id,
    version: (before?.version ?? 0) + 1,
    answers,
    side,
  };
  const sent = form.id === 'application' ? applicationSent(record, onboarding, context) : [];
  return [{ type: 'FormAnswered', ...answered }, ...sent];
}

/** The same answers count anew when the form's step was opened again. */
function isFormAskedAgain(record: PartnerRecord, onboarding: string, form: string, givenAt: string): boolean {
  const steps = journeyOf(record.partner.onboardings[onboarding]?.journey ?? '').steps;
  const asking = steps.filter((step) => step.tasks.some((task) => task.form === form));
  return asking.some((step) => isAskedAgain(record, onboarding, step.id, givenAt));
}

export function evolveForms(slice: FormsSlice, event: FormEvent, meta: Meta): FormsSlice {
  const { version, answers, side } = event;
  return { ...slice, [event.form]: { version, answers, side, by: personOf(meta.actor), at: meta.at } };
}
