/** How often somebody may do something, and who "somebody" is behind a proxy. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Rates } from '../../bot/rates.ts';
import { callerOf } from '../../bot/server/caller.ts';

describe('a rate of 60 in a minute', () => {
  let now: number;
  let rates: Rates;
  beforeEach(() => {
    now = 0;
    rates = new Rates(60, () => now);
  });
  const takeAll = (who: string) => {
    let taken = 0;
    while (rates.take(who) === 0) taken += 1;
    return taken;
  };

  it('lets 60 through at once, then says how many seconds to wait', () => {
    expect(takeAll('jo')).toBe(60);
    expect(rates.take('jo')).toBe(1);
  });

  it('lets one more through for each second that has passed, and never more than 60', () => {
    takeAll('jo');
    now = 3000;
    expect(takeAll('jo')).toBe(3);
    now = 3_600_000;
    expect(takeAll('jo')).toBe(60);
  });

  it('counts nothing for a try that was refused, and each for themselves', () => {
    takeAll('jo');
    for (let tries = 0; tries < 500; tries += 1) rates.take('jo');
    now = 1000;
    expect(rates.take('jo')).toBe(0);
    expect(rates.take('maya')).toBe(0);
  });

  it('asks for a longer wait where less is allowed', () => {
    const slow = new Rates(2, () => now);
    expect([slow.take('jo'), slow.take('jo'), slow.take('jo')]).toEqual([0, 0, 30]);
  });
});

describe('where a request comes from', () => {
  const from = (forwarded: string | undefined, proxies: number, remoteAddress = '10.0.0.9') =>
    callerOf({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }, proxies);

  it.each<[string, string | undefined, number, string]>([
    ['without a proxy, who connects, whatever they write', '192.0.2.1', 0, '10.0.0.9'],
    ['behind one, whom it saw', '192.0.2.1', 1, '192.0.2.1'],
    ['not what the caller wrote before that', '203.0.113.5, 192.0.2.1', 1, '192.0.2.1'],
    ['behind two, whom the first saw', '203.0.113.5, 192.0.2.1, 10.1.1.1', 2, '192.0.2.1'],
    ['without its port, as Azure writes it', '192.0.2.1:50123', 1, '192.0.2.1'],
    ['who connects, when the proxy wrote nothing', undefined, 1, '10.0.0.9'],
    ['by network for IPv6', '2001:db8:1:2:aaaa::1', 1, '2001:db8:1:2::/64'],
    ['the same network with another address and a port', '[2001:db8:1:2:bbbb:cccc::9]:4711', 1, '2001:db8:1:2::/64'],
    ['a short IPv6 address', '2001:db8::1', 1, '2001:db8:0:0::/64'],
  ])('is %s', (_, forwarded, proxies, caller) => expect(from(forwarded, proxies)).toBe(caller));

  it('is the same for an IPv4 address in IPv6 writing', () => {
    expect(from(undefined, 0, '::ffff:10.0.0.9')).toBe('10.0.0.9');
  });
});
