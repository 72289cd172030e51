/** Reads a channel to find a card of ours again, by the mark in it. */
import { z } from 'zod';
import { CallFailed, type Sent } from '../spaces/ports.ts';
import { pathOf } from './channels.ts';
import { type Graph, seg } from './client.ts';
import { listAll } from './pages.ts';

const deleted = z.object({ deletedDateTime: z.string().nullish() });
const message = z.object({
  id: z.string(),
  deletedDateTime: z.string().nullish(),
  attachments: z.array(z.object({ content: z.string().nullish() })).nullish(),
});
/** Newest first, 50 a page: what we look for was sent minutes ago. A channel may be read once a second. */
const READING = { pages: 4, pauseMs: 1100 };

/** Permission: ChannelMessage.Read.Group (consent for the team). `root`: only replies in this thread. */
export async function findCard(
  graph: Graph,
  team: string,
  channel: string,
  marker: string,
  root: string | null,
): Promise<Sent | null> {
  const thread = root ? `/${seg(root)}/replies` : '';
  const messages = await listAll(graph, `${pathOf(team, channel)}/messages${thread}?$top=50`, message, READING);
  const mark = JSON.stringify(marker);
  const found = messages.find(
    ({ deletedDateTime, attachments }) =>
      !deletedDateTime && attachments?.some(({ content }) => content?.includes(mark)),
  );
  return found ? { conversation: `${channel};messageid=${root ?? found.id}`, activity: found.id } : null;
}

/** Permission: as for finding. A deleted message is shown with the time of its deletion, and later not at all. */
export async function isCardThere(graph: Graph, team: string, channel: string, activity: string): Promise<boolean> {
  try {
    const path = `${pathOf(team, channel)}/messages/${seg(activity)}`;
    return !(await graph.ask({ method: 'GET', path }, deleted)).deletedDateTime;
  } catch (error) {
    if (error instanceof CallFailed && error.status === 404) return false;
    throw error;
  }
}
