/** When each of a list will likely go live: what a partner's own page says, for thousands at once. */
import { expect, it } from '@jest/globals';
import { entriesOf } from '../../../shared/portfolio/entries.ts';
import { likelyOn } from '../../../shared/portfolio/likely.ts';
import { inOrder, orderOf } from '../../../shared/portfolio/order.ts';
import { forecast } from '../../../shared/views/forecast.ts';
import { row } from '../../../shared/views/portfolio.ts';
import { progress } from '../../../shared/views/progress.ts';
import { good, type Story, story } from '../story.ts';

const today = '2026-11-30';
const begun = story().register({ name: 'Begun' }).assign();
const answered = story().register({ name: 'Answered' }).assign().answer();
const hold = { type: 'holdOnboarding' as const, onboarding: 'o1', until: '2027-03-01', because: 'a contract' };
const held = story().register({ name: 'Held' }).assign().as('priya').give(hold);
const stopped = story()
  .register({ name: 'Not eligible' })
  .assign()
  .answer({ ...good, free: 'no' });
const told = [held, stopped, begun, answered];

const entriesFor = (stories: readonly Story[]) => stories.flatMap(({ record }) => entriesOf(row(record), () => ''));
const steps = progress(begun.record, 'o1').steps.map(({ id }) => id);
const history = [1, 2, 3, 5, 8].map((days) => Object.fromEntries(steps.map((id) => [id, days])));

it.each([0, 5])('is what the page of the partner says, from %d that went live', (count) => {
  const likely = likelyOn(history.slice(0, count), today);
  for (const { record } of told) {
    const [entry] = entriesOf(row(record), () => '');
    const own = forecast(record, 'o1', history.slice(0, count), today);
    expect(entry && likely(entry)).toEqual(own && { from: own.from, to: own.to });
  }
});

it('is an order: the soonest first, and last whoever has no forecast', () => {
  const order = (descending: boolean) =>
    inOrder(orderOf(entriesFor(told), 'likely', likelyOn(history, today)), { column: 'likely', descending }).map(
      ({ row: { name } }) => name,
    );
  expect(order(false)).toEqual(['Answered', 'Begun', 'Held', 'Not eligible']);
  expect(order(true)).toEqual(['Held', 'Begun', 'Answered', 'Not eligible']);
});

it('is known while a call is booked, when nobody has anything to do', () => {
  const due = begun.answer().receive();
  const at = '2026-12-22T14:00:00.000Z';
  const call = { onboarding: 'o1', kind: 'applicationReview' as const, minutes: 60, attendees: ['priya', 'jo'] };
  const { record } = due.as('priya').give({ type: 'planCall', at, ...call });
  expect(progress(record, 'o1').turn.side).toBe('nobody');
  expect(forecast(record, 'o1', history, today)).not.toBeNull();
});
