/** What a failed call means for its step, in a sentence that says what happens next or what to do. */
import type { Step } from '../../shared/record/space.ts';
import { moment, somebody } from './delays.ts';
import type { CallFailed } from './ports.ts';
import type { Outcome } from './step.ts';

/** Our own refusal of a call that would be one too many. */
export const OUR_OWN_PACE = 'ourOwnPace';

/** A wait inside a step for a limit that it could not know of before. */
function inTurn(seconds: number): Outcome {
  return { wait: 'Microsoft takes only so many of these at a time. We go on by ourselves.', delays: [seconds] };
}

/** For a call that certainly did nothing, or that may be repeated. 429 waits as long as Microsoft asks. */
export function troubleOf(failure: CallFailed): Outcome {
  const { status } = failure;
  if (failure.code === OUR_OWN_PACE) return inTurn(failure.retryAfterSeconds ?? 5);
  if (status === 429) {
    return {
      wait: 'Microsoft asked us to slow down. We try again by ourselves.',
      delays: [failure.retryAfterSeconds ?? 5],
    };
  }
  if (!failure.sure) return { wait: 'Microsoft Teams did not answer. We try again by ourselves.', delays: moment };
  if (status === 401) {
    const what =
      'Microsoft did not accept the app’s own sign-in. An administrator must check the secret and the tenant.';
    return { wait: what, delays: somebody };
  }
  if (status === 409 || status === 412 || status === 423) {
    return { wait: 'Something else is changing in Teams. We try again by ourselves.', delays: moment };
  }
  if (status === 403) {
    const detail = failure.message ? ` Microsoft says: ${failure.message}` : '';
    return {
      refuse: `Microsoft did not allow this. An administrator must give the permission, then try again.${detail}`,
    };
  }
  if (status === 404) return { refuse: 'Microsoft could not find what this needs. Check it in Teams, then try again.' };
  return {
    refuse: `Microsoft refused this (${failure.code || status}): ${failure.message} Correct it, then try again.`,
  };
}

/** The next wait in seconds: the first of `delays` that is longer than the last wait was. */
export function nextDelay(line: Step | undefined, delays: readonly number[]): number {
  // Having waited for its turn says nothing of how well it goes.
  if (line?.queued) return delays[0] ?? 60;
  const isLater = line?.status === 'waiting' || line?.status === 'refused' || line?.status === 'unknown';
  const last = isLater && line.until ? (Date.parse(line.until) - Date.parse(line.at)) / 1000 : 0;
  return delays.find((delay) => delay > last) ?? delays.at(-1) ?? 60;
}

/** Channels know people later than the team does. Source: microsoft-graph-docs #18669, which does not name the status. */
export function isNotInTeamYet({ status, message }: CallFailed): boolean {
  return status === 404 || /not found in the team/iu.test(message);
}
