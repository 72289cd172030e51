/** When the planner must look at a record again, although nobody has changed it. */
import { later } from '../calendar/instants.ts';
import { londonMidnight } from '../calendar/working-days.ts';
import { digests } from '../views/reminders.ts';
import { outcomesToReport, SEND_SECONDS } from './board/sent.ts';
import { calendarWork } from './call-plans/state.ts';
import { closedOf } from './course-state.ts';
import { discussionsDue } from './discussion.ts';
import { lostDigests } from './lost-digests.ts';
import { mergeToPassOn } from './merge-state.ts';
import type { Step } from './space.ts';
import { wantedGuests } from './space-people.ts';
import type { PartnerRecord } from './state.ts';

/** Seconds after which a call that never answered is over, whatever became of it: our own timeouts are shorter. */
export const SETTLE_SECONDS = 30;

/** Whether a step's doing can be found in Microsoft's systems. A 1:1 message cannot: no call lists them for an app. */
export function canBeFound(key: string): boolean {
  return !key.endsWith(':chat');
}

/** The instant before which the step is left alone; null when only a person can go on with it, or nothing is to do. */
export function lookAgainAt(step: Step): string | null {
  if (step.status === 'waiting' || step.status === 'started' || step.status === 'refused') return step.until;
  if (step.status !== 'unknown') return null;
  return step.until ?? (canBeFound(step.key) ? later(step.at, SETTLE_SECONDS) : null);
}

/** News of which nobody knows if it arrived, and that cannot be looked for: a person says what became of it. */
export function asksForDecision(step: Step): boolean {
  return step.status === 'unknown' && step.key.startsWith('notice:') && (step.decide ?? !canBeFound(step.key));
}

/** A person said "try again" of a message that cannot be looked for: it is not sent twice, the next way is taken. */
export function isGivenUp(step: Step): boolean {
  const unseen = step.decide ?? !canBeFound(step.key);
  return unseen && step.attempt > 0 && step.status === 'waiting' && step.until === step.at;
}

/** The earliest such instant (ISO 8601, maybe past: then now); null when time alone changes nothing. */
export function nextDue(record: PartnerRecord): string | null {
  const ends = holdEnds(record).map((end) => end.at);
  const talks = discussionsDue(record).map((due) => due.at);
  const reminders = digests(record).map((digest) => digest.at);
  const lost = lostDigests(record).map((digest) => digest.at);
  const sent = outcomesToReport(record).map(({ at }) => later(at, SEND_SECONDS));
  const steps = wantedSteps(record).flatMap((step) => lookAgainAt(step) ?? []);
  return [...ends, ...talks, ...reminders, ...lost, ...sent, ...steps].sort()[0] ?? null;
}

/** What is begun in Teams and still wanted. */
export function wantedSteps(record: PartnerRecord): readonly Step[] {
  return Object.values(record.space.steps).filter((step) => !isGivenUp(step) && isWanted(record, step.key));
}

/** The holds that are running, and the instant at which each ends by itself. */
export function holdEnds(record: PartnerRecord): readonly { onboarding: string; until: string; at: string }[] {
  return Object.entries(record.holds).flatMap(([onboarding, { current }]) =>
    current && !closedOf(record, onboarding)
      ? [{ onboarding, until: current.until, at: londonMidnight(current.until) }]
      : [],
  );
}

/** Not about a contact who left, nor news that has reached the person meanwhile. */
function isWanted(record: PartnerRecord, key: string): boolean {
  const [kind = '', first = '', person = '', way = ''] = key.split(':');
  // What is due is asked of the reminders themselves.
  if (kind === 'remind' || kind === 'lost' || kind === 'sent' || kind === 'check') return false;
  if (kind === 'meeting') return record.plans.some((plan) => plan.id === first && calendarWork(record, plan) !== null);
  if ((kind === 'invite' || kind === 'team') && record.people[first]) return wantedGuests(record).includes(first);
  if (kind === 'merge') return mergeToPassOn(record) !== null;
  if (kind !== 'notice') return kind === 'leave' || kind === 'leaveTeam' || !record.people[first]?.removedAt;
  if (person === 'channel') return true;
  const told = record.notices.find((notice) => notice.id === first)?.delivered[person] ?? [];
  const besides = way === 'feed' || told.some((delivery) => delivery.way === 'feed');
  return !record.people[person]?.removedAt && (told.length === 0 || besides);
}
