/** What changes when an onboarding moves to the newest version of its journey, in sentences, before it moves. */
import { journeyOf, newestVersion } from '../journey/journeys.ts';
import type { PartnerRecord } from '../record/state.ts';
import { progress, type StepView } from './progress.ts';
import { statusWords } from './status.ts';

export interface JourneyMove {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly string[];
}

/** Null when it is on the newest version. */
export function journeyMove(record: PartnerRecord, onboarding: string): JourneyMove | null {
  const started = record.partner.onboardings[onboarding];
  if (!started) return null;
  const { journey: from } = started;
  const to = newestVersion(from);
  if (to === from) return null;
  const moved = { ...record.partner.onboardings, [onboarding]: { ...started, journey: to } };
  const after = progress({ ...record, partner: { ...record.partner, onboardings: moved } }, onboarding);
  const before = progress(record, onboarding);
  const gone = before.steps.filter((step) => !after.steps.some((other) => other.id === step.id));
  const changes = [
    ...after.steps.flatMap((step) =>
      stepChanges(
        before.steps.find((other) => other.id === step.id),
        step,
      ),
    ),
    ...gone.map((step) => `The step “${step.title}” goes.`),
  ];
  const stays = before.current?.id === after.current?.id;
  const where = stays
    ? `It stays at “${after.current?.title}”.`
    : `It will stand at “${after.current?.title ?? 'the end'}”.`;
  return { from, to, changes: [where, ...changes, `Checked on ${journeyOf(to).checkedOn}.`] };
}

function stepChanges(before: StepView | undefined, after: StepView): string[] {
  if (!before) return [`New step: “${after.title}”.`];
  const has = (step: StepView, id: string) => step.tasks.some((task) => task.id === id);
  const added = after.tasks.filter((task) => !has(before, task.id)).map((task) => task.title);
  const removed = before.tasks.filter((task) => !has(after, task.id)).map((task) => task.title);
  const status = before.status === after.status ? null : [statusWords[before.status], statusWords[after.status]];
  return [
    ...(added.length > 0 ? [`“${after.title}” asks also: ${added.join('; ')}.`] : []),
    ...(removed.length > 0 ? [`“${after.title}” does not ask any more: ${removed.join('; ')}.`] : []),
    ...(status ? [`“${after.title}” was “${status[0]}” and becomes “${status[1]}”.`] : []),
  ];
}
