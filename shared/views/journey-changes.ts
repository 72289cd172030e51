/** What changes when an onboarding moves to the newest version of its journey, in sentences, before it moves. */
import { showDate } from '../calendar/format.ts';
import { journeyOf, newestVersion } from '../journey/journeys.ts';
import type { PartnerRecord } from '../record/state.ts';
import { progress, type StepView } from './progress.ts';
import { statusWords } from './status.ts';

export interface JourneyMove {
  readonly from: string;
  readonly to: string;
  /** The versions in words. */
  readonly lead: string;
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
  const checked = `Version ${numberOf(to)} was checked on ${showDate(journeyOf(to).checkedOn)}.`;
  const lead = `From version ${numberOf(from)} to version ${numberOf(to)}. Nothing that was given is lost.`;
  return { from, to, lead, changes: [where, ...changes, checked] };
}

/** `2` of `nhs-login@2`. */
function numberOf(version: string): string {
  return version.split('@')[1] ?? version;
}

/** One line for each step that changes. */
function stepChanges(before: StepView | undefined, after: StepView): string[] {
  if (!before) return [`New step: “${after.title}”.`];
  const has = (step: StepView, id: string) => step.tasks.some((task) => task.id === id);
  const added = after.tasks.filter((task) => !has(before, task.id)).map((task) => task.title);
  const removed = before.tasks.filter((task) => !has(after, task.id)).map((task) => task.title);
  const parts = [
    ...(added.length > 0 ? [`asks also: ${added.join('; ')}.`] : []),
    ...(removed.length > 0 ? [`does not ask any more: ${removed.join('; ')}.`] : []),
    ...(before.status === after.status
      ? []
      : [`was “${statusWords[before.status]}” and becomes “${statusWords[after.status]}”.`]),
  ];
  return parts.length > 0 ? [`“${after.title}” ${parts.join(' It ')}`] : [];
}
