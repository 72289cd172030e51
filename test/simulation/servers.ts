/** What all processes share and what outlives them: Microsoft 365, the database, and who the people are. */

import type { TakeLease } from '../../bot/cosmos/lease.ts';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import { type LogStore, type SnapshotStore, StoreUnavailable } from '../../bot/records/ports.ts';
import { FakeTeams } from '../../bot/spaces/fake-teams.ts';
import { CallFailed, type KnownPerson } from '../../bot/spaces/ports.ts';
import type { Chance } from '../../local/large/random.ts';
import type { House } from '../../shared/record/house.ts';
import { type Fate, Network, type Trip } from './network.ts';
import type { Process, Time } from './time.ts';

/** How bad a day it is: shares of calls. */
export interface Weather {
  readonly microsoft: number;
  readonly database: number;
}

export const managers = ['priya', 'daniel'] as const;

export const house: House = {
  away: {},
  staff: {
    priya: { person: 'priya', roles: ['projectManager'] },
    daniel: { person: 'daniel', roles: ['projectManager'] },
    helen: { person: 'helen', roles: ['board'] },
  },
};

const BEGIN = Date.parse('2026-11-02T10:00:00.000Z');
const silence = () => new CallFailed({ status: 504, code: '', message: 'no answer', sure: false });
const away = () => new StoreUnavailable('The simulated database does not answer.');
const refusals = [
  new CallFailed({ status: 429, code: 'TooManyRequests', message: 'slow', retryAfterSeconds: 7, sure: true }),
  new CallFailed({ status: 409, code: 'Conflict', message: 'busy', sure: true }),
  new CallFailed({ status: 403, code: 'Forbidden', message: 'no', sure: true }),
  new CallFailed({ status: 503, code: '', message: 'broken', sure: false }),
] as const;

export class Servers {
  readonly time: Time;
  readonly chance: Chance;
  readonly network: Network;
  readonly teams = new FakeTeams();
  readonly log = new MemoryLog();
  readonly snapshots = new MemorySnapshots();
  readonly people = new Map<string, KnownPerson>();
  #lease = { holder: '', until: 0 };
  weather: Weather;
  /** Asked at each call, by names such as `graph.pinTab`: whether the process dies before it, or when it is done. */
  dies: (call: string, about: unknown) => 'before' | 'after' | null = () => null;
  #jumped = 0;
  readonly #hearOfJumps = new Set<() => void>();
  /** Calls that went wrong in some way. */
  failed = 0;

  constructor(time: Time, chance: Chance, weather: Weather, contacts: readonly string[]) {
    this.time = time;
    this.chance = chance;
    this.weather = weather;
    this.network = new Network(time, chance);
    this.teams.guestsSyncAtOnce = false;
    for (const id of managers) {
      const email = `${id}@nhs.example`;
      this.people.set(id, { id, name: id, email, directoryId: this.teams.addMember(email) });
    }
    for (const id of contacts) this.people.set(id, { id, name: id, email: `${id}@partner.example`, directoryId: null });
  }

  /** How far business time is ahead. Whoever follows it is told when it is set. */
  get jumped(): number {
    return this.#jumped;
  }
  set jumped(ms: number) {
    this.#jumped = ms;
    for (const hear of this.#hearOfJumps) hear();
  }

  /** As a process follows it. */
  onJump(process: Process, listener: () => void): () => void {
    const hear = () => void this.time.after(0, listener, process);
    this.#hearOfJumps.add(hear);
    return () => void this.#hearOfJumps.delete(hear);
  }

  /** Business time, ISO 8601, on a clock that is `skew` milliseconds ahead. */
  now(skew = 0): string {
    return new Date(BEGIN + this.time.now + this.jumped + skew).toISOString();
  }

  /** A port of Microsoft's as a process reaches it. */
  microsoft<P extends object>(process: Process, name: string, port: P): P {
    return this.#far(process, name, port, () => ({
      process,
      fate: this.#fate(this.weather.microsoft),
      noAnswer: silence,
    }));
  }

  database<P extends object>(process: Process, port: P): P {
    return this.#far(process, 'log', port, () => this.#trip(process));
  }

  /** The log as a process reaches it; each follows it on its own. */
  logFor(process: Process): LogStore {
    const near = this.log;
    return {
      ...this.database<Omit<LogStore, 'follow'>>(process, {
        read: (stream, seq) => near.read(stream, seq),
        find: (stream, commandId) => near.find(stream, commandId),
        append: (commit) => near.append(commit),
        streams: () => near.streams(),
      }),
      follow: () => {
        const news = near.follow();
        // What an answer that was lost had in it would never be told again: Cosmos DB's own feed is asked once more.
        return () => this.network.call({ ...this.#trip(process), fate: 'well' }, news);
      },
    };
  }

  /** As the database does it: in one step. */
  readonly takeLease: TakeLease = async (holder, until, now) => {
    if (this.#lease.holder !== holder && this.#lease.until > now) return false;
    this.#lease = { holder, until };
    return true;
  };

  snapshotsFor(process: Process): SnapshotStore {
    const near = this.snapshots;
    return this.database<SnapshotStore>(process, {
      read: (stream) => near.read(stream),
      write: (snapshot) => near.write(snapshot),
      rows: () => near.rows(),
    });
  }

  #trip(process: Process): Trip {
    if (!this.chance.happens(this.weather.database)) return { process, fate: 'well', noAnswer: away };
    this.failed += 1;
    return { process, fate: this.chance.happens(0.5) ? 'silent' : { refused: away() }, noAnswer: away };
  }

  #fate(share: number): Fate {
    if (!this.chance.happens(share)) return 'well';
    this.failed += 1;
    return this.chance.pick<Fate>(['silent', 'silent', 'late', ...refusals.map((refused) => ({ refused }))]);
  }

  /** Every method goes over the network. */
  #far<P extends object>(process: Process, name: string, port: P, trip: () => Trip): P {
    return new Proxy(port, {
      get: (target, property, self) => {
        const method: unknown = Reflect.get(target, property, self);
        if (typeof method !== 'function') return method;
        return (...args: readonly unknown[]) => {
          const moment = this.dies(`${name}.${String(property)}`, args[0]);
          if (moment === null)
            return this.network.call(trip(), async (): Promise<unknown> => method.apply(target, args));
          process.alive = false;
          if (moment === 'after') method.apply(target, args);
          // Nobody is there to hear the answer.
          return new Promise(() => undefined);
        };
      },
    });
  }
}
