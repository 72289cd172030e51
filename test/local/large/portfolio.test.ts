/** The made-up portfolio: what is stamped out is what the rules lead to. */
import { expect, it } from '@jest/globals';
import { type LargePartner, largeHouse, largePartners } from '../../../local/large/portfolio.ts';
import type { Commit } from '../../../shared/record/commit.ts';
import { emptyHouse, evolveHouse, type HouseEvent } from '../../../shared/record/house.ts';
import { emptyRecord, evolve, type PartnerEvent } from '../../../shared/record/record.ts';
import { row } from '../../../shared/views/portfolio.ts';

const size = { partners: 40, histories: 8, seed: 7, until: '2026-11-21T17:00:00.000Z' };
const partners = [...largePartners(size)];

/** As the service reads a log. */
function folded({ id, commits }: LargePartner) {
  return commits.reduce((record, { at, actor, seq, events }) => {
    return (events as PartnerEvent[]).reduce((now, event) => evolve(now, event, { at, actor, seq }), record);
  }, emptyRecord(id));
}

it('has snapshots and rows that are what the log leads to', () => {
  for (const partner of partners) {
    const record = folded(partner);
    expect(partner.snapshot.record).toEqual(JSON.parse(JSON.stringify(record)));
    expect(partner.snapshot.row).toEqual(JSON.parse(JSON.stringify(row(record))));
  }
});

it('is the same for the same seed, and another for another', () => {
  expect([...largePartners({ ...size, partners: 3 })]).toEqual(partners.slice(0, 3));
  expect([...largePartners({ ...size, partners: 3, seed: 8 })]).not.toEqual(partners.slice(0, 3));
});

it('has nobody twice, and commits in order with nothing after the end', () => {
  const people = partners.flatMap(({ people: all }) => all.map(({ id, email }) => [id, email])).flat();
  expect(new Set(people).size).toBe(people.length);
  expect(new Set(partners.map(({ id }) => id)).size).toBe(partners.length);
  for (const { commits } of partners) {
    expect(commits.map(({ seq }) => seq)).toEqual(commits.map((_, index) => index + 1));
    const times = commits.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(times.every((at) => at <= size.until)).toBe(true);
  }
});

it('has managers and Board dates in the house', () => {
  const commits = largeHouse(size) as readonly Commit<HouseEvent>[];
  const house = commits.flatMap(({ events }) => events).reduce(evolveHouse, emptyHouse);
  expect(house.boardDates?.some((on) => on > size.until.slice(0, 10))).toBe(true);
  const managers = Object.values(house.staff).filter(({ roles }) => roles.includes('projectManager'));
  expect(managers.length).toBeGreaterThan(5);
});

it.each(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-27'])('can be filled on %s', (day) => {
  expect(largeHouse({ until: `${day}T12:00:00.000Z` }).length).toBeGreaterThan(30);
});
