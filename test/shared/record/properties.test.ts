import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../../shared/record/decision.ts';
import { decide, emptyRecord } from '../../../shared/record/record.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { row } from '../../../shared/views/portfolio.ts';
import * as acts from './acts.ts';
import { type Act, day, fold, house, jo, priya, sam, stranger } from './spec.ts';

/** Anything somebody might do, in any order, by the right person or the wrong one. */
const anyAct = fc
  .record({
    act: fc.constantFrom<Act>(
      acts.assigned,
      acts.samAdded,
      acts.answered(acts.screen1, 1),
      acts.answered(acts.sponsored),
      acts.answered({ ...acts.sponsored, backing: 'notSure' }, 2, 1),
      acts.answered({ ...acts.screen1, free: 'no' }, 1, 2),
      acts.applied,
      acts.reviewed,
      acts.boardSet(),
      acts.boardSet('2026-11-26'),
      acts.decided(),
      acts.decided({
        outcome: 'deferred',
        items: [{ text: 'A letter', side: 'partner', by: '2026-11-20' }],
        deadline: '2026-11-20',
      }),
      acts.decided({ outcome: 'rejected', reasons: ['Not free'], tell: 'afterCall' }),
      acts.prepared(),
      acts.prepared(false, ['Finish the checklist']),
      acts.opened,
      { by: jo, at: '', command: { type: 'removeContact', person: 'jo' } },
      {
        by: jo,
        at: '',
        command: { type: 'askQuery', onboarding: 'o1', text: 'Why?', wantsDocument: false, replyBy: null, owner: null },
      },
      { by: priya, at: '', command: { type: 'replyToQuery', query: 'q1', text: 'Because.', replyBy: null } },
      {
        by: jo,
        at: '',
        command: { type: 'answerRequiredItem', onboarding: 'o1', gate: 'application', item: 'i1-1', text: 'Here' },
      },
      { by: priya, at: '', command: { type: 'tellBoardOutcome', onboarding: 'o1', gate: 'application' } },
    ),
    by: fc.option(fc.constantFrom(jo, sam, priya, stranger), { nil: undefined, freq: 4 }),
  })
  .map(({ act, by }) => (by ? { ...act, by } : act));

const histories = fc.array(anyAct, { maxLength: 40 });

/** Carries out what is accepted; each act happens a day after the one before, from the middle of November. */
function live(
  history: readonly Act[],
  look: (before: PartnerRecord, after: PartnerRecord, act: Act) => void,
): PartnerRecord {
  let record = fold(emptyRecord('acme'), accepted(emptyRecord('acme'), acts.registered), acts.registered, 1);
  history.forEach((act, index) => {
    const at = new Date(Date.parse(day('2026-11-16')) + index * 86_400_000).toISOString();
    const timed = { ...act, at };
    const next = fold(record, accepted(record, timed), timed, index + 2);
    look(record, next, timed);
    record = next;
  });
  return record;
}

function accepted(record: PartnerRecord, act: Act) {
  const decision = decide(record, act.command, { actor: act.by, now: act.at, house });
  return isRefusal(decision) ? [] : decision;
}

describe('any accepted history', () => {
  it('folds to a record that every view can show', () => {
    fc.assert(
      fc.property(histories, (history) => {
        live(history, (_, record) => {
          expect(row(record).onboardings).toHaveLength(1);
          const leads = Object.values(record.people).filter((person) => person.lead);
          expect(leads).toHaveLength(1);
          expect(leads[0]?.removedAt).toBeNull();
          const { current, earlier } = record.eligibility.o1 ?? { current: null, earlier: [] };
          expect(current?.version ?? 0).toBe(current ? earlier.length + 1 : 0);
          if (record.space.wanted) expect(record.calls.some((call) => call.kind === 'preparation')).toBe(true);
        });
      }),
    );
  });

  it('never loses what was answered, asked, decided or told', () => {
    fc.assert(
      fc.property(histories, (history) => {
        live(history, (before, after) => {
          expect(after.queries.length).toBeGreaterThanOrEqual(before.queries.length);
          expect(after.notices.length).toBeGreaterThanOrEqual(before.notices.length);
          expect(after.board.o1?.application.outcomes.length ?? 0).toBeGreaterThanOrEqual(
            before.board.o1?.application.outcomes.length ?? 0,
          );
          expect(after.eligibility.o1?.earlier.length ?? 0).toBeGreaterThanOrEqual(
            before.eligibility.o1?.earlier.length ?? 0,
          );
        });
      }),
    );
  });

  it('gives notice ids and query ids once', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const record = live(history, () => {});
        const ids = [...record.notices, ...record.queries].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
