import { describe, expect, it } from '@jest/globals';
import { boardReport } from '../../../shared/views/board-report.ts';
import { answered, applied, assigned, boardSet, decided, registered, reviewed, samAdded, sponsored } from './acts.ts';
import { day, given, jo, priya, recordAfter } from './spec.ts';

const ready = [registered, assigned, answered(sponsored), applied, reviewed, boardSet()];
const deferral: Parameters<typeof decided>[0] = {
  outcome: 'deferred',
  items: [
    { text: 'A letter from the sponsor', side: 'partner', by: '2026-11-20' },
    { text: 'A second look at hosting', side: 'nhs', by: '2026-11-20' },
  ],
  deadline: '2026-11-20',
  nextDate: '2026-11-26',
};

describe('the Board date', () => {
  it('is told, and told again when it moves', () => {
    given(...ready.slice(0, -1))
      .when(boardSet())
      .thenTypes('BoardDateSet', 'NoticeWanted');
    const record = recordAfter(...ready, boardSet('2026-11-19'));
    expect(record.notices.at(-1)).toMatchObject({
      kind: 'boardDateMoved',
      data: { was: '2026-11-12', on: '2026-11-19' },
    });
  });

  it('changes nothing when it is the same', () => {
    given(...ready)
      .when(boardSet())
      .thenExactly([]);
  });

  it('is a working day that is not past', () => {
    given(registered)
      .when(boardSet('2026-11-14'))
      .thenRefused('invalid', /working day/);
    given(registered)
      .when(boardSet('2026-12-25'))
      .thenRefused('invalid', /working day/);
    given(registered)
      .when(boardSet('2026-11-03'))
      .thenRefused('invalid', /future/);
  });
});

describe('the outcome', () => {
  it('is refused with everything that is missing', () => {
    const refusal = given(registered).when(decided()).thenRefused('notReady');
    expect(refusal.message).toBe(
      'You cannot record an outcome yet. First: Record that the application was received. ' +
        'Record the Application Review Call. Set the Board date.',
    );
    given(...ready)
      .when(decided({}, day('2026-11-11')))
      .thenRefused('notReady', /Wait until the Board has met/);
  });

  it('freezes the report the Board saw, and tells the contacts at once when asked', () => {
    given(...ready)
      .when(decided())
      .thenTypes('ReportFrozen', 'BoardOutcomeRecorded', 'BoardOutcomeTold', 'NoticeWanted');
  });

  it('keeps a report that was frozen for this date', () => {
    const freeze = {
      by: priya,
      at: day('2026-11-11'),
      command: { type: 'freezeReport', onboarding: 'o1', gate: 'application' },
    } as const;
    given(...ready, freeze)
      .when(decided())
      .thenTypes('BoardOutcomeRecorded', 'BoardOutcomeTold', 'NoticeWanted');
  });

  it('needs a reason to reject, and items and a deadline to defer', () => {
    given(...ready)
      .when(decided({ outcome: 'rejected' }))
      .thenRefused('incomplete', 'Enter at least one reason.');
    const refusal = given(...ready)
      .when(decided({ outcome: 'deferred' }))
      .thenRefused('incomplete');
    expect(Object.keys(refusal.details ?? {})).toEqual(['items', 'deadline']);
  });

  it('can wait until the project manager has called', () => {
    const rejected = decided({ outcome: 'rejected', reasons: ['Not free to patients'], tell: 'afterCall' });
    given(...ready)
      .when(rejected)
      .thenTypes('ReportFrozen', 'BoardOutcomeRecorded');
    const tell = {
      by: priya,
      at: day('2026-11-13'),
      command: { type: 'tellBoardOutcome', onboarding: 'o1', gate: 'application' },
    } as const;
    given(...ready, rejected)
      .when(tell)
      .thenTypes('BoardOutcomeTold', 'NoticeWanted');
    given(...ready, rejected, tell)
      .when(tell)
      .thenExactly([]);
  });

  it('of a deferral makes each required item a task, and the Board can look again', () => {
    const record = recordAfter(...ready, decided(deferral));
    expect(record.board.o1?.application.outcomes[0]?.items.map((item) => item.id)).toEqual(['i1-1', 'i1-2']);
    const answer = {
      by: jo,
      at: day('2026-11-18'),
      command: {
        type: 'answerRequiredItem',
        onboarding: 'o1',
        gate: 'application',
        item: 'i1-1',
        text: 'Sent by email',
      },
    } as const;
    given(...ready, decided(deferral))
      .when(answer)
      .thenTypes('RequiredItemAnswered');
    given(...ready, decided(deferral), answer)
      .when(answer)
      .thenExactly([]);
    given(...ready, decided(deferral))
      .when({ ...answer, command: { ...answer.command, item: 'i1-2' } })
      .thenRefused('forbidden', 'This item is for NHS login.');
    given(...ready, decided(deferral), boardSet('2026-11-26', day('2026-11-20')))
      .when(decided({}, day('2026-11-26', '16:00')))
      .thenTypes('ReportFrozen', 'BoardOutcomeRecorded', 'BoardOutcomeTold', 'NoticeWanted');
  });

  it('cannot be recorded twice for one date', () => {
    given(...ready, decided())
      .when(decided())
      .thenRefused('recordedMeanwhile', /^\{person:helen\} recorded the outcome of .* Set the Board date anew/u);
  });

  it('is told to the contacts of that moment only', () => {
    const record = recordAfter(...ready, decided(), { ...samAdded, at: day('2026-12-01') });
    const told = record.notices.find((notice) => notice.kind === 'boardOutcome');
    expect(told?.to).toEqual(['jo']);
  });
});

describe('the report', () => {
  it('holds answers, outcome, findings and notes by topic', () => {
    const found = {
      by: priya,
      at: day('2026-11-09', '12:00'),
      command: { type: 'recordFinding', onboarding: 'o1', criterion: 4, result: 'met', sentence: 'Sponsor seen.' },
    } as const;
    const report = boardReport(recordAfter(...ready.slice(0, -1), found), 'o1', 'application');
    expect(report.eligibility).toMatchObject({ version: 1, outcome: { scenario: 3 } });
    expect(report.criteria[3]).toEqual({
      number: 4,
      question: 'backing',
      answer: 'sponsor',
      finding: { result: 'met', sentence: 'Sponsor seen.' },
    });
    expect(report.call?.topics.find((topic) => topic.notes.length > 0)?.title).toMatch(/hosted/);
  });

  it('once frozen keeps its version when the answers change', () => {
    const change = answered({ ...sponsored, backing: 'none', organisation: '' }, 2, 1, jo, day('2026-11-13'));
    const settle = {
      by: priya,
      at: day('2026-11-13'),
      command: { type: 'settleEligibilityChange', onboarding: 'o1', accepted: true, reason: '' },
    } as const;
    const record = recordAfter(...ready, decided(), change, settle);
    expect(record.eligibility.o1?.current?.version).toBe(2);
    expect(record.board.o1?.application.report?.eligibilityVersion).toBe(1);
  });
});
