/** What filters can be set to, and which of a query's values are still among it. */
import { journeys } from '../journey/journeys.ts';
import type { QueryRead } from './address.ts';
import type { Choice, PortfolioChoices } from './answer.ts';
import { me, nobody, type PortfolioFilters } from './query.ts';

const newestFirst = [...journeys].reverse();
/** The newest journey's words for what has the same id in several. */
export const phaseChoices: PortfolioChoices['phases'] = unique(newestFirst.flatMap(({ phases }) => phases));
export const stepChoices: PortfolioChoices['steps'] = unique(
  newestFirst.flatMap(({ steps }) => steps.map(({ id, title, phase }) => ({ id, title, phase }))),
);
export const serviceChoices: PortfolioChoices['services'] = [{ id: 'nhs-login', title: 'NHS login' }];

/** A saved view outlives steps and people: what is no longer there is left out, with a sentence that says so. */
export function knownOnly({ query, notes }: QueryRead, choices: PortfolioChoices): QueryRead {
  const known: Readonly<Record<'phase' | 'step' | 'manager' | 'service', readonly string[]>> = {
    phase: idsOf(choices.phases),
    step: idsOf(choices.steps),
    manager: [...idsOf(choices.managers), nobody, me],
    service: idsOf(choices.services),
  };
  const lost = keysOf(known).filter((name) => {
    const wanted = query.filters[name];
    return wanted !== null && !known[name].includes(wanted);
  });
  if (lost.length === 0) return { query, notes };
  const filters: PortfolioFilters = { ...query.filters, ...Object.fromEntries(lost.map((name) => [name, null])) };
  const told = lost.map((name) => `The ${wordsFor[name]} of this view is not there any more. We left that filter out.`);
  return { query: { ...query, filters }, notes: [...notes, ...told] };
}

const wordsFor = { phase: 'phase', step: 'step', manager: 'project manager', service: 'service' } as const;

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}

function idsOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ id }) => id);
}

function unique<T extends Choice>(all: readonly T[]): readonly T[] {
  return [...new Map([...all].reverse().map((each) => [each.id, each])).values()].reverse();
}
