/** The Board's dates: all that matter now, and of the past only the newest. */
import { expect, it } from '@jest/globals';
import { addDays } from '../../../shared/calendar/working-days.ts';
import { emptyHouse } from '../../../shared/record/house.ts';
import { boardPage } from '../../../shared/views/pages/agenda.ts';
import { row } from '../../../shared/views/portfolio.ts';
import { story } from '../story.ts';

const today = '2026-11-30';
const past = Array.from({ length: 10 }, (_, at) => addDays('2026-01-08', at * 14));
const house = { ...emptyHouse, boardDates: [...past, '2026-12-03'] };
const waiting = story().register().assign().answer().receive().holdReviewCall();
const onDate = waiting.setBoardDate('2026-11-18');

it('older dates are left out until they are asked for', () => {
  const dates = (earlier: number) => boardPage([], house, today, earlier).dates.map(({ on }) => on);
  expect(dates(Number.NaN)).toEqual([...past.slice(4), '2026-12-03']);
  expect(boardPage([], house, today, 0).earlier).toBe(4);
  expect(dates(8)).toEqual([...past.slice(2), '2026-12-03']);
  expect(boardPage([], house, today, 99)).toMatchObject({ earlier: 0, dates: { length: 11 } });
});

it('a date with something undecided is never left out, however old', () => {
  const { dates } = boardPage(
    [row(onDate.record)],
    { ...house, boardDates: [...past, ...past.map((on) => addDays(on, 320))] },
    '2027-12-01',
    0,
  );
  expect(dates.find(({ on }) => on === '2026-11-18')).toMatchObject({ all: 1, undecided: 1, official: false });
  expect(dates[0]?.on).toBe('2026-11-18');
});

it('a long agenda and a long queue are cut, with how many there are', () => {
  const copies = (record: typeof waiting.record, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...row(record),
      id: `p${at}`,
      name: `Partner ${String(at).padStart(3, '0')}`,
    }));
  const page = boardPage([...copies(onDate.record, 25).reverse()], house, '2026-11-18', 0);
  const [date] = page.dates.filter(({ on }) => on === '2026-11-18');
  expect(date).toMatchObject({ all: 25, undecided: 25, items: { length: 20 } });
  expect(date?.items[0]?.partner.name).toBe('Partner 000');
  expect(boardPage(copies(waiting.record, 60), house, today, 0)).toMatchObject({
    allWaiting: 60,
    waiting: { length: 50 },
  });
});
