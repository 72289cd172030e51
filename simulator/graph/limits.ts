/** Graph's rate limits for the calls we use. Source: LEARN "Microsoft Graph service-specific throttling limits", Feb 2026. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Call, Refused } from '../http/call.ts';
import { retryAfter } from '../http/limits.ts';
import type { Sim } from '../sim.ts';
import { tooManyRequests } from './errors.ts';
import type { GraphRoute } from './route.ts';

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
  /** Calls on teams that the page does not list. */
  readUnlisted: { tenantPerSecond: 30 },
  changeUnlisted: { tenantPerSecond: 30 },
  /** Per app and mailbox. */
  mailbox: { tenantPerSecond: 1000, resource: { params: ['user'], calls: 10_000, perMs: 600_000 } },
} satisfies Record<string, Row>;

export type LimitName = keyof typeof rows;

/** What counts for a call that names no limit; directory calls have budgets of another kind, which we do not reach. */
export function limitOf({
  limit: named,
  method,
  path,
}: Pick<GraphRoute, 'limit' | 'method' | 'path'>): LimitName | undefined {
  if (named || !path.includes('team')) return named;
  return method === 'GET' ? 'readUnlisted' : 'changeUnlisted';
}

const mailboxAtOnce = 4;

/** Runs a call in a mailbox, if four are not under way there already. Source: LEARN, "Outlook service limits". */
export async function inMailbox(sim: Sim, call: Call, run: () => Answer): Promise<Answer> {
  if (!sim.world.data.settings.throttling) return run();
  const key = `mailbox ${call.param('user').toLowerCase()}`;
  if (!sim.limiter.enter(key, mailboxAtOnce)) {
    const message = 'Application is over its MailboxConcurrency limit.';
    throw new Refused(429, 'ApplicationThrottled', message, retryAfter(1000));
  }
  try {
    // So that calls made together meet.
    await wait(sim.world.data.settings.mailboxMs);
    return run();
  } finally {
    sim.limiter.leave(key);
  }
}

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
