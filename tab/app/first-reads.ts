/** What the page of an address reads first: the person, and for the pages where work starts what they show. */
import { readQuery, writeQuery } from '../../shared/portfolio/address.ts';
import { keys, portfolioKey, waitingKey } from '../ask/keys.ts';

export interface FirstRead {
  readonly key: readonly string[];
  readonly path: string;
}

const me: FirstRead = { key: keys.me, path: '/api/me' };

/** `channel`: the one that the tab is in, or null. Who may not read it is refused, and the page says so. */
export function firstReads({ pathname, search }: Pick<Location, 'pathname' | 'search'>, channel: string | null) {
  if (pathname === '/tab/partners') {
    const address = writeQuery(readQuery(search).query);
    const page = { key: portfolioKey(address), path: `/api/portfolio?${address}` };
    return [me, page, { key: keys.views, path: '/api/views' }];
  }
  if (pathname === '/tab' && !channel) return [me, { key: waitingKey, path: '/api/waiting' }];
  return [me];
}
