/** Enabling the app in one channel: v1.0 knows shared channels only, beta private ones too (channel-post-enabledapps). */

import { tellAppInChannel } from '../app/events.ts';
import { type Call, noContent, ok } from '../http/call.ts';
import { fieldsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { badRequest, conflict, forbidden, notFound } from './errors.ts';
import { channelIn, teamIn } from './find.ts';
import { boundId } from './odata.ts';
import type { GraphRoute } from './route.ts';

const write = {
  tenant: ['TeamsAppInstallation.ManageSelectedForTeam.All', 'TeamsAppInstallation.ReadWriteForTeam.All'],
};
const read = {
  tenant: ['TeamsAppInstallation.ReadForTeam.All', ...write.tenant],
  rsc: ['TeamsAppInstallation.Read.Group'],
};

function checkKind(membership: string, version: 'v1.0' | 'beta'): void {
  if (membership === 'standard') throw badRequest('Apps are enabled in shared and private channels only.');
  if (membership === 'private' && version === 'v1.0') {
    throw badRequest('Enabling apps in private channels is not supported in this version.');
  }
}

function enable(sim: Sim, call: Call, version: 'v1.0' | 'beta') {
  const channel = channelIn(sim, call);
  checkKind(channel.membership, version);
  if (boundId(fieldsOf(call.body)['@odata.id']) !== sim.identity.catalogAppId) throw notFound('App not found.');
  if (!teamIn(sim, call).appInstalled) throw badRequest('The app is not installed in the team.');
  if (!sim.world.data.settings.appsInPrivateChannels) {
    throw forbidden('Apps are not available in private channels of this tenant.');
  }
  if (channel.appEnabled) throw conflict('The app is already enabled in the channel.');
  channel.appEnabled = true;
  sim.world.tell({ type: 'world' });
  void tellAppInChannel(sim, channel, 'added');
  return noContent;
}

function disable(sim: Sim, call: Call, version: 'v1.0' | 'beta') {
  const channel = channelIn(sim, call);
  checkKind(channel.membership, version);
  if (call.param('app') !== sim.identity.catalogAppId || !channel.appEnabled) throw notFound('App not found.');
  void tellAppInChannel(sim, channel, 'removed');
  channel.appEnabled = false;
  channel.tabs = [];
  sim.world.tell({ type: 'world' });
  return noContent;
}

function list(sim: Sim, call: Call) {
  const channel = channelIn(sim, call);
  const { catalogAppId } = sim.identity;
  const { externalId, name } = sim.app;
  const app = { id: catalogAppId, externalId, displayName: name, distributionMethod: 'organization' };
  return ok({ value: channel.appEnabled ? [app] : [] });
}

const one = 'teams/:team/channels/:channel/enabledApps';

export const enabledAppRoutes: GraphRoute[] = [
  { method: 'GET', path: one, needs: read, limit: 'readOnChannel', answer: list },
  { method: 'POST', path: `${one}/$ref`, needs: write, limit: 'changeOnChannel', answer: enable },
  { method: 'DELETE', path: `${one}/:app/$ref`, needs: write, limit: 'changeOnChannel', answer: disable },
];
