/** Reads a channel to find a card of ours again, by the mark in it. */
import { z } from 'zod';
import type { Sent } from '../spaces/ports.ts';
import { pathOf } from './channels.ts';
import { type Graph, seg } from './client.ts';
import { listAll } from './pages.ts';

const message = z.object({
  id: z.string(),
  deletedDateTime: z.string().nullish(),
  attachments: z.array(z.object({ content: z.string().nullish() })).nullish(),
});
/** Newest first, 50 a page: what we look for was sent minutes ago. */
const PAGES = 4;

/** Permission: ChannelMessage.Read.Group (consent for the team). `root`: only replies in this thread. */
export async function findCard(
  graph: Graph,
  team: string,
  channel: string,
  marker: string,
  root: string | null,
): Promise<Sent | null> {
  const thread = root ? `/${seg(root)}/replies` : '';
  const messages = await listAll(graph, `${pathOf(team, channel)}/messages${thread}?$top=50`, message, PAGES);
  const mark = JSON.stringify(marker);
  const found = messages.find(
    ({ deletedDateTime, attachments }) =>
      !deletedDateTime && attachments?.some(({ content }) => content?.includes(mark)),
  );
  return found ? { conversation: `${channel};messageid=${root ?? found.id}`, activity: found.id } : null;
}
