/** Keeps the page in step with what others do: asks for news, waits for it, and reads again what has moved. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Changes } from '../../shared/api.ts';
import { isFailure } from './failure.ts';
import { keys } from './keys.ts';
import { useService } from './ServiceContext.tsx';
import type { Service } from './service.ts';

/** How the service can be reached now. `updating`: it answers that it cannot answer. */
export type Connection = 'well' | 'offline' | 'unreachable' | 'updating';

/** Milliseconds before we ask again when the service did not answer. */
const PAUSE = 3000;
/** Longer than the service holds a question: a line that died without a word, as when a laptop slept. Milliseconds. */
const PATIENCE = 40_000;

export function useLiveChanges(): Connection {
  const service = useService();
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('well');
  useEffect(() => {
    const stop = new AbortController();
    const offline = () => setConnection('offline');
    window.addEventListener('offline', offline, { signal: stop.signal });
    void follow(service, client, stop.signal, setConnection);
    return () => stop.abort();
  }, [service, client]);
  return connection;
}

async function follow(
  service: Service,
  client: QueryClient,
  stop: AbortSignal,
  tell: (connection: Connection) => void,
): Promise<void> {
  let cursor = '';
  let failures = 0;
  while (!stop.aborted) {
    const asked = Date.now();
    try {
      const changes = await inTime(stop, (signal) =>
        service.get<Changes>(`/api/changes?after=${encodeURIComponent(cursor)}`, signal),
      );
      const first = cursor === '';
      cursor = changes.cursor;
      tell('well');
      // After an interruption nobody knows what was missed.
      if (failures > 0) void client.invalidateQueries();
      else if (first) void readSince(client, asked);
      else void readAgain(client, changes);
      failures = 0;
    } catch (error) {
      if (stop.aborted) return;
      failures += 1;
      // Asked without it, the service answers at once: we need not wait for news to know that it is back.
      cursor = '';
      // One lost answer is common. Not signed in: the page's own requests say so to the person.
      const now = connectionAfter(error);
      if (now && (failures > 1 || now === 'offline')) tell(now);
      await pause(stop, failures === 1 ? PAUSE / 3 : PAUSE);
    }
  }
}

async function inTime<T>(stop: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const question = new AbortController();
  const give = () => question.abort();
  const timer = setTimeout(give, PATIENCE);
  stop.addEventListener('abort', give);
  try {
    return await ask(question.signal);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', give);
  }
}

function connectionAfter(error: unknown): Connection | null {
  const status = isFailure(error) ? error.status : 0;
  if (status === 0) return navigator.onLine ? 'unreachable' : 'offline';
  return status >= 500 ? 'updating' : null;
}

/** What was read before we began to follow may have changed since. */
function readSince(client: QueryClient, began: number): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ state }) => state.data !== undefined && state.dataUpdatedAt <= began,
  });
}

async function readAgain(client: QueryClient, { partners, house, all }: Changes): Promise<void> {
  if (all) return client.invalidateQueries();
  const moved = partners.map((id) => keys.partner(id));
  const lists = partners.length > 0 || house ? [keys.portfolio, keys.me] : [];
  const roles = house ? [keys.staff] : [];
  await Promise.all([...moved, ...lists, ...roles].map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** Shorter when the browser is back online. Milliseconds. */
function pause(stop: AbortSignal, length: number): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), length);
    const end = () => over.abort();
    stop.addEventListener('abort', end, { signal: over.signal });
    window.addEventListener('online', end, { signal: over.signal });
    over.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
