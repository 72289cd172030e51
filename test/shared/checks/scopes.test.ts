/** Which scopes go with which level, and with each other. Source: NHS login, Scopes and claims. */
import { describe, expect, it } from '@jest/globals';
import { type Level, ruleTable } from '../../../shared/checks/rules.ts';
import { checkScopes } from '../../../shared/checks/scopes.ts';

const rules = (scopes: string, level: Level | null = 'P9', im1: boolean | null = false) =>
  checkScopes(scopes.split(' '), { level, im1 })
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule }) => rule);

describe('a scope at a level', () => {
  // The published table, line by line.
  it.each`
    scope                           | P0     | P5     | P9
    ${'openid'}                     | ${'y'} | ${'y'} | ${'y'}
    ${'profile'}                    | ${'n'} | ${'y'} | ${'y'}
    ${'basic_demographics'}         | ${'n'} | ${'y'} | ${'y'}
    ${'profile_extended'}           | ${'n'} | ${'y'} | ${'y'}
    ${'email'}                      | ${'y'} | ${'y'} | ${'y'}
    ${'phone'}                      | ${'y'} | ${'y'} | ${'y'}
    ${'landline'}                   | ${'y'} | ${'y'} | ${'y'}
    ${'gp_registration_details'}    | ${'n'} | ${'y'} | ${'y'}
    ${'gp_integration_credentials'} | ${'n'} | ${'n'} | ${'y'}
    ${'client_metadata'}            | ${'y'} | ${'y'} | ${'y'}
  `('$scope: P0 $P0, P5 $P5, P9 $P9', ({ scope, ...published }) => {
    for (const level of ruleTable.levels) {
      expect(rules(`openid ${scope}`, level, true).includes('scopeLevel')).toBe(published[level] === 'n');
    }
  });

  it('is not judged before somebody has said the level', () => {
    expect(rules('openid profile', null)).toEqual([]);
  });

  it('says which scope, which level, and what to change', () => {
    const [found] = checkScopes(['openid', 'profile_extended'], { level: 'P0', im1: null });
    expect(found).toMatchObject({
      rule: 'scopeLevel',
      severity: 'error',
      sentence: 'The scope profile_extended is not available at P0.',
      change: 'Remove profile_extended, or choose P5 or P9.',
      source: { url: 'https://nhsconnect.github.io/nhslogin/scopes-and-claims/', checkedOn: '2026-11-21' },
    });
  });
});

describe('scopes together', () => {
  it.each([
    ['a good request', 'openid basic_demographics email', 'P5', null, []],
    ['openid left out', 'email', 'P9', null, ['openidMissing']],
    [
      'profile with basic_demographics',
      'openid profile basic_demographics',
      'P9',
      null,
      ['profileAndBasicDemographics'],
    ],
    ['IM1 details without IM1', 'openid gp_integration_credentials', 'P9', false, ['im1Only']],
    ['IM1 details, IM1 not known', 'openid gp_integration_credentials', 'P9', null, ['im1Unknown']],
    ['IM1 details with IM1', 'openid gp_integration_credentials', 'P9', true, []],
    [
      'the practice code twice',
      'openid gp_integration_credentials gp_registration_details',
      'P9',
      true,
      ['gpRegistrationRedundant'],
    ],
    ['the NHS number at P5', 'openid profile', 'P5', null, ['nhsNumberAtP5']],
    ['metadata', 'openid client_metadata', 'P0', null, ['clientMetadata']],
    ['an address', 'openid address', 'P9', null, ['neverAvailable']],
    ['a scope that does not exist', 'openid passport', 'P9', null, ['scopeUnknown']],
    ['a scope given twice counts once', 'openid openid email email', 'P0', null, []],
  ] as const)('%s', (_, scopes, level, im1, found) => {
    expect(rules(scopes, level, im1)).toEqual(found);
  });

  it('never repeat in a sentence what could be mistaken for a person', () => {
    const [found] = checkScopes(['openid', '{person:jo}'], { level: 'P9', im1: null });
    expect(found?.sentence).toBe('person:jo is not a scope of NHS login.');
  });
});
