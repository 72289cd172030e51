/** What the portfolio says about filters, views, rows and time. */
import { describe, expect, it } from '@jest/globals';
import { readQuery } from '../../shared/portfolio/address.ts';
import { addressOf } from '../../tab/pages/portfolio/asked.ts';
import { countWords } from '../../tab/pages/portfolio/count-words.ts';
import { chipsOf } from '../../tab/pages/portfolio/filter-words.ts';
import { between } from '../../tab/pages/portfolio/selection.ts';
import { ageWords, lateWords, likelyWords } from '../../tab/pages/portfolio/time-words.ts';
import { builtInViews, firstView, shownView } from '../../tab/pages/portfolio/views.ts';

const choices = {
  phases: [{ id: 'apply', title: 'Apply' }],
  steps: [{ id: 'eligibility', title: 'Eligibility', phase: 'apply' }],
  managers: [{ id: 'priya', title: 'Priya Shah' }],
  services: [{ id: 'nhs-login', title: 'NHS login' }],
};

describe('a chip', () => {
  it('stands for each filter that is set, and takes away that one', () => {
    const { query } = readQuery('step=eligibility&manager=priya&overdue=yes&boardFrom=2026-12-03&boardTo=2026-12-03');
    expect(chipsOf(query, choices)).toEqual([
      { words: 'Project manager: Priya Shah', without: { manager: null } },
      { words: 'Step: Eligibility', without: { step: null } },
      { words: 'Overdue', without: { overdue: false } },
      { words: 'Board on 3 December 2026', without: { boardFrom: null, boardTo: null } },
    ]);
    expect(chipsOf(readQuery('boardFrom=2026-12-03&show=all').query, choices).map(({ words }) => words)).toEqual([
      'Show: Open and closed',
      'Board from 3 December 2026',
    ]);
  });
});

describe('a view', () => {
  const builtIn = builtInViews('2026-12-03');
  const own = { id: 'v1', name: 'Late and mine', query: 'manager=me&overdue=yes' };
  const shown = (address: string, opened: string | null = null) => {
    const { view, changed } = shownView([...builtIn, own], readQuery(address).query, opened);
    return [view?.name ?? null, changed];
  };

  it('is known by what it shows, whatever page of it and however it is written', () => {
    expect(shown('')).toEqual(['All open', false]);
    expect(shown('show=open&page=3')).toEqual(['All open', false]);
    expect(shown('overdue=yes&manager=me')).toEqual(['Late and mine', false]);
    expect(shown('boardTo=2026-12-03&boardFrom=2026-12-03')).toEqual(['On the next Board', false]);
    expect(shown('waiting=hold')).toEqual([null, false]);
  });

  it('that was opened and then changed is still called by its name', () => {
    expect(shown('manager=me&overdue=yes&sort=due', 'v1')).toEqual(['Late and mine', true]);
  });

  it('of the next Board is there while a Board is to come', () => {
    expect(builtInViews(null).map(({ id }) => id)).toEqual(['open', 'mine', 'us', 'overdue']);
  });

  it('to start with is left out when it is not there any more', () => {
    expect(firstView({ views: [], first: 'gone' }, builtIn)).toBeUndefined();
    expect(firstView({ views: [], first: 'mine' }, builtIn)?.name).toBe('Mine');
  });

  it('never has an empty address, which would open the first view of somebody else', () => {
    expect([addressOf(''), addressOf('waiting=us'), addressOf('', 'v 1')]).toEqual([
      'show=open',
      'waiting=us',
      'show=open&view=v%201',
    ]);
  });
});

describe('the list', () => {
  const page = (lines: number, page: number, pages: number, total: number) =>
    countWords({ lines: Array.from({ length: lines }, () => line), page, pages, total });

  it('says which of how many it shows', () => {
    expect([page(0, 1, 1, 0), page(1, 1, 1, 1), page(50, 1, 200, 10_000), page(50, 3, 200, 10_000)]).toEqual([
      '0 onboardings',
      '1 onboarding',
      '1 to 50 of 10,000 onboardings',
      '101 to 150 of 10,000 onboardings',
    ]);
    expect(page(14, 2, 2, 64)).toBe('51 to 64 of 64 onboardings');
  });

  it('selects from row to row, either way', () => {
    const keys = ['a', 'b', 'c', 'd'];
    expect([
      between(keys, 'b', 'd'),
      between(keys, 'd', 'b'),
      between(keys, null, 'c'),
      between(keys, 'x', 'c'),
    ]).toEqual([['b', 'c', 'd'], ['b', 'c', 'd'], ['c'], ['c']]);
  });
});

describe('time', () => {
  it('in a step is told against its target', () => {
    expect([
      ageWords({ days: 3, target: 5 }),
      ageWords({ days: 6, target: 5 }),
      ageWords({ days: 1, target: null }),
      ageWords({ days: null, target: 5 }),
    ]).toEqual([
      { words: '3 days of 5', over: false },
      { words: '6 days, 1 over target', over: true },
      { words: '1 day', over: false },
      null,
    ]);
    expect([lateWords(1), lateWords(2)]).toEqual(['1 working day late', '2 working days late']);
  });

  it('of going live is told in months, as it is not known better', () => {
    const words = [
      { from: '2027-02-22', to: '2027-03-15' },
      { from: '2027-03-01', to: '2027-03-15' },
      { from: '2026-12-30', to: '2027-03-18' },
    ].map(likelyWords);
    expect(words).toEqual(['February to March 2027', 'March 2027', 'December 2026 to March 2027']);
  });
});

const line = {
  ...{ partner: 'p', onboarding: 'o1', name: 'Acme', product: 'Steps', service: 'nhs-login', manager: null },
  ...{ phases: [], step: null, due: null, board: null, likely: null, eligibility: null, scenario: null, closed: null },
  ...{ startedOn: '2026-11-02', changedOn: null },
  turn: { side: 'nobody' as const, words: '', who: null, since: null, days: 0 },
};
