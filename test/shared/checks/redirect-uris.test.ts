/** Redirect URIs: ten at most, and nothing that NHS login or OAuth does not permit. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkRedirectUris } from '../../../shared/checks/redirect-uris.ts';

const rules = (...uris: string[]) => checkRedirectUris(uris).map(({ rule }) => rule);
const good = (count: number) => Array.from({ length: count }, (_, index) => `https://acme.example/callback/${index}`);

describe('redirect URIs', () => {
  it.each([
    ['https://acme.example/callback', []],
    ['https://acme.example:8443', []],
    ['com.acme.steps:/callback', []],
    ['http://acme.example/callback', ['redirectHttp']],
    ['HTTP://acme.example/callback', ['redirectHttp']],
    ['https://*.acme.example/callback', ['redirectWildcard']],
    ['https://acme.example/callback?from=nhs', ['redirectQuery']],
    ['https://acme.example/callback#done', ['redirectFragment']],
    ['https://acme.example/callback#what?', ['redirectFragment']],
    ['https://acme.example/*?a=b#c', ['redirectWildcard', 'redirectQuery', 'redirectFragment']],
    ['/callback', ['redirectMalformed']],
    ['acme.example', ['redirectMalformed']],
    ['https://', ['redirectMalformed']],
    ['https:/acme.example', ['redirectMalformed']],
    ['https://acme.example/call back', ['redirectMalformed']],
  ])('%s: %j', (uri, expected) => {
    expect(rules(uri)).toEqual(expected);
  });

  it('may be ten, not eleven; repeats do not count, and are said', () => {
    expect(rules(...good(10))).toEqual([]);
    expect(rules(...good(11))).toEqual(['redirectTooMany']);
    expect(rules(...good(10), ...good(1))).toEqual(['redirectTwice']);
    expect(checkRedirectUris(good(12))[0]?.sentence).toBe(
      'There are 12 redirect URIs. NHS login can only support up to 10.',
    );
  });

  it('as a web address of any host and path are accepted', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), (uri) => {
        expect(rules(uri.replaceAll('*', ''))).toEqual([]);
      }),
    );
  });

  it('never make the check fail, whatever is typed', () => {
    fc.assert(fc.property(fc.array(fc.string()), (uris) => expect(Array.isArray(checkRedirectUris(uris))).toBe(true)));
  });
});
