/** Calls to come: times to choose from, a set time, moving and cancelling; the contacts always know. */
import { describe, expect, it } from '@jest/globals';
import { openPlans } from '../../../shared/record/call-plans/state.ts';
import { forPartner } from '../../../shared/record/for-partner.ts';
import type { Command } from '../../../shared/record/record.ts';
import { noticeText } from '../../../shared/views/notice-text.ts';
import { progress } from '../../../shared/views/progress.ts';
import { turnSentence } from '../../../shared/views/turn.ts';
import { answered, applied, assigned, held, registered, reviewed, sponsored } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter } from './spec.ts';

const names = { jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } };
const about = { onboarding: 'o1', minutes: 60, attendees: ['priya', 'jo'] };
const kind = 'productDemonstration' as const;
const act = (command: Command, by = priya, at = day('2026-11-20')): Act => ({ by, at, command });
const two = day('2026-12-08', '14:00');
const three = day('2026-12-09', '15:00');
const planned = act({ type: 'planCall', kind, at: two, ...about });
const offered = act({ type: 'proposeTimes', kind, times: [three, two], ...about });
const chosen = (at = two, by = jo) => act({ type: 'chooseTime', onboarding: 'o1', plan: 'p1', at }, by);
const moved = act({ type: 'moveCall', plan: 'p1', at: three, ...about });
const cancelled = act({ type: 'cancelCall', onboarding: 'o1', plan: 'p1', reason: 'Priya is ill.' });
const start = [registered, assigned];
const turn = (...history: readonly Act[]) =>
  turnSentence(progress(forPartner(recordAfter(...history)), 'o1').turn, 'Acme Health', names);
const lastNews = (...history: readonly Act[]) => {
  const record = recordAfter(...history);
  const notice = record.notices.at(-1);
  if (!notice) throw new Error('Nothing is told.');
  return { to: notice.to, ...noticeText(record, notice, names) };
};

describe('a call with its time', () => {
  it('is planned by a project manager, in the future, in somebody’s calendar', () => {
    given(...start)
      .when(planned)
      .thenTypes('CallPlanned', 'NoticeWanted');
    given(...start)
      .when({ ...planned, by: jo })
      .thenRefused('forbidden');
    given(...start)
      .when({ ...planned, at: day('2026-12-08', '14:00') })
      .thenRefused('invalid', /in the future/);
    given(registered)
      .when(planned)
      .thenRefused('noManager', /Assign a project manager first/);
    given(...start)
      .when(act({ type: 'planCall', kind, at: two, ...about, attendees: ['stranger'] }))
      .thenRefused('invalid', /of this partner or of NHS login/);
  });

  it('may have a commissioner who was asked to confirm', () => {
    const asked = act({ type: 'askConfirmation', onboarding: 'o1', of: 'sponsor', person: 'lee' });
    given(...start, answered(sponsored), asked)
      .when(act({ type: 'planCall', kind, at: two, ...about, attendees: ['priya', 'jo', 'lee'] }))
      .thenTypes('CallPlanned', 'NoticeWanted');
  });

  it('is told to the contacts with date and time in London', () => {
    const { title, to } = lastNews(...start, planned);
    expect(title).toBe('The Product Demonstration Call is on Tuesday 8 December 2026, 2pm');
    expect(to).toEqual(['jo']);
  });

  it('is moved, not planned twice; the earlier time is told', () => {
    given(...start, planned)
      .when(planned)
      .thenRefused('alreadyPlanned', /Move it instead/);
    given(...start, planned)
      .when(moved)
      .thenTypes('CallMoved', 'NoticeWanted');
    given(...start, planned, moved)
      .when(moved)
      .thenExactly([]);
    expect(lastNews(...start, planned, moved).lines.join()).toContain(
      'from Tuesday 8 December 2026, 2pm to Wednesday 9 December 2026, 3pm',
    );
  });

  it('tells nobody when only the people or the length change', () => {
    given(...start, planned)
      .when(act({ type: 'moveCall', plan: 'p1', at: two, ...about, minutes: 90 }))
      .thenTypes('CallMoved');
  });

  it('is cancelled with the reason, and may be planned anew', () => {
    expect(lastNews(...start, planned, cancelled).lines).toContain('Priya is ill.');
    given(...start, planned, cancelled)
      .when(moved)
      .thenRefused('outOfDate');
    given(...start, planned, cancelled)
      .when(planned)
      .thenTypes('CallPlanned', 'NoticeWanted');
  });

  it('is a plan no more once the call of that day is recorded, and not by an earlier one', () => {
    const open = (...history: readonly Act[]) => openPlans(recordAfter(...history), 'o1').length;
    expect(open(...start, planned)).toBe(1);
    expect(open(...start, planned, held(kind, '2026-12-08'))).toBe(0);
    expect(open(...start, planned, held(kind, '2026-12-01'))).toBe(1);
    expect(open(...start, planned, held('postGoLive', '2026-12-08'))).toBe(1);
  });
});

describe('times to choose from', () => {
  it('wait for the partner, with a task in the step of the call', () => {
    const history = [...start, answered(sponsored), offered];
    expect(turn(...history)).toBe('Waiting for Acme Health (Jo Smith) since 20 November 2026');
    const steps = progress(recordAfter(...history), 'o1').steps;
    const tasks = steps.find(({ id }) => id === 'product-demonstration-call')?.tasks ?? [];
    expect(tasks.map(({ title }) => title)).toContain('Choose a time for the Product Demonstration Call');
  });

  it('are at most three, and given in their order', () => {
    expect(openPlans(recordAfter(...start, offered), 'o1')[0]?.proposed).toEqual([two, three]);
    given(...start, offered)
      .when(offered)
      .thenTypes('CallTimesProposed', 'NoticeWanted');
  });

  it('become the time of the call when a contact chooses one; the project manager is told too', () => {
    given(...start, offered)
      .when(chosen())
      .thenTypes('CallPlanned', 'NoticeWanted');
    expect(lastNews(...start, offered, chosen()).to).toEqual(['priya', 'jo']);
    given(...start, offered, chosen())
      .when(chosen())
      .thenExactly([]);
    given(...start, offered, chosen())
      .when(chosen(three))
      .thenRefused('alreadyPlanned');
    given(...start, offered)
      .when(chosen(day('2026-12-10')))
      .thenRefused('outOfDate');
    given(...start, offered)
      .when({ ...chosen(), at: day('2026-12-08', '15:00') })
      .thenRefused('invalid', /has passed/);
  });

  it('give way when the project manager sets the time', () => {
    const [plan] = openPlans(recordAfter(...start, offered, planned), 'o1');
    expect(plan).toMatchObject({ id: 'p1', at: two, proposed: [] });
  });
});

it('names the next date while only the call is to be held', () => {
  const review = { ...about, kind: 'applicationReview' as const, at: day('2026-11-12', '14:30') };
  const meeting: Act = { by: priya, at: day('2026-11-06'), command: { type: 'planCall', ...review } };
  const history = [...start, answered(sponsored), applied];
  expect(turn(...history, meeting)).toBe('Nothing to do. Next date: Thursday 12 November 2026, 2:30pm');
  expect(turn(...history)).toMatch(/^Waiting for NHS login/);
  const early = { ...reviewed, at: day('2026-11-12', '16:00') };
  const recorded = { ...early, command: { ...reviewed.command, on: '2026-11-12' } as Command };
  expect(turn(...history, meeting, recorded)).toMatch(/^Waiting for NHS login/);
});
