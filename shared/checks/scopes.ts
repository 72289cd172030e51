/** Scopes against the level and each other. Source: the rule table, "scopes". */
import { type Finding, finding, typed } from './finding.ts';
import { type Level, ruleTable } from './rules.ts';

const nhsNumberScope = 'profile';
const gpCredentials = 'gp_integration_credentials';

/** `level` and `im1` (connected to IM1): null while nobody has said. Scopes as NHS login spells them. */
export function checkScopes(
  scopes: readonly string[],
  { level, im1 }: { readonly level: Level | null; readonly im1: boolean | null },
): readonly Finding[] {
  const asked = [...new Set(scopes)];
  const has = (scope: string) => asked.includes(scope);
  return [
    ...(has('openid') ? [] : [finding('openidMissing')]),
    ...asked.flatMap((scope) => checkScope(scope, level)),
    ...(has('profile') && has('basic_demographics') ? [finding('profileAndBasicDemographics')] : []),
    ...(has(gpCredentials) && im1 === false ? [finding('im1Only')] : []),
    ...(has(gpCredentials) && im1 === null ? [finding('im1Unknown')] : []),
    ...(has(gpCredentials) && has('gp_registration_details') ? [finding('gpRegistrationRedundant')] : []),
    ...(has(nhsNumberScope) ? [finding(level === 'P5' ? 'nhsNumberAtP5' : 'nhsNumberReason')] : []),
    ...(has('client_metadata') ? [finding('clientMetadata')] : []),
    ...(has('profile_extended') ? [finding('notInSandpit')] : []),
  ];
}

function checkScope(scope: string, level: Level | null): readonly Finding[] {
  const known = ruleTable.scopes.find((each) => each.id === scope);
  if (!known) {
    const never = ruleTable.neverAvailable.includes(scope.toLowerCase());
    const scopes = ruleTable.scopes.map((each) => each.id).join(', ');
    return [finding(never ? 'neverAvailable' : 'scopeUnknown', { scope: typed(scope), scopes })];
  }
  if (level === null || known.levels.includes(level)) return [];
  return [finding('scopeLevel', { scope, level, levels: known.levels.join(' or ') })];
}
