/** What insights say of histories: steps, who was waited for, months, deferrals, reminders, and their sentences. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { showMonth } from '../../../shared/calendar/format.ts';
import { addDays, workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import { monthsUpTo } from '../../../shared/insights/months.ts';
import { type InsightsQuery, readInsightsQuery, usual, writeInsightsQuery } from '../../../shared/insights/query.ts';
import { sentencesOf } from '../../../shared/insights/sentences.ts';
import { waited } from '../../../shared/insights/waited.ts';
import { waitedSides } from '../../../shared/insights/waited-sides.ts';
import { emptyRecord } from '../../../shared/record/record.ts';
import { insightsPage } from '../../../shared/views/pages/insights.ts';
import { type Row, row } from '../../../shared/views/portfolio.ts';
import { answered, applied, assigned, boardSet, decided, registered, reviewed, sponsored } from '../record/acts.ts';
import { type Act, day, jo, recordAfter } from '../record/spec.ts';

const upToBoard = [registered, assigned, answered(sponsored), applied, reviewed, boardSet()] as const;
const none = { services: [], managers: [] };
const look = (rows: readonly Row[], today = '2026-11-13', query: Partial<InsightsQuery> = {}) =>
  insightsPage(rows, { ...usual, ...query }, none, today);
const rowAfter = (...history: readonly Act[]) => row(recordAfter(...history));

describe('who was waited for', () => {
  it('counts each stretch for the side whose act ended it, and the open one for whose turn it is', () => {
    const approved = rowAfter(...upToBoard, decided());
    // Answers on 3 and application on 5 November; call on 9 and date on 10; the Board on 12. Then the partner's turn.
    expect(look([approved], '2026-11-12').waited).toEqual({ partner: 3, nhs: 3, board: 2 });
    expect(look([approved], '2026-11-17').waited).toEqual({ partner: 6, nhs: 3, board: 2 });
  });

  it('does not count what nobody waits for: time on hold, and what is closed', () => {
    const until = '2026-11-20';
    const hold: Act = {
      by: upToBoard[0].by,
      at: day('2026-11-10', '12:00'),
      command: { type: 'holdOnboarding', onboarding: 'o1', until, because: 'A contract' },
    };
    expect(look([rowAfter(...upToBoard, hold)], '2026-11-17').waited).toEqual({ partner: 3, nhs: 3, board: 0 });
    const withdraw: Act = {
      by: upToBoard[0].by,
      at: day('2026-11-11'),
      command: { type: 'withdrawOnboarding', onboarding: 'o1', because: 'No need' },
    };
    expect(look([rowAfter(...upToBoard, withdraw)], '2026-11-17').waited.board).toBe(0);
  });

  it('adds up to the working days from the start to the last act, whatever the acts and months', () => {
    const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(...waitedSides)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(acts, (list) => {
        const begun = day('2026-01-05');
        const steps = list.map(([days, side]) => ({
          tasks: [{ doneAt: day(addDays('2026-01-05', days), '12:00'), side }],
        }));
        const { months, until } = waited(emptyRecord('acme'), 'o1', steps, begun);
        const all = months.reduce((sum, month) => sum + month.partner + month.nhs + month.board, 0);
        const last = addDays('2026-01-05', Math.max(...list.map(([days]) => days), 0));
        expect(until).toBe(last);
        expect(all).toBe(workingDaysBetween('2026-01-05', last));
        expect(months.map(({ month }) => month)).toEqual([...new Set(months.map(({ month }) => month))].sort());
      }),
    );
  });
});

describe('steps', () => {
  it('show how many are in each and for how long, and how long those that are completed took', () => {
    const page = look([rowAfter(...upToBoard), rowAfter(...upToBoard.slice(0, 2))], '2026-11-13');
    const at = (id: string) => page.steps.find((step) => step.id === id);
    expect(at('eligibility')).toMatchObject({ number: 1, open: 1, openMedian: 9, done: 1, target: 5 });
    expect(at('application-review-call')).toMatchObject({ open: 0, openMedian: null, done: 1, median: 2, p85: 2 });
    expect(at('board-application')).toMatchObject({ open: 1, openMedian: 4, done: 0, median: null });
    expect(page.open).toBe(2);
  });

  it('leave out what was completed before the period', () => {
    const page = look([rowAfter(...upToBoard)], '2027-03-01', { months: 3 });
    expect(page.steps.every(({ done }) => done === 0)).toBe(true);
    expect(page.open).toBe(1);
  });
});

describe('deferrals', () => {
  const asked = (text: string) => ({ text, side: 'partner' as const, by: '2026-12-01', owner: null });
  const deferred = (texts: string[]) =>
    rowAfter(...upToBoard, decided({ outcome: 'deferred', items: texts.map(asked), deadline: '2026-12-04' }));

  it('count what the Board asked for in either case, the most frequent first, and never show one with the name of a partner', () => {
    const page = look([
      deferred(['The penetration test is missing', 'Acme Health has no sponsor']),
      deferred(['the penetration test is missing', 'Hosting is not clear']),
    ]);
    expect(page.deferred).toBe(2);
    expect(page.deferrals).toEqual([
      { reason: 'The penetration test is missing', count: 2 },
      { reason: 'Hosting is not clear', count: 1 },
    ]);
    expect(page.sentences.deferrals).toBe(
      'The Board deferred 2 times. It asked most often, 2 times, for this: The penetration test is missing',
    );
  });
});

describe('filters', () => {
  it('leave only the onboardings of a service and of a project manager', () => {
    const rows = [rowAfter(...upToBoard)];
    expect(look(rows, '2026-11-13', { manager: 'priya' }).open).toBe(1);
    expect(look(rows, '2026-11-13', { manager: 'daniel' }).open).toBe(0);
    expect(look(rows, '2026-11-13', { service: 'pds-fhir' }).open).toBe(0);
  });

  it('stand in the address and come back; what is not known there is as usual', () => {
    const query = { months: 3, service: 'nhs-login', manager: 'priya' } as const;
    expect(readInsightsQuery(writeInsightsQuery(query))).toEqual(query);
    expect(writeInsightsQuery(usual)).toBe('');
    expect(readInsightsQuery('months=7&service=')).toEqual(usual);
  });
});

describe('the sentences', () => {
  it('say plainly that there is nothing', () => {
    expect(look([]).sentences).toEqual({
      steps: 'No onboarding is under way.',
      times: 'No step was completed in this period.',
      waited: 'Nobody was waited for in this period.',
      live: 'No partner went live in this period; 0 onboardings started.',
      lead: 'There is no lead time: nobody went live in this period.',
      deferrals: 'The Board deferred nothing in this period.',
      reminders: 'No reminder was sent to partners in this period.',
    });
  });

  it('say what the chart shows, and that few cases are few', () => {
    const { sentences } = look([rowAfter(...upToBoard)], '2026-11-13');
    expect(sentences.steps).toBe(
      '1 onboarding is under way. Most are in Board decision on your application: 1, and it has been there for 4 working days.',
    );
    expect(sentences.times).toMatch(/^The longest step is .* This rests on 1 case only\.$/u);
    expect(sentences.waited).toBe(
      'Of 9 working days of waiting, 33% were for partners, 33% for NHS login and 33% for the Board.',
    );
  });

  it('of those that went live say half and 85 in 100, in weeks', () => {
    const months = monthsUpTo('2026-11-13', 1).map((month) => ({ ...blank, month, live: 6 }));
    const { lead, live } = sentencesOf({ ...look([]), months, lead: { median: 14, p85: 17.5, cases: 6 } });
    expect(lead).toBe(
      'Half of those that went live took 14 weeks or less from their start, and 85 in 100 took 17.5 weeks or less.',
    );
    expect(live).toBe('6 onboardings went live. 0 onboardings started.');
  });
});

const blank = {
  started: 0,
  leadMedian: null,
  waited: { partner: 0, nhs: 0, board: 0 },
  deferred: 0,
  reminders: 0,
};

describe('months', () => {
  it('go back over the year, the earliest first', () => {
    expect(monthsUpTo('2027-01-15', 3)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(showMonth('2026-12')).toBe('December 2026');
  });
});

it('counts a reminder to a contact in its month, and none to staff', () => {
  const record = recordAfter(...upToBoard);
  const sent = [{ at: day('2026-11-05'), items: ['o1/eligibility/answer'] }];
  const slice = { sent, snoozedUntil: null, restsUntil: null };
  const page = look([row({ ...record, reminders: { [jo.kind === 'person' ? jo.person : '']: slice, priya: slice } })]);
  expect(page.months.at(-1)?.reminders).toBe(1);
  expect(page.sentences.reminders).toBe('1 reminder went to partners, most of them in November 2026: 1.');
});
