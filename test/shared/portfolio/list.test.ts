/** Finding, sorting and counting onboardings. */
import { describe, expect, it } from '@jest/globals';
import { countsOf } from '../../../shared/portfolio/counts.ts';
import { type Entry, entriesOf } from '../../../shared/portfolio/entries.ts';
import { matching } from '../../../shared/portfolio/filter.ts';
import { likelyOn } from '../../../shared/portfolio/likely.ts';
import { inOrder, orderAfter, orderOf } from '../../../shared/portfolio/order.ts';
import { cutPage } from '../../../shared/portfolio/page.ts';
import {
  anyFilter,
  type Column,
  columns,
  type PortfolioFilters,
  wholePortfolio,
} from '../../../shared/portfolio/query.ts';
import type { Row, RowOnboarding } from '../../../shared/views/portfolio.ts';
import { row } from '../../../shared/views/portfolio.ts';
import { story } from '../story.ts';

const people = new Map([
  ['jo', 'Zoë Ångström'],
  ['maya', 'Maya Patel'],
  ['priya', 'Priya Shah'],
]);
const today = '2026-11-30';
const before = { since: '2026-11-02T09:00:00.000Z', person: null, on: null, dueOn: null };

interface Made extends Partial<Omit<RowOnboarding, 'id'>> {
  readonly partner?: Partial<Row>;
}

function entry(name: string, { partner = {}, ...onboarding }: Made = {}): Entry {
  const made = row(story().register({ name, product: `${name} app` }).record);
  const [only] = made.onboardings;
  if (!only) throw new Error('A story begins with an onboarding.');
  const quiet = { turn: { ...before, side: 'partner' as const } };
  const changed = { ...made, id: name, contacts: [], ...partner, onboardings: [{ ...only, ...quiet, ...onboarding }] };
  const [first] = entriesOf(changed, (person) => people.get(person));
  if (!first) throw new Error('There is an entry for each onboarding.');
  return first;
}

const entries = [
  entry('Café Health', { partner: { contacts: ['jo'], projectManager: 'priya', odsCode: 'X26' } }),
  entry('acme', {
    turn: { ...before, side: 'nhs', dueOn: '2026-11-27' },
    boardDate: '2026-12-03',
    scenario: 3,
    eligibility: 'meets',
    partner: { contacts: ['maya'], projectManager: null },
  }),
  entry('Zebra', {
    turn: { ...before, side: 'board', dueOn: '2026-12-10' },
    boardDate: '2026-12-10',
    partner: { projectManager: 'priya' },
  }),
  entry('Brook', {
    closed: { how: 'live', at: '2026-11-01T09:00:00.000Z' },
    startedAt: '2026-07-01T09:00:00.000Z',
    liveAt: '2026-09-23T09:00:00.000Z',
  }),
];
const likely = likelyOn([], today);
const namesOf = (found: readonly Entry[]) => found.map(({ row }) => row.name);
const found = (search: string, filters: Partial<PortfolioFilters> = {}) =>
  namesOf(matching(entries, { search, filters: { ...anyFilter, show: 'all', ...filters } }, { asker: 'priya', today }));

describe('the search', () => {
  it('finds by name, product, ODS code, contact and project manager', () => {
    for (const search of ['café', 'health app', 'x26', 'ångström', 'shah café']) {
      expect(found(search)).toEqual(['Café Health']);
    }
  });

  it('needs every word, in any order, whatever the case and the accents', () => {
    expect(found('ZOE cafe')).toEqual(['Café Health']);
    expect(found('cafe patel')).toEqual([]);
    expect(found('  ')).toHaveLength(4);
  });
});

describe('filters', () => {
  it.each<[Partial<PortfolioFilters>, readonly string[]]>([
    [{ show: 'closed' }, ['Brook']],
    [{ show: 'open' }, ['Café Health', 'acme', 'Zebra']],
    [{ waiting: 'us' }, ['acme']],
    [{ waiting: 'board' }, ['Zebra']],
    [{ manager: 'nobody', show: 'open' }, ['acme']],
    [{ manager: 'me' }, ['Café Health', 'Zebra']],
    [{ overdue: true }, ['acme']],
    [{ scenario: '3' }, ['acme']],
    [{ eligibility: 'meets' }, ['acme']],
    [{ boardFrom: '2026-12-03', boardTo: '2026-12-03' }, ['acme']],
    [{ boardFrom: '2026-12-04' }, ['Zebra']],
    [{ phase: 'apply', step: 'eligibility', show: 'open' }, ['Café Health', 'acme', 'Zebra']],
    [{ step: 'production' }, []],
    [{ waiting: 'us', manager: 'me' }, []],
  ])('%j leaves %j', (filters, expected) => expect(found('', filters)).toEqual(expected));
});

describe('the order', () => {
  const sorted = (column: Column, descending = false) =>
    namesOf(inOrder(orderOf(entries, column, likely), { column, descending }));

  it('takes no notice of case and accents', () => {
    expect(sorted('partner')).toEqual(['acme', 'Brook', 'Café Health', 'Zebra']);
    expect(sorted('partner', true)).toEqual(['Zebra', 'Café Health', 'Brook', 'acme']);
  });

  it('has those without a value last, either way', () => {
    expect(sorted('board')).toEqual(['acme', 'Zebra', 'Brook', 'Café Health']);
    expect(sorted('board', true)).toEqual(['Zebra', 'acme', 'Brook', 'Café Health']);
  });

  it.each(columns)('by %s is the same from an earlier order as from nothing', (column) => {
    const [changed, ...others] = entries;
    const come = [entry('Café Health', { turn: { ...before, side: 'hold' } }), entry('New'), entry('ACME')];
    const after = orderAfter(
      orderOf(entries, column, likely),
      { gone: new Set(changed ? [changed] : []), come },
      column,
      likely,
    );
    const sort = { column, descending: false };
    expect(inOrder(after, sort)).toEqual(inOrder(orderOf([...others, ...come], column, likely), sort));
  });
});

describe('the numbers on top', () => {
  it('are of all onboardings', () => {
    expect(countsOf(entries, ['2026-11-26', '2026-12-01'], today)).toMatchObject({
      active: 3,
      closed: 1,
      waitingOnUs: 1,
      waitingOnBoard: 1,
      overdue: 1,
      nextBoard: { on: '2026-12-01', count: 0 },
      goLive: { medianWeeks: 12, of: 1 },
    });
  });

  it('count the next Board of the onboardings when the house has no date', () => {
    expect(countsOf(entries, [], today).nextBoard).toEqual({ on: '2026-12-03', count: 1 });
    expect(countsOf([], [], today)).toMatchObject({ nextBoard: null, goLive: { medianWeeks: null, of: 0 } });
  });
});

describe('a page', () => {
  const many = Array.from({ length: 101 }, (_, at) => entry(`Partner ${at}`));
  const page = (number: number) => cutPage(many, { query: { ...wholePortfolio, page: number }, notes: [] });

  it('has 50 lines', () => {
    expect(page(2)).toMatchObject({ total: 101, page: 2, pages: 3, notes: [] });
    expect(page(3).entries).toEqual(many.slice(100));
  });

  it('that is not there is the first one, with a note', () => {
    expect(page(4)).toMatchObject({ page: 1, notes: ['There is no page 4 any more. This is the first one.'] });
    expect(page(4).entries).toEqual(many.slice(0, 50));
  });
});
