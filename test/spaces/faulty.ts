/** A Microsoft that has bad days: each call goes as the next outcome says. */
import { CallFailed, type Outside } from '../../bot/spaces/ports.ts';

export const outcomes = ['well', 'throttled', 'refused', 'lost', 'doneButSilent', 'conflict'] as const;
export type CallOutcome = (typeof outcomes)[number];

const failures: Record<Exclude<CallOutcome, 'well'>, CallFailed> = {
  throttled: new CallFailed({
    status: 429,
    code: 'TooManyRequests',
    message: 'slow',
    retryAfterSeconds: 7,
    sure: true,
  }),
  refused: new CallFailed({ status: 403, code: 'Forbidden', message: 'no', sure: true }),
  lost: new CallFailed({ status: 503, code: '', message: 'no answer', sure: false }),
  doneButSilent: new CallFailed({ status: 504, code: '', message: 'no answer', sure: false }),
  conflict: new CallFailed({ status: 409, code: 'Conflict', message: 'busy', sure: true }),
};

/** `next` decides on each call; it is told the call's name. */
export function faulty(outside: Outside, next: (name: string) => CallOutcome): Outside {
  const wrap = <P extends object>(port: P): P =>
    new Proxy(port, {
      get(target, property, self) {
        const method: unknown = Reflect.get(target, property, self);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          const outcome = next(String(property));
          if (outcome !== 'well' && outcome !== 'doneButSilent') throw failures[outcome];
          const answer: unknown = await method.apply(target, args);
          if (outcome === 'doneButSilent') throw failures.doneButSilent;
          return answer;
        };
      },
    });
  const { graph, messenger, mailer, calendar } = outside;
  return { ...outside, graph: wrap(graph), messenger: wrap(messenger), mailer: wrap(mailer), calendar: wrap(calendar) };
}
