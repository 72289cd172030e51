/** The smallest domain with a rule: a counter that may not go over its limit. */
import type { Domain } from '../../bot/records/domain.ts';
import type { Records } from '../../bot/records/records.ts';
import { type Actor, system } from '../../shared/record/actor.ts';
import { refuse } from '../../shared/record/decision.ts';

export interface Counter {
  readonly count: number;
  readonly limit: number;
}
export type CounterEvent =
  | { readonly type: 'Added'; readonly by: number }
  | { readonly type: 'LimitSet'; readonly limit: number };
export type CounterCommand =
  | { readonly type: 'add'; readonly by: number }
  | { readonly type: 'setLimit'; readonly limit: number };
export interface CounterContext {
  readonly actor: Actor;
  readonly now: string;
}
export type CounterRow = { readonly count: number };
export type CounterRecords = Records<Counter, CounterCommand, CounterEvent, CounterContext, CounterRow>;

export const counter: Domain<Counter, CounterCommand, CounterEvent, CounterContext, CounterRow> = {
  prefix: 'counter:',
  shape: 1,
  empty: () => ({ count: 0, limit: 1_000_000 }),
  evolve: (record, event) =>
    event.type === 'Added' ? { ...record, count: record.count + event.by } : { ...record, limit: event.limit },
  decide(record, command) {
    if (command.type === 'setLimit') {
      return command.limit === record.limit ? [] : [{ type: 'LimitSet', limit: command.limit }];
    }
    if (record.count + command.by > record.limit) return refuse('overLimit', 'That is more than the limit.');
    return [{ type: 'Added', by: command.by }];
  },
  row: ({ count }) => ({ count }),
};

const context: CounterContext = { actor: system, now: '2026-11-21T09:00:00.000Z' };

export const add = (commandId: string, by = 1) => ({ commandId, command: { type: 'add', by } as const, context });
export const setLimit = (commandId: string, limit: number) => ({
  commandId,
  command: { type: 'setLimit', limit } as const,
  context,
});
