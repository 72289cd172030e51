/** How full a team for partner channels is, by what is there and what our partners take. */
import { later } from '../calendar/instants.ts';
import type { Hosting } from './space-host.ts';

/** Of one team, as the tenant has them. Source: reference/teams-platform.md 1.4: 30 in an unmigrated tenant, then 1,000. */
export interface TeamLimits {
  readonly channels: number;
  readonly privateChannels: number;
  /** In one private channel: 250 in an unmigrated tenant, then 5,000. */
  readonly channelMembers: number;
}

/** How full a team is: of whichever limit has less room left. */
export interface TeamUse {
  /** Its group id. */
  readonly team: string;
  readonly used: number;
  readonly most: number;
  /** Microsoft refused a channel there within the last day. */
  readonly full: boolean;
}

/** Who takes places, by partner; `hosting` stands in the portfolio's row. */
export interface Taken {
  readonly id: string;
  readonly hosting: Hosting;
}

/** After that Microsoft is asked again: somebody may have made room. */
const FULL_SECONDS = 86_400;

/** Channels made by hand count too; ours count from their choice on. Tells of the limit that has less room left. */
export function usageOf(
  team: string,
  there: readonly { readonly id: string; readonly kind: string }[],
  taken: readonly Taken[],
  limits: TeamLimits,
  now: string,
): TeamUse {
  const listed = new Set(there.map(({ id }) => id));
  const places = taken.flatMap(({ hosting }) => hosting.places).filter((place) => place.team === team);
  const coming = places.filter(
    ({ channel, until }) => !(channel && listed.has(channel)) && (until === null || until > now),
  ).length;
  const privates = there.filter(({ kind }) => kind === 'private').length + coming;
  const all = there.length + coming;
  // Whichever has less room left.
  const byKind = limits.privateChannels - privates <= limits.channels - all;
  const refusedAt = taken
    .flatMap(({ hosting }) => hosting.full.filter((each) => each.team === team))
    .map(({ at }) => at);
  const full = refusedAt.some((at) => later(at, FULL_SECONDS) > now);
  return byKind
    ? { team, used: privates, most: limits.privateChannels, full }
    : { team, used: all, most: limits.channels, full };
}
