/** Asks a container with a query, page by page, each within its time. */
import type { Container, FeedOptions, SqlParameter } from '@azure/cosmos';
import { reach } from './reach.ts';

/** Items in one answer; the client's own default of 100 makes a start of many partners many round trips. */
const PAGE = 1000;

/** Say the partition in the text too (`c.stream = @stream`): the embedded server ignores the option. */
export async function query<T>(
  container: Container,
  text: string,
  values: Readonly<Record<string, string | number>> = {},
  options: FeedOptions = {},
): Promise<T[]> {
  const parameters: SqlParameter[] = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
  const late = new AbortController();
  const found = container.items.query<T>(
    { query: text, parameters },
    { maxItemCount: PAGE, ...options, abortSignal: late.signal },
  );
  const items: T[] = [];
  while (found.hasMoreResults()) {
    const page = await reach(({ abortSignal }) => {
      abortSignal.addEventListener('abort', () => late.abort(), { once: true });
      return found.fetchNext();
    });
    for (const item of page.resources ?? []) items.push(item);
  }
  return items;
}
