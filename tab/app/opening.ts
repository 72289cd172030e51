/** Teams around the page and what the first page reads, asked for before there is anything to draw it with. */
import type { HostSettings } from '../../shared/api.ts';
import { createService, type Service } from '../ask/service.ts';
import { type FirstRead, firstReads } from './first-reads.ts';
import type { Host } from './host.ts';

export interface Opened {
  readonly state: 'open';
  readonly host: Host;
  readonly service: Service;
  /** What could be read already. The page asks itself for what is not here, and tells what is wrong. */
  readonly known: readonly Known[];
}

export interface Known extends Pick<FirstRead, 'key'> {
  readonly data: unknown;
}

export type Opening =
  | Opened
  /** The service does not answer. */
  | { readonly state: 'unreachable' }
  /** The page is not inside Microsoft Teams. */
  | { readonly state: 'alone' };

/** Never rejects. */
export async function openTeams(): Promise<Opening> {
  const loading = import('./host.ts');
  const answer = await fetch('/api/host').catch(() => null);
  if (!answer?.ok) return { state: 'unreachable' };
  const settings: HostSettings = await answer.json();
  try {
    const host = await (await loading).openHost(settings.origins);
    // A link into the app comes first, then the channel the tab is in.
    if (host.asked && window.location.pathname === '/tab') window.history.replaceState(null, '', `/tab/${host.asked}`);
    // Asked for once for all of them: each answer of Teams waits for whatever the page is at.
    const token = host.token();
    const known = await readFirst(
      host,
      createService(() => token),
    );
    return { state: 'open', host, service: createService(host.token), known };
  } catch {
    return { state: 'alone' };
  }
}

async function readFirst(host: Host, service: Service): Promise<readonly Known[]> {
  const reads = firstReads(window.location, host.channel);
  const answers = await Promise.allSettled(reads.map(({ path }) => service.get(path)));
  return answers.flatMap((answer, index) => {
    const key = reads[index]?.key;
    return key && answer.status === 'fulfilled' ? [{ key, data: answer.value }] : [];
  });
}
