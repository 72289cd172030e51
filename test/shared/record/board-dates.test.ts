/** The Board's dates in the house, and what they mean for an onboarding's Board date. */
import { describe, expect, it } from '@jest/globals';
import { type Decision, isRefusal } from '../../../shared/record/decision.ts';
import {
  decideHouse,
  evolveHouse,
  type House,
  type HouseCommand,
  type HouseEvent,
} from '../../../shared/record/house.ts';
import { decide } from '../../../shared/record/record.ts';
import { answered, applied, assigned, boardSet, decided, registered, reviewed, sponsored } from './acts.ts';
import { day, given, helen, house, jo, priya, recordAfter } from './spec.ts';

const now = day('2026-11-10');
const withDates: House = { ...house, boardDates: ['2026-11-12', '2026-11-26'] };
const asked = (command: HouseCommand, actor = priya, known: House = withDates): Decision<HouseEvent> =>
  decideHouse(known, command, { actor, now });
const refused = (decision: Decision<unknown>) => (isRefusal(decision) ? decision.message : null);

describe('the dates of the Board', () => {
  it('are kept in order, by project managers', () => {
    const added = asked({ type: 'addBoardDate', on: '2026-11-19' });
    expect(added).toEqual([{ type: 'HouseDateAdded', on: '2026-11-19' }]);
    const next = evolveHouse(withDates, { type: 'HouseDateAdded', on: '2026-11-19' });
    expect(next.boardDates).toEqual(['2026-11-12', '2026-11-19', '2026-11-26']);
    expect(evolveHouse(next, { type: 'HouseDateRemoved', on: '2026-11-12' }).boardDates?.[0]).toBe('2026-11-19');
    expect(next.staff).toEqual(house.staff);
  });

  it('are working days, not past, and there once', () => {
    expect(refused(asked({ type: 'addBoardDate', on: '2026-12-25' }))).toMatch(/working day/u);
    expect(refused(asked({ type: 'addBoardDate', on: '2026-11-09' }))).toMatch(/today or in the future/u);
    expect(refused(asked({ type: 'addBoardDate', on: '2026-11-12' }))).toBe(
      'The Board meets on 12 November 2026 already.',
    );
  });

  it('are not for the Board itself, nor for contacts', () => {
    expect(refused(asked({ type: 'addBoardDate', on: '2026-11-19' }, helen))).toBe(
      'Only a project manager can do this.',
    );
    expect(refused(asked({ type: 'removeBoardDate', on: '2026-11-12' }, jo))).toBe(
      'Only a project manager can do this.',
    );
  });
});

describe('a Board date of an onboarding', () => {
  const record = recordAfter(registered, assigned);
  const setOn = (on: string, known: House) =>
    decide(
      record,
      { type: 'setBoardDate', onboarding: 'o1', gate: 'application', on },
      { actor: priya, now, house: known },
    );

  it('is one of the house, if there are any to come', () => {
    expect(refused(setOn('2026-11-19', withDates))).toBe(
      'The Board does not meet on 19 November 2026. It meets on 12 November 2026, 26 November 2026.',
    );
    expect(isRefusal(setOn('2026-11-26', withDates))).toBe(false);
    expect(isRefusal(setOn('2026-11-19', { ...house, boardDates: ['2026-11-05'] }))).toBe(false);
  });

  it('does not come to a closed agenda, nor leave it, until it is reopened', () => {
    const closing = asked({ type: 'closeAgenda', on: '2026-11-12' });
    expect(closing).toEqual([{ type: 'AgendaClosed', on: '2026-11-12' }]);
    expect(refused(asked({ type: 'closeAgenda', on: '2026-11-12' }, jo))).toBe('Only a project manager can do this.');
    const closed = evolveHouse(withDates, { type: 'AgendaClosed', on: '2026-11-12' });
    const sentence = 'The agenda of 12 November 2026 is closed. Reopen it first.';
    expect(refused(setOn('2026-11-12', closed))).toBe(sentence);
    const on = recordAfter(registered, assigned, boardSet());
    const about = { onboarding: 'o1', gate: 'application' as const };
    const context = { actor: priya, now, house: closed };
    expect(refused(decide(on, { type: 'setBoardDate', ...about, on: '2026-11-26' }, context))).toBe(sentence);
    expect(refused(decide(on, { type: 'clearBoardDate', ...about }, context))).toBe(sentence);
    const open = evolveHouse(closed, { type: 'AgendaReopened', on: '2026-11-12' });
    expect(isRefusal(setOn('2026-11-12', open))).toBe(false);
    expect(asked({ type: 'reopenAgenda', on: '2026-11-12' }, priya, closed)).toEqual([
      { type: 'AgendaReopened', on: '2026-11-12' },
    ]);
  });

  it('can be taken back; the partner is told', () => {
    const clear = {
      by: priya,
      at: now,
      command: { type: 'clearBoardDate', onboarding: 'o1', gate: 'application' },
    } as const;
    given(registered, assigned, boardSet()).when(clear).thenTypes('BoardDateCleared', 'NoticeWanted');
    given(registered, assigned).when(clear).thenExactly([]);
    const after = recordAfter(registered, assigned, boardSet(), clear);
    expect(after.board.o1?.application.date).toBeNull();
    expect(after.notices.at(-1)).toMatchObject({ kind: 'boardDateCleared', data: { was: '2026-11-12' } });
  });
});

describe('what the Board needs', () => {
  const ready = [registered, assigned, answered(sponsored), applied, reviewed, boardSet()];
  const item = { text: 'A letter', side: 'partner' as const, by: '2026-11-20' };
  const deferral = (owner?: string | null) =>
    decided({
      outcome: 'deferred',
      deadline: '2026-11-20',
      items: [{ ...item, ...(owner === undefined ? {} : { owner }) }],
    });

  it('is owned by the person named, or by the lead contact', () => {
    const owner = (named?: string) =>
      recordAfter(...ready, deferral(named)).board.o1?.application.outcomes[0]?.items[0]?.owner;
    expect(owner('jo')).toBe('jo');
    expect(owner()).toBe('jo');
    given(...ready)
      .when(deferral('priya'))
      .thenRefused('invalid', 'Select somebody of the side that brings the item.');
  });
});
