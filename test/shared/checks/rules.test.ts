/** The rule table is data: every rule says what is wrong, what to change and where it comes from. */
import { describe, expect, it } from '@jest/globals';
import table from '../../../shared/checks/rule-table.json' with { type: 'json' };
import { readRules, ruleTable } from '../../../shared/checks/rules.ts';

describe('the rule table', () => {
  it('has words, a source and a date for every rule', () => {
    expect(ruleTable.checkedOn).toBe('2026-11-21');
    for (const rule of Object.values(ruleTable.rules)) {
      expect(rule.sentence).toMatch(/[.}]$/);
      expect(rule.change).toMatch(/[.}]$/);
      expect(ruleTable.sources[rule.source]?.title).toBeTruthy();
    }
  });

  it('stops the start with the place and the reason when a source is missing', () => {
    const rules = { ...table.rules, openidMissing: { ...table.rules.openidMissing, source: 'nowhere' } };
    expect(() => readRules({ ...table, rules })).toThrow(
      /shared\/checks\/rule-table\.json[\s\S]*nowhere is not in sources[\s\S]*rules\.openidMissing\.source/,
    );
    expect(() => readRules({ ...table, checkedOn: 'lately' })).toThrow(/checkedOn/);
    const vectors = { ...table.vectors, published: ['Cp'] };
    expect(() => readRules({ ...table, vectors })).toThrow(/Cp does not begin with a level/);
  });
});
