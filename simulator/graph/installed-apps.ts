/** Installing the app for a person (which opens their chat with it) and in a team (which needs the consented set). */

import { installFor, tellAppInTeam } from '../app/events.ts';
import { type Answer, type Call, created, noContent, ok } from '../http/call.ts';
import { fieldsOf, isFields, listOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { setTeamApp } from '../world/membership.ts';
import type { Account } from '../world/people.ts';
import { chatOf } from '../world/places.ts';
import { badRequest, conflict, notFound } from './errors.ts';
import { teamIn, userIn } from './find.ts';
import { boundId, expands, filtered } from './odata.ts';
import type { GraphRoute } from './route.ts';

const forUser = {
  tenant: [
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'TeamsAppInstallation.ReadWriteForUser.All',
  ],
};
const intoTeam = {
  tenant: [
    'TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All',
    'TeamsAppInstallation.ReadWriteAndConsentForTeam.All',
  ],
};
const ofTeam = {
  tenant: ['TeamsAppInstallation.ReadForTeam.All', ...intoTeam.tenant],
  rsc: ['TeamsAppInstallation.Read.Group'],
};

const installationId = (owner: string): string => Buffer.from(`1##${owner}`).toString('base64url');

function list(sim: Sim, call: Call, owner: string, installed: boolean): Answer {
  const teamsApp = {
    id: sim.identity.catalogAppId,
    externalId: sim.app.externalId,
    displayName: sim.app.name,
    distributionMethod: 'organization',
  };
  const all = installed ? [{ id: installationId(owner), teamsApp }] : [];
  const value = filtered(call, all).map((each) => (expands(call, 'teamsApp') ? each : { id: each.id }));
  return ok({ '@odata.count': value.length, value });
}

function checkApp(sim: Sim, call: Call): void {
  const wanted = boundId(fieldsOf(call.body)['teamsApp@odata.bind']);
  if (wanted !== sim.identity.catalogAppId) throw notFound('No app with this id in the catalogue.');
}

function installForUser(sim: Sim, call: Call): Answer {
  const account = userIn(sim, call.param('user'));
  checkApp(sim, call);
  if (account.person.hasApp) throw conflict('App already installed for the user.');
  void installFor(sim, account);
  return created({ id: installationId(account.directoryId) });
}

function chatWith(sim: Sim, account: Account): Answer {
  const chat = account.person.hasApp ? chatOf(sim.world, account.person) : undefined;
  if (!chat) throw notFound('No chat with the app.');
  return ok({ id: chat.id, chatType: 'oneOnOne', tenantId: sim.identity.tenantId });
}

const sameSet = (a: string[], b: string[]): boolean => [...new Set(a)].sort().join() === [...new Set(b)].sort().join();

/** The set must be the one the app asks for (LEARN "Add app to team"); it is what resource-specific calls then need. */
function installInTeam(sim: Sim, call: Call): Answer {
  const team = teamIn(sim, call);
  checkApp(sim, call);
  if (team.appInstalled) throw conflict('App already installed in the team.');
  const set = listOf(fieldsOf(call.body).consentedPermissionSet, 'resourceSpecificPermissions').filter(isFields);
  const values = set.map((each) => each.permissionValue).filter((value) => typeof value === 'string');
  if (values.length === 0) throw badRequest('The app needs consent: consentedPermissionSet is required.');
  if (!sameSet(values, sim.app.permissions)) throw badRequest('The consented permissions are not those of the app.');
  sim.world.data.settings.teamPermissions = values;
  setTeamApp(sim.world, team, true);
  void tellAppInTeam(sim, team, 'added');
  return created({ id: installationId(team.id) });
}

function removeFromTeam(sim: Sim, call: Call): Answer {
  const team = teamIn(sim, call);
  if (!team.appInstalled || call.param('installation') !== installationId(team.id)) throw notFound('Not installed.');
  setTeamApp(sim.world, team, false);
  void tellAppInTeam(sim, team, 'removed');
  return noContent;
}

export const installedAppRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: 'users/:user/teamwork/installedApps',
    needs: { tenant: ['TeamsAppInstallation.ReadForUser.All', ...forUser.tenant] },
    answer: (sim, call) => {
      const account = userIn(sim, call.param('user'));
      return list(sim, call, account.directoryId, account.person.hasApp);
    },
  },
  {
    method: 'POST',
    path: 'users/:user/teamwork/installedApps',
    needs: forUser,
    limit: 'postInstalledApp',
    answer: installForUser,
  },
  {
    method: 'GET',
    path: 'users/:user/teamwork/installedApps/:installation/chat',
    needs: { tenant: ['TeamsAppInstallation.ReadForUser.All', ...forUser.tenant] },
    answer: (sim, call) => chatWith(sim, userIn(sim, call.param('user'))),
  },
  {
    method: 'GET',
    path: 'teams/:team/installedApps',
    needs: ofTeam,
    answer: (sim, call) => list(sim, call, teamIn(sim, call).id, teamIn(sim, call).appInstalled),
  },
  {
    method: 'POST',
    path: 'teams/:team/installedApps',
    needs: intoTeam,
    limit: 'postInstalledApp',
    answer: installInTeam,
  },
  {
    method: 'DELETE',
    path: 'teams/:team/installedApps/:installation',
    needs: intoTeam,
    answer: removeFromTeam,
  },
];
