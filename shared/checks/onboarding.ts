/** Every check on what an onboarding's forms say. Reads answers by fact, so that it does not matter which form asked. */
import type { PartnerRecord } from '../record/state.ts';
import { type FactValue, factValues, listed } from '../views/form-facts.ts';
import { drift } from './drift.ts';
import type { Finding, FormFinding } from './finding.ts';
import { checkRedirectUris } from './redirect-uris.ts';
import { type Level, ruleTable } from './rules.ts';
import { checkScopes } from './scopes.ts';
import { checkTestUsers } from './test-users.ts';
import { checkVectors } from './vectors.ts';

/** Errors first, then warnings, then notes; in each the order of the checks. */
export function checkOnboarding(record: PartnerRecord, onboarding: string): readonly FormFinding[] {
  const facts = factValues(record, onboarding);
  const newest = (fact: string): FactValue | undefined => facts[fact]?.[0];
  const level = asLevel(newest('level')?.value);
  const im1 = newest('im1')?.value;
  const [scopes, vectors] = [newest('scopes'), newest('vectors')];
  const findings = [
    ...about(scopes, (value) => checkScopes(listed(value), { level, im1: im1 === undefined ? null : im1 === 'yes' })),
    ...about(vectors, (value) => checkVectors(listed(value), level)),
    // Each environment has redirect URIs of its own, in a form of its own.
    ...(facts.redirectUris ?? []).flatMap((given) => about(given, (value) => checkRedirectUris(lines(value)))),
    ...about(newest('testUsers'), (value) => checkTestUsers(lines(value))),
    ...drift(record, onboarding),
  ];
  return (['error', 'warning', 'note'] as const).flatMap((s) => findings.filter(({ severity }) => severity === s));
}

function about(given: FactValue | undefined, check: (value: string) => readonly Finding[]): readonly FormFinding[] {
  return given ? check(given.value).map((finding) => ({ ...finding, form: given.form })) : [];
}

function asLevel(value: string | undefined): Level | null {
  return ruleTable.levels.find((level) => level === value) ?? null;
}

function lines(value: string): readonly string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
