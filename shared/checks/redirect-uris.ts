/** Redirect URIs: how many, and what NHS login and OAuth do not permit in one. Source: the rule table, "redirectUris". */
import { type Finding, finding, typed } from './finding.ts';
import { ruleTable } from './rules.ts';

export function checkRedirectUris(uris: readonly string[]): readonly Finding[] {
  const max = String(ruleTable.redirectUris.max);
  const different = [...new Set(uris)];
  const repeated = different.filter((uri) => uris.indexOf(uri) !== uris.lastIndexOf(uri));
  return [
    ...(different.length > ruleTable.redirectUris.max
      ? [finding('redirectTooMany', { count: String(different.length), max })]
      : []),
    ...different.flatMap(checkUri),
    ...repeated.map((uri) => finding('redirectTwice', { uri: typed(uri), max })),
  ];
}

function checkUri(typedUri: string): readonly Finding[] {
  const uri = typed(typedUri);
  if (!isAbsolute(typedUri)) return [finding('redirectMalformed', { uri })];
  return [
    ...(/^http:/iu.test(typedUri) ? [finding('redirectHttp', { uri })] : []),
    ...(typedUri.includes('*') ? [finding('redirectWildcard', { uri })] : []),
    ...(/^[^#]*\?/u.test(typedUri) ? [finding('redirectQuery', { uri })] : []),
    ...(typedUri.includes('#') ? [finding('redirectFragment', { uri })] : []),
  ];
}

/** A scheme and something after it, without spaces; a web address also needs a host. Apps may have schemes of their own. */
function isAbsolute(uri: string): boolean {
  if (/\s/u.test(uri) || !/^[a-z][a-z0-9+.-]*:./iu.test(uri)) return false;
  if (!/^https?:/iu.test(uri)) return true;
  return /^https?:\/\/[^/?#]+/iu.test(uri) && URL.canParse(uri.replaceAll('*', 'x'));
}
