/** Which planned steps may be taken now, and when to look again because of time alone. Pure. */
import { lookAgainAt } from '../../shared/record/due.ts';
import type { Step } from '../../shared/record/space.ts';
import type { PlannedStep } from './step.ts';

export interface Ready {
  readonly take: readonly PlannedStep[];
  /** ISO 8601; null when time alone changes nothing. */
  readonly wakeAt: string | null;
}

/** `busy`: keys that this process is carrying out. */
export function ready(
  steps: readonly PlannedStep[],
  ledger: Readonly<Record<string, Step>>,
  now: string,
  busy: ReadonlySet<string>,
): Ready {
  const missing = new Set(steps.map(({ key }) => key));
  const due = steps.filter(
    (step) =>
      !busy.has(step.key) &&
      !busy.has(oppositeOf(step.key)) &&
      !step.needs.some((key) => missing.has(key)) &&
      !step.after.some((key) => missing.has(key) && !isStuck(ledger[key])),
  );
  const times = due.map((step) => ({ step, at: notBefore(step, ledger[step.key], now) }));
  const later = times.flatMap(({ at }) => (at !== null && at > now ? [at] : []));
  return {
    take: times.filter(({ at }) => at !== null && at <= now).map(({ step }) => step),
    wakeAt: later.sort()[0] ?? null,
  };
}

const opposites = [
  ['team', 'leaveTeam'],
  ['member', 'leave'],
  ['archive', 'restore'],
] as const;

/** Done and undone at once, nobody could say which of the two stays. Empty: nothing undoes this. */
function oppositeOf(key: string): string {
  const [kind = '', ...about] = key.split(':');
  const pair = opposites.find((each) => each.some((name) => name === kind));
  return pair ? [pair[0] === kind ? pair[1] : pair[0], ...about].join(':') : '';
}

/** Null: a person must say so first. */
function notBefore(step: PlannedStep, line: Step | undefined, now: string): string | null {
  if (step.from && step.from > now) return step.from;
  if (!line || line.status === 'created' || line.status === 'adopted' || line.status === 'unchanged') return now;
  // The queue itself says when its turn has come.
  if (line.queued) return now;
  return lookAgainAt(line);
}

/** Nothing moves it but a person, or a later look: what only comes `after` it goes on. */
function isStuck(line: Step | undefined): boolean {
  return line?.status === 'refused' || line?.status === 'unknown';
}
