/** Finding partners in the portfolio. */
import { expect, it } from '@jest/globals';
import type { PortfolioRow } from '../../shared/api.ts';
import { row } from '../../shared/views/portfolio.ts';
import { countLabel, linesOf, matching } from '../../tab/pages/portfolio/lines.ts';
import { story } from '../shared/story.ts';

function partner(name: string, product: string, contact: string, manager: string | null): PortfolioRow {
  const { onboardings, ...rest } = row(story().register({ name, product }).record);
  return {
    ...rest,
    projectManager: manager ? { id: manager, name: manager } : null,
    contacts: [contact],
    onboardings: onboardings.map((each) => ({ ...each, turnWords: '', due: null })),
  };
}

const lines = linesOf([
  partner('Acme Health', 'Acme Steps', 'Jo Smith', 'Priya Shah'),
  partner('Bright Minds', 'Mood Diary', 'Maya Patel', null),
]);
const found = (search: string) => matching(lines, 'all', search).map(({ partner: { name } }) => name);

it('searches partner, product and people, every word, in any order', () => {
  expect(found('steps')).toEqual(['Acme Health']);
  expect(found('PATEL diary')).toEqual(['Bright Minds']);
  expect(found('priya')).toEqual(['Acme Health']);
  expect(found('acme diary')).toEqual([]);
  expect(found('  ')).toHaveLength(2);
});

it('filters by whose turn it is and by who has no project manager', () => {
  expect(matching(lines, 'partners', '')).toHaveLength(2);
  expect(matching(lines, 'us', '')).toEqual([]);
  expect(matching(lines, 'unassigned', '').map(({ partner: { name } }) => name)).toEqual(['Bright Minds']);
});

it('says how many there are', () => {
  expect([countLabel(1, 1), countLabel(2, 2), countLabel(1, 2)]).toEqual([
    '1 onboarding',
    '2 onboardings',
    '1 of 2 onboardings',
  ]);
});
