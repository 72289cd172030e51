/** The second gate: the Board decides on go live, apart from what it decided on the application. */
import { describe, expect, it } from '@jest/globals';
import { facts } from '../../../shared/journey/facts.ts';
import { forPartner } from '../../../shared/record/for-partner.ts';
import { personCommand } from '../../../shared/record/record.ts';
import { boardReport } from '../../../shared/views/board-report.ts';
import { row } from '../../../shared/views/portfolio.ts';
import {
  answered,
  applied,
  assigned,
  boardSet,
  contracted,
  decided,
  integrated,
  opened,
  prepared,
  registered,
  reviewed,
  sponsored,
} from './acts.ts';
import { day, given, priya, recordAfter } from './spec.ts';

const gate = 'goLive' as const;
const approved = [registered, assigned, answered(sponsored), applied, reviewed, boardSet(), decided()];
const ready = [...approved, prepared(), opened, ...integrated];
const complete = [...ready, ...contracted];
const goLiveSet = boardSet('2026-12-10', day('2026-12-01'), gate);
const met = day('2026-12-10', '16:00');

describe('the go live Board', () => {
  it('looks at a product whose application it has approved', () => {
    given(...approved.slice(0, -1))
      .when(goLiveSet)
      .thenRefused('notReady', 'The Board must approve the application first.');
    given(...approved)
      .when(goLiveSet)
      .thenTypes('BoardDateSet', 'NoticeWanted');
  });

  it('leaves the application as it was decided', () => {
    const record = recordAfter(...approved, goLiveSet);
    expect(facts.boardApproved(record, 'o1')).not.toBeNull();
    expect(facts.goLiveDateSet(record, 'o1')).toBe(goLiveSet.at);
    expect(facts.goLiveApproved(record, 'o1')).toBeNull();
    expect(row(record).onboardings[0]).toMatchObject({ boardGate: gate, boardDate: '2026-12-10', boardOutcome: null });
  });

  it('is refused before its date, and approves after', () => {
    given(...approved)
      .when(decided({ gate }, met))
      .thenRefused('notReady', /Set the Board date/);
    given(...approved, goLiveSet)
      .when(decided({ gate }, day('2026-12-09')))
      .thenRefused('notReady', /Wait until the Board has met/);
    const record = recordAfter(...complete, goLiveSet, decided({ gate }, met));
    expect(facts.goLiveApproved(record, 'o1')).toBe(met);
    given(...complete, goLiveSet, decided({ gate }, met))
      .when(boardSet('2026-12-17', day('2026-12-11'), gate))
      .thenRefused('alreadyDecided', 'The Board has approved this go live already.');
  });

  it('cannot approve without a contract, and can refuse for want of one', () => {
    given(...ready, goLiveSet)
      .when(decided({ gate }, met))
      .thenRefused('notReady', /^The Board cannot approve go live yet. Show us a contract[^.]*\.$/);
    given(...ready, goLiveSet)
      .when(decided({ gate, outcome: 'rejected', reasons: ['No contract'] }, met))
      .thenTypes('ReportFrozen', 'BoardOutcomeRecorded', 'BoardOutcomeTold', 'NoticeWanted');
  });

  it('tells everything that is missing at once', () => {
    given(...approved, goLiveSet)
      .when(decided({ gate }, met))
      .thenRefused('notReady', /contract.*assurance.*Connection Agreement.*National Service Desk.*test scenarios/);
  });

  it('has a report of its own, which says what the Board decided before', () => {
    const freeze = {
      by: priya,
      at: day('2026-12-09'),
      command: { type: 'freezeReport', onboarding: 'o1', gate },
    } as const;
    const record = recordAfter(...approved, goLiveSet, freeze);
    expect(record.board.o1?.goLive.report?.version).toBe(1);
    expect(boardReport(record, 'o1', gate).earlierOutcomes).toEqual([
      { gate: 'application', on: '2026-11-12', outcome: 'approved', said: [], items: [] },
    ]);
    expect(boardReport(record, 'o1', 'application').gate).toBe('application');
  });

  it('is known to the partner once told, and not before', () => {
    const refused = decided({ gate, outcome: 'rejected', reasons: ['No contract'], tell: 'afterCall' }, met);
    const record = recordAfter(...approved, goLiveSet, refused);
    expect(record.board.o1?.goLive.outcomes).toHaveLength(1);
    expect(forPartner(record).board.o1?.goLive.outcomes).toEqual([]);
    const told = recordAfter(...approved, goLiveSet, refused, {
      by: priya,
      at: day('2026-12-11'),
      command: { type: 'tellBoardOutcome', onboarding: 'o1', gate },
    });
    expect(forPartner(told).board.o1?.goLive.outcomes[0]?.reasons).toEqual(['No contract']);
    expect(told.notices.at(-1)).toMatchObject({ kind: 'boardOutcome', data: { gate } });
  });
});

describe('a command from a card that knows no gates', () => {
  it('means the application', () => {
    const read = personCommand.parse({ type: 'answerRequiredItem', onboarding: 'o1', item: 'i1-1', text: 'Here' });
    expect(read).toMatchObject({ gate: 'application' });
  });
});
