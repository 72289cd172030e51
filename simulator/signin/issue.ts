/** The tokens the world issues: for the app to Graph and the Connector, for a person's tab, and for Teams to the bot. */

import type { SsoToken } from '../contract.ts';
import type { Sim } from '../sim.ts';
import { guidOf, newGuid } from '../world/ids.ts';
import type { Account } from '../world/people.ts';
import { principalName } from '../world/people.ts';

export const graphAudience = 'https://graph.microsoft.com';
export const connectorAudience = 'https://api.botframework.com';
export const botFrameworkIssuer = 'https://api.botframework.com';

const hour = 3600;
/** Short, so that a tab that does not ask again is found out. */
const tabTokenSeconds = 600;

/** Consent for a team shows as one role, wherever and to whatever it was given: reference/teams-platform §2.4. */
function graphRoles({ world }: Sim): string[] {
  const { graphPermissions, teamPermissions } = world.data.settings;
  const forTeam = teamPermissions.length > 0 && world.data.teams.some(({ appInstalled }) => appInstalled);
  return [...graphPermissions, ...(forTeam ? ['Group.Selected'] : [])];
}

/** Version 1.0 tokens, as Entra issues for these two audiences. */
export async function appToken(sim: Sim, audience: string): Promise<{ token: string; seconds: number }> {
  const { tenantId, appId } = sim.identity;
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${tenantId}/`,
    tid: tenantId,
    appid: appId,
    appidacr: '1',
    idtyp: 'app',
    oid: guidOf('service-principal'),
    sub: guidOf('service-principal'),
    ver: '1.0',
    ...(audience === graphAudience ? { roles: graphRoles(sim) } : {}),
  };
  return { token: await sim.keys.entra.sign(claims, hour), seconds: hour };
}

/** What teams-js gives a tab: a version 2.0 token of this tenant for the app itself. A guest has their id *here*. */
export async function tabToken(sim: Sim, account: Account): Promise<SsoToken> {
  const { tenantId, appId } = sim.identity;
  const token = await sim.keys.entra.sign(
    {
      aud: appId,
      iss: `${sim.urls.machines}/${tenantId}/v2.0`,
      tid: tenantId,
      oid: account.directoryId,
      sub: guidOf(`sub:${account.directoryId}`),
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      azpacr: '0',
      name: account.person.name,
      preferred_username: account.guest ? account.person.mail : principalName(account),
      scp: 'access_as_user',
      ver: '2.0',
      uti: newGuid(),
    },
    tabTokenSeconds,
  );
  return { token, expiresAt: new Date(Date.now() + tabTokenSeconds * 1000).toISOString() };
}

/** Proves to the bot that an activity comes from Teams; `serviceurl` must equal the activity's own. */
export const channelToken = (sim: Sim, serviceUrl: string): Promise<string> =>
  sim.keys.botFramework.sign({ iss: botFrameworkIssuer, aud: sim.identity.appId, serviceurl: serviceUrl }, hour);
