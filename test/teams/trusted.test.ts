/** What we take from Teams and answer to, and which conversations are between one person and the bot. */
import { describe, expect, it } from '@jest/globals';
import { UnsecuredJWT } from 'jose';
import { channelOf } from '../../bot/teams/incoming.ts';
import { saysIssuer, trustedServices } from '../../bot/teams/trusted.ts';

const trusts = trustedServices({
  connectorUrl: 'https://smba.trafficmanager.net/teams',
  trustedServices: ['http://localhost:56150'],
});

describe('a service address', () => {
  it.each([
    'https://smba.trafficmanager.net/teams',
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:443/uk/11111111-2222-4333-8444-555555555555/',
    'http://localhost:56150/_connector',
  ])('%s is trusted', (url) => expect(trusts(url)).toBe(true));

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net.example.com/emea/',
    'https://smba.trafficmanager.net@example.com/emea/',
    'https://example.com/https://smba.trafficmanager.net/',
    'https://sub.smba.trafficmanager.net/',
    'javascript:alert(1)',
    'smba.trafficmanager.net',
    '',
  ])('%p is not', (url) => expect(trusts(url)).toBe(false));
});

describe('a token', () => {
  const issuer = 'https://api.botframework.com';
  const token = (iss: string) => new UnsecuredJWT({ iss }).encode();

  it('of the issuer may go on to be checked', () => {
    expect(saysIssuer(`Bearer ${token(issuer)}`, issuer)).toBe(true);
  });

  it.each([
    ['another issuer', `Bearer ${token('https://sts.windows.net/t/')}`],
    ['a longer issuer', `Bearer ${token(`${issuer}/`)}`],
    ['another scheme', `Basic ${token(issuer)}`],
    ['two tokens', `Bearer ${token(issuer)} ${token(issuer)}`],
    ['no token', 'Bearer '],
    ['no header', undefined],
    ['no JSON', 'Bearer a.b.c'],
  ])('of %s may not', (_, header) => expect(saysIssuer(header, issuer)).toBe(false));
});

describe('a conversation', () => {
  it.each([
    [{ id: '19:acme@thread.tacv2;messageid=1', conversationType: 'channel' }, '19:acme@thread.tacv2'],
    [{ id: '19:group@thread.v2', conversationType: 'groupChat' }, '19:group@thread.v2'],
    [{ id: '19:x@thread.v2', conversationType: 'personal' }, '19:x@thread.v2'],
    [{ id: 'a:somewhere' }, 'a:somewhere'],
    [{ id: 'a:1', conversationType: 'personal' }, null],
  ])('%j is of one to one only when Teams says so', (conversation, place) => {
    expect(channelOf(conversation)).toBe(place);
  });
});
