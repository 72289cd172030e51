/** Lists that come in pages. */
import { z } from 'zod';
import type { Graph } from './client.ts';

/** Enough for every list we read; a longer one would be a mistake of ours. */
const MOST_PAGES = 50;

/** How much to read: at most so many pages, with so many milliseconds between them. */
export interface Reading {
  readonly pages: number;
  readonly pauseMs: number;
}

/** All items, page after page. `path` as in `GraphCall`. */
export async function listAll<T>(
  graph: Graph,
  path: string,
  item: z.ZodType<T>,
  { pages, pauseMs }: Reading = { pages: MOST_PAGES, pauseMs: 0 },
): Promise<T[]> {
  const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
  const items: T[] = [];
  let next: string | undefined = path;
  for (let count = 0; next !== undefined && count < pages; count += 1) {
    if (count > 0 && pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs));
    const answer: z.infer<typeof page> = await graph.ask({ method: 'GET', path: next }, page);
    items.push(...answer.value);
    next = pathOf(answer['@odata.nextLink']);
  }
  return items;
}

/** Links to the next page are whole addresses; the host is ours to choose. */
function pathOf(link: string | undefined): string | undefined {
  return link?.replace(/^https:\/\/[^/]+\/(v1\.0|beta)/u, '');
}
