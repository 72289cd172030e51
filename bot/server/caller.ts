/** Where a request comes from, behind the proxies that we know of. What a caller writes about itself counts for nothing. */
import type { IncomingHttpHeaders } from 'node:http';

interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * `proxies`: how many stand before us, each of which adds the address that it saw at the end of X-Forwarded-For.
 * An IPv6 address is told by its network, as one caller has all the addresses of it.
 */
export function callerOf({ headers, socket }: Asked, proxies: number): string {
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const seen = proxies > 0 ? (told.at(-proxies) ?? told[0]) : undefined;
  return networkOf(withoutPort(seen ?? socket.remoteAddress ?? ''));
}

/** `192.0.2.1:4711` and `[2001:db8::1]:4711`, as Azure writes them. */
function withoutPort(address: string): string {
  const inBrackets = /^\[(.+)\]/u.exec(address)?.[1];
  return inBrackets ?? (address.includes('.') ? address.replace(/:\d+$/u, '') : address);
}

/** The first 64 bits of an IPv6 address; an IPv4 address whole, also when it is written as IPv6. */
function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=[\d.]+$)/u, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
