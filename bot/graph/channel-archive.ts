/** Archiving a channel and opening it again. Microsoft answers 202 and ends it later, so whoever asks looks again. */
import { z } from 'zod';
import { pathOf } from './channels.ts';
import type { Graph } from './client.ts';

const state = z.object({ isArchived: z.boolean().nullish() });

/** Permission: ChannelSettings.Read.Group (consent for the team), else Channel.ReadBasic.All. */
export async function isChannelArchived(graph: Graph, team: string, id: string): Promise<boolean> {
  const path = `${pathOf(team, id)}?$select=id,isArchived`;
  return (await graph.ask({ method: 'GET', path }, state)).isArchived ?? false;
}

/** Permission: ChannelSettings.ReadWrite.All, for the tenant. Source: LEARN "channel: archive". */
export async function archiveChannel(graph: Graph, team: string, id: string): Promise<void> {
  await graph.tell({ method: 'POST', path: `${pathOf(team, id)}/archive` });
}

/** Permission: as for archiving. Source: LEARN "channel: unarchive". */
export async function unarchiveChannel(graph: Graph, team: string, id: string): Promise<void> {
  await graph.tell({ method: 'POST', path: `${pathOf(team, id)}/unarchive` });
}
