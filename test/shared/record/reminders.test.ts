import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay, londonDate, mondayOf } from '../../../shared/calendar/working-days.ts';
import { readReminderRules, reminderRules } from '../../../shared/journey/reminder-rules.ts';
import { system } from '../../../shared/record/actor.ts';
import { forPartner } from '../../../shared/record/for-partner.ts';
import { expiryLines } from '../../../shared/views/digest-lines.ts';
import { remindersPart } from '../../../shared/views/pages/reminders.ts';
import { allowedFrom, digests } from '../../../shared/views/reminders.ts';
import { registered } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter, stranger } from './spec.ts';
import { digestGiven, type Sent, weeksPass } from './weeks.ts';

/** Monday 7 December 2026; 17 weeks hold the Christmas holidays, Easter, and the clock change of 28 March 2027. */
const start = '2026-12-07';
const end = '2027-04-05T00:00:00.000Z';
const at = (act: Act, date: string, time = '10:00'): Act => ({ ...act, at: day(date, time) });
const begun: readonly Act[] = [
  at(registered, start),
  { by: priya, at: day(start, '10:05'), command: { type: 'assignProjectManager', person: 'priya' } },
];
const hold = (until: string, on: string): Act => ({
  by: priya,
  at: day(on),
  command: { type: 'holdOnboarding', onboarding: 'o1', until, because: 'no budget' },
});
const answer = (on: string): Act => ({
  by: jo,
  at: day(on),
  command: {
    type: 'answerEligibility',
    onboarding: 'o1',
    screen: 2,
    basedOn: 0,
    answers: {
      servesEngland: 'yes',
      patientFacing: 'yes',
      benefit: 'yes',
      free: 'yes',
      stage: 'development',
      backing: 'sponsor',
      organisation: 'North ICB',
    },
  },
});
const snooze = (until: string | null, on: string, by = jo): Act => ({
  by,
  at: day(on),
  command: { type: 'snoozeReminders', until },
});
const datesTo = (person: string, sent: readonly Sent[]) =>
  sent.filter((each) => each.person === person).map((each) => londonDate(each.at));

/** What holds of every digest that is ever sent. */
function expectBounds(sent: readonly Sent[]) {
  for (const { at: instant } of sent) expectWorkingHours(instant);
  for (const person of new Set(sent.map((each) => each.person))) {
    const dates = datesTo(person, sent);
    expect(new Set(dates).size).toBe(dates.length);
    const weeks = dates.map(mondayOf);
    for (const week of weeks) expect(weeks.filter((each) => each === week).length).toBeLessThanOrEqual(3);
    const items = sent.filter((each) => each.person === person).flatMap((each) => each.items);
    for (const item of items) expect(items.filter((each) => each === item).length).toBeLessThanOrEqual(5);
  }
}

const hourInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
function expectWorkingHours(instant: string) {
  expect(isWorkingDay(londonDate(instant))).toBe(true);
  const hour = Number(hourInLondon.format(new Date(instant)));
  expect(hour).toBeGreaterThanOrEqual(9);
  expect(hour).toBeLessThan(17);
}

describe('reminders over 17 weeks', () => {
  it('stop after five to a partner that does nothing; then the project manager is told once', () => {
    const { record, sent } = weeksPass(begun, end);
    expectBounds(sent);
    expect(datesTo('jo', sent)).toEqual(['2026-12-10', '2026-12-15', '2026-12-18', '2026-12-23', '2026-12-30']);
    // Of nothing of our own: nothing can be done before the partner has answered.
    expect(datesTo('priya', sent)).toEqual(['2027-01-05']);
    expect(sent).toHaveLength(6);
    const last = record.notices.at(-1);
    expect(last).toMatchObject({ kind: 'digest', to: ['priya'], expires: '2027-01-05T17:00:00.000Z' });
    expect(last?.data.waiting).toMatch(/^\{person:jo\} has not done this after 5 reminders: /u);
  });

  it('go on with the next task of a partner that answers late, and tell us once of each', () => {
    const { sent } = weeksPass([...begun, answer('2027-01-20')], end);
    expectBounds(sent);
    const once = ['2026-12-10', '2026-12-15', '2026-12-18', '2026-12-23', '2026-12-30'];
    expect(datesTo('jo', sent).slice(0, 5)).toEqual(once);
    expect(datesTo('jo', sent)).toHaveLength(10);
    expect(datesTo('priya', sent)).toHaveLength(2);
    expect(sent.length).toBe(12);
  });

  it('are not sent while it is on hold, and count from the moved date after it', () => {
    const { sent } = weeksPass([...begun, hold('2027-03-01', '2026-12-10')], end);
    expectBounds(sent);
    expect(datesTo('jo', sent)).toEqual(['2026-12-10', '2027-03-01', '2027-03-04', '2027-03-09', '2027-03-12']);
  });

  it('come at 9am in London before and after the clocks change', () => {
    const { sent } = weeksPass([...begun, hold('2027-03-23', '2026-12-09')], '2027-04-30T00:00:00.000Z');
    expectBounds(sent);
    const instants = sent.filter(({ person }) => person === 'jo').map((each) => each.at);
    // Good Friday is 26 March, Easter Monday 29 March.
    expect(instants).toEqual([
      '2027-03-24T09:00:00.000Z',
      '2027-03-31T08:00:00.000Z',
      '2027-04-05T08:00:00.000Z',
      '2027-04-08T08:00:00.000Z',
      '2027-04-13T08:00:00.000Z',
    ]);
  });

  it('end when the onboarding is withdrawn', () => {
    const withdrawn: Act = {
      by: priya,
      at: day('2026-12-16'),
      command: { type: 'withdrawOnboarding', onboarding: 'o1', because: 'another product' },
    };
    expect(datesTo('jo', weeksPass([...begun, withdrawn], end).sent)).toEqual(['2026-12-10', '2026-12-15']);
  });

  it('wait for the day until which a person put them off', () => {
    const { sent } = weeksPass([...begun, snooze(null, '2026-12-15')], end);
    expect(datesTo('jo', sent).slice(0, 3)).toEqual(['2026-12-10', '2026-12-15', '2026-12-21']);
  });
});

describe('one reminder', () => {
  const due = (person: string, instant: string, noted = instant): Act => ({
    by: system,
    at: noted,
    command: { type: 'noteFacts', facts: [digestGiven(recordAfter(...begun), person, instant)] },
  });

  it('says what waits and by when, and is counted once, for its day, however often it is noted', () => {
    const noon = due('jo', day('2026-12-10', '12:00'));
    given(...begun)
      .when(noon)
      .thenTypes('PersonReminded', 'NoticeWanted');
    const { notices } = recordAfter(...begun, noon);
    expect(notices.at(-1)?.data.waiting).toBe('Answer the eligibility questions (Due by 14 December 2026)');
    const late = due('jo', day('2026-12-10', '12:00'), day('2026-12-11', '09:00'));
    given(...begun, noon)
      .when(late)
      .thenExactly([]);
    expect(recordAfter(...begun, late).reminders.jo?.sent.map((each) => each.at)).toEqual([noon.at]);
    expect(recordAfter(...begun, late).notices.at(-1)?.expires).toBe(day('2026-12-10', '17:00'));
  });

  it('comes not before the day until which it rests, because of what was told of other partners', () => {
    const rest: Act = {
      by: system,
      at: day('2026-12-10', '09:00'),
      command: { type: 'noteFacts', facts: [{ type: 'RemindersRest', person: 'jo', until: '2026-12-15' }] },
    };
    const next = digests(recordAfter(...begun, rest)).find(({ person }) => person === 'jo');
    expect(next?.at).toBe(day('2026-12-15', '09:00'));
  });

  it('waits until nobody has changed the record for a minute', () => {
    const moment = day('2026-12-10', '12:00');
    const changed: Act = { by: priya, at: moment, command: { type: 'assignProjectManager', person: 'daniel' } };
    const dueAt = (acts: readonly Act[]) =>
      digests(recordAfter(...acts), moment).find(({ person }) => person === 'jo')?.at;
    expect(dueAt(begun)).toBe(moment);
    expect(dueAt([...begun, changed])).toBe(day('2026-12-10', '12:01'));
  });

  it('says besides what of the partner runs out soon', () => {
    const answers = { status: 'met', published: '2025-12-20' };
    const forms = { dspt: { version: 1, answers, by: 'jo', at: day(start), side: 'partner' as const } };
    const record = { ...recordAfter(...begun), forms: { o1: forms } };
    expect(expiryLines(record, 'jo', '2026-12-10')).toEqual(['The DSPT expires on 20 December 2026']);
    expect(expiryLines(record, 'priya', '2026-12-10')).toEqual([]);
  });

  it('never goes to the partner while NHS login is the one to act', () => {
    const asked: Act = {
      by: jo,
      at: day('2026-12-08'),
      command: {
        type: 'askQuery',
        onboarding: 'o1',
        text: 'Which level?',
        wantsDocument: false,
        replyBy: null,
        owner: null,
      },
    };
    const { sent } = weeksPass([...begun, asked], '2026-12-24T00:00:00.000Z');
    expect(datesTo('jo', sent)).toEqual([]);
    expect(datesTo('priya', sent).length).toBeGreaterThan(0);
  });

  it('is in the record of the person who was reminded alone', () => {
    const record = recordAfter(...begun, due('jo', day('2026-12-10', '12:00')));
    expect(Object.keys(forPartner(record).reminders)).toEqual([]);
    expect(Object.keys(forPartner(record, 'jo').reminders)).toEqual(['jo']);
    expect(forPartner(record, 'sam').reminders).toEqual({});
  });
});

describe('putting reminders off', () => {
  it('is for oneself, until next week or ten working days ahead at most', () => {
    const past = snooze('2026-12-08', '2026-12-08');
    given(...begun)
      .when(snooze(null, '2026-12-10'))
      .thenExactly([{ type: 'RemindersSnoozed', person: 'jo', until: '2026-12-14' }]);
    given(...begun)
      .when(past)
      .thenRefused('wrongDate', 'must be after today');
    given(...begun)
      .when(snooze('2026-12-24', '2026-12-10'))
      .thenTypes('RemindersSnoozed');
    given(...begun)
      .when(snooze('2026-12-25', '2026-12-10'))
      .thenRefused('wrongDate', '24 December 2026 or sooner');
    given(...begun)
      .when(snooze(null, '2026-12-10', stranger))
      .thenRefused('notContact');
  });
});

describe('whatever was sent before', () => {
  const from = Date.parse('2026-11-01T00:00:00Z');
  const instants = fc
    .integer({ min: 0, max: 800 * 24 * 60 })
    .map((minute) => new Date(from + minute * 60_000).toISOString());

  it('the next instant is in working hours, not earlier than asked, and within the caps', () => {
    fc.assert(
      fc.property(instants, fc.array(instants, { maxLength: 8 }), fc.option(instants), (asked, before, until) => {
        const sent = before.sort().map((each) => ({ at: each, items: [] }));
        const snoozedUntil = until === null ? null : londonDate(until);
        const next = allowedFrom({ sent, snoozedUntil, restsUntil: null }, asked);
        expectWorkingHours(next);
        expect(next >= asked).toBe(true);
        expect(next >= (until === null ? '' : londonDate(until))).toBe(true);
        const dates = sent.map((each) => londonDate(each.at));
        expect(dates).not.toContain(londonDate(next));
        const week = mondayOf(londonDate(next));
        expect(dates.filter((each) => mondayOf(each) === week).length).toBeLessThan(reminderRules.mostInOneWeek);
        expect(allowedFrom({ sent, snoozedUntil, restsUntil: null }, next)).toBe(next);
      }),
    );
  });
});

it('the rules are checked when they are loaded', () => {
  expect(() => readReminderRules({ ...reminderRules, hours: { from: 17, to: 9 } })).toThrow(/begin before it ends/u);
  expect(() => readReminderRules({ ...reminderRules, source: '' })).toThrow(/source/u);
});

describe('the reader’s own reminders on a page', () => {
  const page = (person: string, on: string, ...acts: readonly Act[]) =>
    remindersPart(forPartner(recordAfter(...begun, ...acts), person), person, day(on));

  it('can be put off until the first working day of next week while something waits', () => {
    expect(page('jo', '2026-12-10')).toEqual({ offUntil: null, nextWeek: '2026-12-14' });
    expect(page('sam', '2026-12-10')).toBeNull();
  });

  it('say until when they are put off, and can be again in the week after', () => {
    const off = snooze('2026-12-14', '2026-12-10');
    expect(page('jo', '2026-12-10', off)).toEqual({ offUntil: '2026-12-14', nextWeek: null });
    expect(page('jo', '2026-12-14', off)).toEqual({ offUntil: null, nextWeek: '2026-12-21' });
    const longer = snooze('2026-12-24', '2026-12-10');
    expect(page('jo', '2026-12-10', longer)).toEqual({ offUntil: '2026-12-24', nextWeek: null });
    expect(page('jo', '2026-12-23', longer)).toEqual({ offUntil: '2026-12-24', nextWeek: '2026-12-29' });
  });
});
