/** Graph's rate limits for the calls we use. Source: LEARN "Microsoft Graph service-specific throttling limits", Feb 2026. */
import type { Call } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import { tooManyRequests } from './errors.ts';

interface Row {
  /** Calls in a second of one app in one tenant. */
  tenantPerSecond: number;
  /** Calls for one resource, named by the route's parameters. */
  resource?: { params: string[]; calls: number; perMs: number };
}

const perChannel = { params: ['team', 'channel'], calls: 1, perMs: 1000 };

const rows = {
  postChannel: { tenantPerSecond: 10, resource: { params: ['team'], calls: 4, perMs: 1000 } },
  postTeamMember: { tenantPerSecond: 30, resource: { params: ['team'], calls: 4, perMs: 60_000 } },
  getChannel: { tenantPerSecond: 30, resource: perChannel },
  getChannelMembers: { tenantPerSecond: 60, resource: perChannel },
  postTab: { tenantPerSecond: 30, resource: perChannel },
  postInstalledApp: { tenantPerSecond: 30, resource: { params: ['user', 'team'], calls: 1, perMs: 1000 } },
  notifyTeam: { tenantPerSecond: 5, resource: { params: ['team'], calls: 4, perMs: 1000 } },
  notifyUser: { tenantPerSecond: 5 },
  /** Calls on a channel that the page does not list: reading, and changing. */
  readOnChannel: { tenantPerSecond: 30, resource: perChannel },
  changeOnChannel: { tenantPerSecond: 30, resource: perChannel },
  /** Per app and mailbox. */
  mailbox: { tenantPerSecond: 1000, resource: { params: ['user'], calls: 10_000, perMs: 600_000 } },
} satisfies Record<string, Row>;

export type LimitName = keyof typeof rows;

/** 429 with Retry-After when the call is one too many. */
export function limit(sim: Sim, name: LimitName, call: Call): void {
  if (!sim.world.data.settings.throttling) return;
  const row: Row = rows[name];
  const { resource } = row;
  const ofTenant = sim.limiter.take(`graph ${name}`, [{ calls: row.tenantPerSecond, perMs: 1000 }]);
  const ofResource = resource
    ? sim.limiter.take(`graph ${name} ${resource.params.map((name) => call.part(name)).join(' ')}`, [resource])
    : 0;
  const wait = Math.max(ofTenant, ofResource);
  if (wait > 0) throw tooManyRequests(wait);
}
