/** Teams around the page and what the first page reads, asked for before there is anything to draw it with. */
import { createService, type Service } from '../ask/service.ts';
import { type FirstRead, firstReads } from './first-reads.ts';
import { type Host, openHost } from './host.ts';

export interface Opened {
  readonly state: 'open';
  readonly host: Host;
  readonly service: Service;
  /** Never rejects. The page asks itself for what could not be read, and tells what is wrong. */
  readonly reading: Promise<readonly Known[]>;
}

export interface Known extends Pick<FirstRead, 'key'> {
  readonly data: unknown;
}

export type Opening =
  | Opened
  /** The page is not inside Microsoft Teams. */
  | { readonly state: 'alone' };

/** Never rejects. Done as soon as the first page's reads are on their way. */
export async function openTeams(): Promise<Opening> {
  try {
    const host = await openHost(otherHosts());
    // A link into the app comes first, then the channel the tab is in.
    if (host.asked && window.location.pathname === '/tab') window.history.replaceState(null, '', `/tab/${host.asked}`);
    // Asked for once for all of them: each answer of Teams waits for whatever the page is at.
    const token = await host.token().catch(() => null);
    const reading =
      token === null
        ? Promise.resolve([])
        : readFirst(
            host,
            createService(() => Promise.resolve(token)),
          );
    return { state: 'open', host, service: createService(host.token), reading };
  } catch {
    return { state: 'alone' };
  }
}

/** Hosts besides Microsoft's own that may frame the tab, which the service writes into the page. */
function otherHosts(): readonly string[] {
  const given = document.querySelector<HTMLMetaElement>('meta[name="hosts"]')?.content ?? '';
  return given.split(' ').filter(Boolean);
}

async function readFirst(host: Host, service: Service): Promise<readonly Known[]> {
  const reads = firstReads(window.location, host.channel);
  const answers = await Promise.allSettled(reads.map(({ path }) => service.get(path)));
  return answers.flatMap((answer, index) => {
    const key = reads[index]?.key;
    return key && answer.status === 'fulfilled' ? [{ key, data: answer.value }] : [];
  });
}
