/** Vectors of trust against what NHS login publishes, and against the level. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Level, ruleTable } from '../../../shared/checks/rules.ts';
import { checkVectors } from '../../../shared/checks/vectors.ts';

const found = (vectors: string, level: Level | null) =>
  checkVectors(vectors.split(' '), level).map(({ rule, severity }) => `${severity}: ${rule}`);

describe('vectors', () => {
  it.each([
    ['the right one', 'P9.Cp.Cd', 'P9', []],
    ['two at the level', 'P9.Cp.Cd P9.Cm', 'P9', []],
    ['none known of the level', 'P5.Cp.Cd', null, []],
    ['above the level', 'P9.Cp.Cd P5.Cp.Cd', 'P5', ['error: vectorAboveLevel']],
    ['only above the level', 'P9.Cm', 'P5', ['error: vectorAboveLevel', 'error: noVectorAtLevel']],
    ['below the level, to step up', 'P5.Cp.Cd P9.Cp.Cd', 'P9', ['note: vectorBelowLevel']],
    ['only below the level', 'P0.Cp', 'P9', ['error: noVectorAtLevel']],
    ['Ck beside another', 'P9.Cp.Cd P9.Cp.Ck', 'P9', ['warning: vectorNotImplemented']],
    ['Ck alone', 'P5.Cp.Ck', 'P5', ['error: vectorsAllNotImplemented']],
    ['in the specification only', 'P5.Cp.Cd P5.Cm', 'P5', ['note: vectorSpecificationOnly']],
    ['unknown', 'P7.Cp', 'P9', ['error: vectorUnknown']],
  ] as const)('%s: %s at %s', (_, vectors, level, expected) => {
    expect(found(vectors, level)).toEqual(expected);
  });

  it('suggests the spelling that was meant', () => {
    const [first] = checkVectors(['p9.cd.cp'], null);
    expect(first?.sentence).toBe('p9.cd.cp is not a vector that NHS login publishes.');
    expect(first?.change).toBe('Write it as P9.Cp.Cd.');
  });

  it('have no errors exactly when one at the level works, none is above it, and all are published', () => {
    const { published, specificationOnly } = ruleTable.vectors;
    const vector = fc.constantFrom(...published, ...specificationOnly, 'P3.Cp');
    const height = (each: string) => Number(each.charAt(1));
    fc.assert(
      fc.property(fc.uniqueArray(vector, { minLength: 1 }), fc.constantFrom(...ruleTable.levels), (vectors, level) => {
        const errors = checkVectors(vectors, level).filter(({ severity }) => severity === 'error');
        const known = vectors.filter((each) => each !== 'P3.Cp');
        const right =
          known.length === vectors.length &&
          known.some((each) => !each.includes('Ck')) &&
          known.some((each) => height(each) === height(level)) &&
          known.every((each) => height(each) <= height(level));
        expect(errors.length === 0).toBe(right);
      }),
    );
  });
});
