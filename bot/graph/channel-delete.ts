/** Deletes a channel: only the probe does so, with the channel that it made. */
import { CallFailed } from '../spaces/ports.ts';
import { pathOf } from './channels.ts';
import type { Graph } from './client.ts';

/** Permission: Channel.Delete.All, given for the time of the probe. One that has gone already is no failure. */
export async function deleteChannel(graph: Graph, team: string, id: string): Promise<void> {
  try {
    await graph.tell({ method: 'DELETE', path: pathOf(team, id) });
  } catch (error) {
    if (error instanceof CallFailed && error.status === 404) return;
    throw error;
  }
}
