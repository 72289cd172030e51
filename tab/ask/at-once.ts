/** Shows what a command will lead to before the service has answered, and takes it back when that refuses. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** What a page reads, and how it looks once the command is done. Only where the outcome is certain enough to promise. */
export interface Shown {
  readonly key: QueryKey;
  readonly after: (before: unknown) => unknown;
}

export function showing<T extends object>(key: QueryKey, change: (before: T) => Partial<T>): Shown {
  return { key, after: (before) => ({ ...(before as T), ...change(before as T) }) };
}

/** Gives what takes it back. An answer that was under way is of before, and is dropped. Nothing that was not read is made up. */
export async function showAtOnce(client: QueryClient, parts: readonly Shown[]): Promise<() => void> {
  const read = parts.filter(({ key }) => client.getQueryData(key) !== undefined);
  await Promise.all(read.map(({ key }) => client.cancelQueries({ queryKey: key, exact: true })));
  const before = read.map(({ key }) => [key, client.getQueryData(key)] as const);
  for (const { key, after } of read) client.setQueryData(key, after);
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}
