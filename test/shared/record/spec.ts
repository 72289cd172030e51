/** given / when / then for the record's rules: a history of commands, one more command, what it leads to. */
import { expect } from '@jest/globals';
import type { Actor, StaffRole } from '../../../shared/record/actor.ts';
import { asCommitActor } from '../../../shared/record/actor.ts';
import { type Decision, isRefusal } from '../../../shared/record/decision.ts';
import type { House } from '../../../shared/record/house.ts';
import { type Command, decide, emptyRecord, evolve, type PartnerEvent } from '../../../shared/record/record.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';

export interface Act {
  readonly by: Actor;
  readonly at: string;
  readonly command: Command;
}

export const house: House = {
  away: {},
  staff: {
    priya: { person: 'priya', roles: ['projectManager'] },
    daniel: { person: 'daniel', roles: ['projectManager'] },
    helen: { person: 'helen', roles: ['board'] },
    tom: { person: 'tom', roles: ['reviewer'] },
    ruth: { person: 'ruth', roles: ['administrator'] },
  },
};

export const staff = (person: string, ...roles: StaffRole[]): Actor => ({
  kind: 'person',
  person,
  roles,
  door: 'teams',
});
export const priya = staff('priya', 'projectManager');
export const helen = staff('helen', 'board');
export const jo: Actor = { kind: 'person', person: 'jo', roles: [], door: 'teams' };
export const sam: Actor = { kind: 'person', person: 'sam', roles: [], door: 'teams' };
export const stranger: Actor = { kind: 'person', person: 'stranger', roles: [], door: 'teams' };

/** One day of the story: 2 November 2026 is a Monday. */
export const day = (date: string, time = '10:00'): string => `${date}T${time}:00.000Z`;

export function fold(record: PartnerRecord, events: readonly PartnerEvent[], act: Pick<Act, 'by' | 'at'>, seq: number) {
  return events.reduce((r, event) => evolve(r, event, { at: act.at, actor: asCommitActor(act.by), seq }), record);
}

/** The record after a history; a history with a refused command is a mistake in the test. */
export function recordAfter(...history: readonly Act[]): PartnerRecord {
  return history.reduce((record, act, index) => {
    const decision = decide(record, act.command, { actor: act.by, now: act.at, house });
    if (isRefusal(decision)) throw new Error(`The history is refused at ${act.command.type}: ${decision.message}`);
    return fold(record, decision, act, index + 1);
  }, emptyRecord('acme'));
}

/** What the rules say to one command on a record. */
export function decideOn(record: PartnerRecord, act: Act): Decision<PartnerEvent> {
  return decide(record, act.command, { actor: act.by, now: act.at, house });
}

export function given(...history: readonly Act[]) {
  const record = recordAfter(...history);
  return {
    when(act: Act) {
      const decision: Decision<PartnerEvent> = decide(record, act.command, { actor: act.by, now: act.at, house });
      return {
        thenExactly(events: readonly PartnerEvent[]) {
          expect(decision).toEqual(events);
        },
        thenTypes(...types: readonly PartnerEvent['type'][]) {
          expect(isRefusal(decision) ? decision : decision.map((event) => event.type)).toEqual(types);
        },
        thenRefused(code: string, message?: string | RegExp) {
          if (!isRefusal(decision)) throw new Error(`Not refused: ${decision.map((event) => event.type).join(', ')}`);
          expect(decision.code).toBe(code);
          if (message !== undefined) expect(decision.message).toMatch(message);
          return decision;
        },
      };
    },
  };
}
