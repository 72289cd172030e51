/** Takes one step: writes its start down where a repeat would do harm, looks before it repeats, tells what came of it. */
import { later } from '../../shared/calendar/instants.ts';
import { canBeFound, SETTLE_SECONDS } from '../../shared/record/due.ts';
import type { Step } from '../../shared/record/space.ts';
import { moment, somebody } from './delays.ts';
import { NotHeld } from './held.ts';
import { CallFailed, type Fact, type Outside } from './ports.ts';
import type { Outcome, PlannedStep } from './step.ts';
import { nextDelay, troubleOf } from './trouble.ts';

export interface Taking {
  readonly outside: Outside;
  /** The step's line in the ledger when it was planned. */
  readonly line: Step | undefined;
  /** Unlike that of any other take, also of the same attempt in the same millisecond. */
  readonly id: string;
  /** Business time, ISO 8601. */
  now(): string;
  /** Appends, without end until it is stored. False: this command id was there before. */
  note(phase: string, facts: readonly Fact[]): Promise<boolean>;
  /** A fault of ours or of our database, for the operator. */
  fault(error: unknown): void;
}

/** False: it is somebody else's, who has started this very attempt or has the lease now. What is left is theirs to find. */
export async function take(step: PlannedStep, taking: Taking): Promise<boolean> {
  try {
    return await taken(step, taking);
  } catch (error) {
    if (error instanceof NotHeld) return false;
    throw error;
  }
}

async function taken(step: PlannedStep, taking: Taking): Promise<boolean> {
  const attempt = (taking.line?.attempt ?? 0) + 1;
  const end = (facts: readonly Fact[]) => taking.note(`${attempt}:ended:${taking.id}`, facts);
  if (step.once) {
    const earlier = await whatBecameOf(step, step.once.find, taking);
    if (earlier) return end(earlier);
    const until = later(taking.now(), SETTLE_SECONDS);
    const ours = await taking.note(`${attempt}:started`, [{ type: 'StepStarted', key: step.key, attempt, until }]);
    if (!ours) return false;
  }
  return end(await made(step, taking));
}

async function made(step: PlannedStep, taking: Taking): Promise<readonly Fact[]> {
  try {
    return factsOf(step, taking, await step.make(taking.outside));
  } catch (error) {
    if (error instanceof NotHeld) throw error;
    const failure = error instanceof CallFailed ? error : null;
    if (!failure) taking.fault(error);
    if (step.once && !failure?.sure) return [{ type: 'StepUnknown', key: step.key, why: unknown(step.key) }];
    return factsOf(step, taking, failure ? explained(step, failure) : { wait: ourFault, delays: moment });
  }
}

/** Facts about an earlier try that may have gone through; null: it did not, or there was none. */
async function whatBecameOf(
  step: PlannedStep,
  find: ((outside: Outside) => Promise<readonly Fact[] | null>) | null,
  taking: Taking,
): Promise<readonly Fact[] | null> {
  const { line, outside } = taking;
  if (!line || line.attempt === 0) return null;
  if (!find) return line.status === 'started' ? [{ type: 'StepUnknown', key: step.key, why: unknown(step.key) }] : null;
  try {
    return await find(outside);
  } catch (error) {
    if (error instanceof NotHeld) throw error;
    if (!(error instanceof CallFailed)) taking.fault(error);
    // Not being able to look is no licence to repeat.
    const until = later(taking.now(), nextDelay(line, somebody));
    const mayNot = error instanceof CallFailed && error.sure && [400, 403, 404].includes(error.status);
    const decide = mayNot && step.key.startsWith('notice:') ? { decide: true as const } : {};
    return [{ type: 'StepUnknown', key: step.key, why: mayNot ? mayNotLook : cannotLook, until, ...decide }];
  }
}

const ourFault = 'Something went wrong on our side. We try again by ourselves.';
const cannotLook = 'We cannot look up if this was done, so we do not repeat it. We look again by ourselves.';
const mayNotLook =
  'Microsoft does not let us look up if this was done, so we do not repeat it. We look again by ourselves.';

function unknown(key: string): string {
  return canBeFound(key)
    ? 'Microsoft Teams did not say if this was done. We look for it before we try again.'
    : 'Microsoft Teams did not say if this message arrived, and nothing can look for it, so we do not send it twice. Ask them: if it is not there, try again to tell them by email.';
}

function explained(step: PlannedStep, failure: CallFailed): Outcome {
  const special = failure.sure && failure.status !== 429 ? step.explain?.(failure) : null;
  return special ?? troubleOf(failure);
}

function factsOf({ key }: PlannedStep, { line, now }: Taking, outcome: Outcome): readonly Fact[] {
  if ('done' in outcome) return outcome.done;
  if ('refuse' in outcome) {
    const until = outcome.delays ? { until: later(now(), nextDelay(line, outcome.delays)) } : {};
    return [{ type: 'StepRefused', key, why: outcome.refuse, ...until }];
  }
  const { wait: why, delays, asked } = outcome;
  return [{ type: 'StepWaiting', key, until: later(now(), nextDelay(line, delays)), why, ...(asked ? { asked } : {}) }];
}
