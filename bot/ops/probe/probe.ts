/** Tries each capability in turn, and takes away what it made, whatever happens. */
import { CallFailed } from '../../spaces/ports.ts';
import { type Ended, NotSo, type ProbeAbout, type ProbePorts, type Trial, type Trying } from './trial.ts';
import { trials } from './trials.ts';

/** A new channel takes seconds until it accepts members, apps and posts. Seconds between tries. */
const PATIENCE = [2, 4, 8, 15, 30] as const;

export interface ProbeParts {
  readonly ports: ProbePorts;
  readonly about: ProbeAbout;
  readonly ask: Trying['ask'];
  readonly sleep: (seconds: number) => Promise<void>;
  /** Nothing more is tried; what was made is taken away. */
  readonly stopped: () => boolean;
  readonly say: (line: string) => void;
}

export interface Probed {
  readonly ended: readonly Ended[];
  /** What a person must take away. */
  readonly left: readonly string[];
}

/** Never rejects for what Microsoft refuses. */
export async function probe(parts: ProbeParts): Promise<Probed> {
  const ended: Ended[] = [];
  const undoing: { what: string; how: () => Promise<void> }[] = [];
  const undoable: Trying['undoable'] = async (what, how, call) => {
    // Tried again, it is still one thing.
    const open = undoing.find((each) => each.what === what) ?? { what, how };
    if (!undoing.includes(open)) undoing.push(open);
    try {
      return await call();
    } catch (error) {
      if (error instanceof CallFailed && error.sure) undoing.splice(undoing.indexOf(open), 1);
      throw error;
    }
  };
  const trying: Trying = { ports: parts.ports, about: parts.about, found: {}, ask: parts.ask, undoable };
  const left: string[] = [];
  try {
    for (const trial of trials) {
      const end = await tried(trial, trying, ended, parts);
      ended.push(end);
      parts.say(`${trial.what}: ${end.result}`);
    }
  } finally {
    for (const { what, how } of undoing.reverse()) {
      // A stop does not hurry this: nothing may be left behind for want of a second try.
      const failure = await failureOf(how, { ...parts, stopped: () => false });
      if (failure) left.push(`${what} (${failure.message})`);
    }
  }
  return { ended, left };
}

async function tried(trial: Trial, trying: Trying, before: readonly Ended[], parts: ProbeParts): Promise<Ended> {
  const { key, what, otherwise } = trial;
  const end = (result: Ended['result'], why: string): Ended => ({ key, what, result, why, otherwise });
  if (parts.stopped()) return end('not tried', 'You stopped the probe.');
  const missing = before.find((each) => trial.needs.includes(each.key) && each.result !== 'works');
  if (missing) return end('not tried', `It needs: ${missing.what}.`);
  const failure = await failureOf(() => trial.run(trying), parts);
  if (!failure) return end('works', '');
  if (failure instanceof NotSo) return end(failure.tried ? 'refused' : 'not tried', failure.message);
  const { status, code, message, sure } = failure;
  return end(
    sure ? 'refused' : 'no answer',
    `${[status || '', code].join(' ').trim()}: ${message}`.replace(/^: /u, ''),
  );
}

/** Null when it worked, at the latest with the last try. A refusal is not asked for twice. */
async function failureOf(
  run: () => Promise<void>,
  { sleep, stopped }: Pick<ProbeParts, 'sleep' | 'stopped'>,
): Promise<CallFailed | NotSo | null> {
  for (let tries = 0; ; tries += 1) {
    try {
      await run();
      return null;
    } catch (error) {
      if (!(error instanceof CallFailed || error instanceof NotSo)) throw error;
      const wait = PATIENCE[tries];
      if (wait === undefined || stopped() || !mayPass(error)) return error;
      await sleep(error instanceof CallFailed ? (error.retryAfterSeconds ?? wait) : wait);
    }
  }
}

/** What a later try may end otherwise: not there yet, busy, or no answer. */
function mayPass(error: CallFailed | NotSo): boolean {
  if (error instanceof NotSo) return false;
  return !error.sure || [404, 409, 412, 423, 429].includes(error.status);
}
