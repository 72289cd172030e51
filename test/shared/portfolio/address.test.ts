/** A query of the portfolio as an address, both ways. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readQuery, writeQuery } from '../../../shared/portfolio/address.ts';
import { words } from '../../../shared/portfolio/address-values.ts';
import { knownOnly, phaseChoices, serviceChoices, stepChoices } from '../../../shared/portfolio/known.ts';
import {
  columns,
  eligibilityKinds,
  type PortfolioQuery,
  scenarios,
  shown,
  waitingOn,
  wholePortfolio,
} from '../../../shared/portfolio/query.ts';

const text = fc.string({ unit: 'binary', maxLength: 120 }).map((typed) => words(typed));
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((on) => on.toISOString().slice(0, 10));
const oneOf = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
const queries: fc.Arbitrary<PortfolioQuery> = fc.record({
  search: text.map((typed) => typed ?? ''),
  filters: fc.record({
    show: fc.constantFrom(...shown),
    phase: text,
    step: text,
    waiting: oneOf(waitingOn),
    manager: text,
    service: text,
    scenario: oneOf(scenarios),
    eligibility: oneOf(eligibilityKinds),
    overdue: fc.boolean(),
    boardFrom: fc.option(date),
    boardTo: fc.option(date),
  }),
  sort: fc.record({ column: fc.constantFrom(...columns), descending: fc.boolean() }),
  page: fc.integer({ min: 1, max: 999_999 }),
});

describe('the address of a query', () => {
  it('opens as the same query', () => {
    fc.assert(
      fc.property(queries, (query) => expect(readQuery(writeQuery(query))).toEqual({ query, notes: [] })),
      { numRuns: 500 },
    );
  });

  it('is short: what is as usual is not in it', () => {
    expect(writeQuery(wholePortfolio)).toBe('');
    const { filters } = wholePortfolio;
    const sort = { column: 'due', descending: true } as const;
    expect(writeQuery({ ...wholePortfolio, filters: { ...filters, waiting: 'us', overdue: true }, sort })).toBe(
      'waiting=us&overdue=yes&sort=-due',
    );
  });

  it('can be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const { query } = readQuery(address);
        expect(readQuery(writeQuery(query))).toEqual({ query, notes: [] });
      }),
    );
  });
});

describe('what is not known', () => {
  it('is left out with a note for each, and the rest stays', () => {
    const address = 'q=acme&waiting=moon&sort=colour&page=0&scenario=9&boardFrom=2026-02-30&overdue=maybe&show=open';
    const { query, notes } = readQuery(address);
    expect(query).toEqual({ ...wholePortfolio, search: 'acme' });
    expect(notes).toHaveLength(6);
    for (const note of notes) expect(note).toMatch(/^[A-Z].*\.$/u);
  });

  it('is also a step, a phase or a person who is not there any more', () => {
    const choices = { phases: phaseChoices, steps: stepChoices, services: serviceChoices, managers: [] };
    const read = knownOnly(readQuery('step=gone&manager=left&phase=discovery&service=nhs-login'), choices);
    expect(read.query.filters).toMatchObject({ step: null, manager: null, phase: 'discovery', service: 'nhs-login' });
    expect(read.notes).toEqual([
      'The step of this view is not there any more. We left that filter out.',
      'The project manager of this view is not there any more. We left that filter out.',
    ]);
    expect(knownOnly(readQuery('manager=me'), choices).notes).toEqual([]);
  });

  it('leaves what belongs to somebody else in the address alone', () => {
    expect(readQuery('view=table&theme=dark').notes).toEqual([]);
  });
});
