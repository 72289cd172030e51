/** The teams for partner channels: how full each is, and which the next partner's channel goes to. */
import type { Hosting, TeamUse } from '../../shared/record/space-host.ts';
import type { Channel, GraphPort, HostsPort } from './ports.ts';

/** Of one team, as the tenant has them. Source: reference/teams-platform.md 1.4: 30 in an unmigrated tenant, then 1,000. */
export interface TeamLimits {
  readonly channels: number;
  readonly privateChannels: number;
  /** In one private channel: 250 in an unmigrated tenant, then 5,000. */
  readonly channelMembers: number;
}

/** Who takes places, by partner; `hosting` stands in the portfolio's row. */
interface Taken {
  readonly id: string;
  readonly hosting: Hosting;
}

/** After that Microsoft is asked again: somebody may have made room. */
const FULL_MS = 24 * 3600 * 1000;
/** What others make by hand in a team is looked up this often at most. */
const FRESH_MS = 60_000;

/** Channels made by hand count too; ours count from their choice on. Tells of the limit that has less room left. */
export function usageOf(
  team: string,
  there: readonly Pick<Channel, 'id' | 'kind'>[],
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
  const full = refusedAt.some((at) => Date.parse(at) + FULL_MS > Date.parse(now));
  return byKind
    ? { team, used: privates, most: limits.privateChannels, full }
    : { team, used: all, most: limits.channels, full };
}

interface HostsParts {
  readonly teams: readonly string[];
  readonly limits: TeamLimits;
  readonly graph: Pick<GraphPort, 'channels'>;
  taken(): readonly Taken[];
}

export class Hosts implements HostsPort {
  readonly #parts: HostsParts;
  readonly #seen = new Map<string, { readonly at: number; readonly channels: readonly Channel[] }>();
  /** Chosen here, by partner, until the portfolio says so itself. */
  readonly #chosen = new Map<string, string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: HostsParts) {
    this.#parts = parts;
  }

  /** One after the other, so that two partners do not take the same last place. */
  choose(partner: string, now: string): Promise<TeamUse | null> {
    const choice = this.#turn.then(() => this.#choose(partner, now));
    this.#turn = choice.catch(() => undefined);
    return choice;
  }

  async usage(now: string): Promise<readonly TeamUse[]> {
    const taken = this.#taken('');
    return Promise.all(
      this.#parts.teams.map(async (team) =>
        usageOf(team, await this.#channels(team, now), taken, this.#parts.limits, now),
      ),
    );
  }

  /** In the order of the settings: a team is filled before the next one is begun. */
  async #choose(partner: string, now: string): Promise<TeamUse | null> {
    const taken = this.#taken(partner);
    for (const team of this.#parts.teams) {
      const use = usageOf(team, await this.#channels(team, now), taken, this.#parts.limits, now);
      if (use.full || use.used >= use.most) continue;
      this.#chosen.set(partner, team);
      return { ...use, used: use.used + 1 };
    }
    return null;
  }

  /** Without the partner's own place: it is about to get another. */
  #taken(partner: string): readonly Taken[] {
    const rows = this.#parts.taken();
    for (const { id, hosting } of rows)
      if (hosting.places.some(({ team }) => team === this.#chosen.get(id))) this.#chosen.delete(id);
    const chosen = [...this.#chosen].filter(([id]) => id !== partner);
    const own = (each: Taken): Taken =>
      each.id === partner
        ? { ...each, hosting: { ...each.hosting, places: each.hosting.places.filter(({ until }) => until !== null) } }
        : each;
    return [
      ...rows.map(own),
      ...chosen.map(([id, team]) => ({ id, hosting: { places: [{ team, channel: null, until: null }], full: [] } })),
    ];
  }

  async #channels(team: string, now: string): Promise<readonly Channel[]> {
    const at = Date.parse(now);
    const seen = this.#seen.get(team);
    if (seen && at >= seen.at && at - seen.at < FRESH_MS) return seen.channels;
    const channels = await this.#parts.graph.channels(team);
    this.#seen.set(team, { at, channels });
    return channels;
  }
}
