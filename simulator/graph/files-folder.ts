/** The folder of a channel's files: a site of its own, which is there minutes after the channel. Source: LEARN "Create channel". */
import { type Call, ok } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import { guidOf } from '../world/ids.ts';
import { notFound } from './errors.ts';
import { channelIn } from './find.ts';
import type { GraphRoute } from './route.ts';

function folder(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const from = Date.parse(channel.createdAt) + sim.world.data.settings.filesFolderMs;
  if (sim.world.now() < from) {
    throw notFound(`Folder location for channel ${channel.id} is not ready yet, please try again later`);
  }
  const driveId = `b!${guidOf(`drive:${channel.id}`)}`;
  return ok({
    id: guidOf(`folder:${channel.id}`),
    name: channel.name,
    parentReference: { driveId, driveType: 'documentLibrary' },
  });
}

export const filesFolderRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: 'teams/:team/channels/:channel/filesFolder',
    needs: { tenant: ['Files.Read.All', 'Sites.Read.All'], rsc: ['File.Read.Group'], inChannel: true },
    limit: 'readOnChannel',
    answer: folder,
  },
];
