/** Risks and recommendation: what NHS login advises the Board. NHS only. */
import { describe, expect, it } from '@jest/globals';
import { forPartner } from '../../../shared/record/for-partner.ts';
import { boardReport } from '../../../shared/views/board-report.ts';
import { reportSections } from '../../../shared/views/report/sections.ts';
import { answered, applied, assigned, boardSet, registered, reviewed, sponsored } from './acts.ts';
import { type Act, day, given, helen, jo, priya, recordAfter } from './spec.ts';

const ready = [registered, assigned, answered(sponsored), applied, reviewed, boardSet()];
type Advice = Extract<Act['command'], { type: 'riskAndRecommendation' }>;
const advised = (changes: Partial<Advice> = {}, by = priya): Act => ({
  by,
  at: day('2026-11-11'),
  command: {
    type: 'riskAndRecommendation',
    onboarding: 'o1',
    gate: 'application',
    risk: 'high',
    risks: 'SECRET: the team is new.',
    recommend: 'defer',
    because: 'SECRET: no plan for support.',
    ...changes,
  },
});

describe('risks and recommendation', () => {
  it('are given by a project manager, once for the same words', () => {
    given(...ready)
      .when(advised())
      .thenTypes('RecommendationGiven');
    given(...ready, advised())
      .when(advised())
      .thenExactly([]);
  });

  it('are not given by the Board or the partner', () => {
    given(...ready)
      .when(advised({}, helen))
      .thenRefused('forbidden');
    given(...ready)
      .when(advised({}, jo))
      .thenRefused('forbidden');
  });

  it('must name the risks, unless the risk is low', () => {
    given(...ready)
      .when(advised({ risks: '' }))
      .thenRefused('incomplete', 'Enter the risks.');
    given(...ready)
      .when(advised({ risk: 'low', risks: '' }))
      .thenTypes('RecommendationGiven');
  });

  it('stand in the report, by who wrote them and when', () => {
    const report = boardReport(recordAfter(...ready, advised()), 'o1', 'application');
    const names = { priya: { name: 'Priya Shah' } };
    const section = reportSections(report, names).find(({ title }) => title === 'Risks and recommendation');
    expect(section?.blocks).toEqual([
      {
        kind: 'facts',
        facts: [
          { name: 'Risk', value: 'High' },
          { name: 'Risks', value: 'SECRET: the team is new.' },
          { name: 'NHS login recommends', value: 'Defer' },
          { name: 'Because', value: 'SECRET: no plan for support.' },
          { name: 'Written by', value: 'Priya Shah, 11 November 2026' },
        ],
      },
    ]);
  });

  it('never reach the partner', () => {
    const record = recordAfter(...ready, advised());
    expect(JSON.stringify(record)).toContain('SECRET: no plan');
    expect(JSON.stringify(forPartner(record))).not.toContain('SECRET: no plan');
  });
});
