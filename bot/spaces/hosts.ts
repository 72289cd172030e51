/** The teams for partner channels: how full each is, and which the next partner's channel goes to. */
import { type Taken, type TeamLimits, type TeamUse, usageOf } from '../../shared/record/team-use.ts';
import type { Channel, GraphPort, HostsPort } from './ports.ts';

/** What others make by hand in a team is looked up this often at most. */
const FRESH_MS = 60_000;

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
