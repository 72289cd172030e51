/** Keeps the page in step with what others do: asks for news, waits for it, and reads again what has moved. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Changes } from '../../shared/api.ts';
import { keys } from './reads.ts';
import { useService } from './ServiceContext.tsx';
import type { Service } from './service.ts';

/** Milliseconds before we ask again when the service did not answer. */
const PAUSE = 3000;

export function useLiveChanges(): void {
  const service = useService();
  const client = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    void follow(service, client, stop.signal);
    return () => stop.abort();
  }, [service, client]);
}

async function follow(service: Service, client: QueryClient, stop: AbortSignal): Promise<void> {
  let cursor = '';
  while (!stop.aborted) {
    try {
      const changes = await service.get<Changes>(`/api/changes?after=${encodeURIComponent(cursor)}`, stop);
      const first = cursor === '';
      cursor = changes.cursor;
      if (!first) void readAgain(client, changes);
    } catch {
      // Not reached, or not signed in: the page's own requests say so to the person.
      await pause(stop);
    }
  }
}

async function readAgain(client: QueryClient, { partners, house, all }: Changes): Promise<void> {
  if (all) return client.invalidateQueries();
  const moved = partners.map((id) => keys.partner(id));
  const lists = partners.length > 0 || house ? [keys.portfolio, keys.me] : [];
  const roles = house ? [keys.staff] : [];
  await Promise.all([...moved, ...lists, ...roles].map((queryKey) => client.invalidateQueries({ queryKey })));
}

function pause(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
