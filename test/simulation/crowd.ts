/** Many partners whose spaces are wanted at once, on a Microsoft 365 that refuses every call above the documented limits. */
import { FakeTeams } from '../../bot/spaces/fake-teams.ts';
import { Hosts } from '../../bot/spaces/hosts.ts';
import { Pace, type Timer } from '../../bot/spaces/pace.ts';
import { pacedGraph, pacedMessenger } from '../../bot/spaces/paced.ts';
import { plan } from '../../bot/spaces/plan.ts';
import { CallFailed, type Fact, type GraphPort, type KnownPerson, type Outside } from '../../bot/spaces/ports.ts';
import { Reconciler } from '../../bot/spaces/reconciler.ts';
import { viewOf } from '../../bot/spaces/step.ts';
import { Turns } from '../../bot/spaces/turns.ts';
import { system } from '../../shared/record/actor.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import type { House } from '../../shared/record/house.ts';
import { type Command, decide, emptyRecord, evolve } from '../../shared/record/record.ts';
import { hostingOf } from '../../shared/record/space-host.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { settings, templates } from './templates.ts';
import { Time } from './time.ts';

interface Documented {
  readonly bucket: string;
  readonly calls: number;
  readonly seconds: number;
  /** Which of the call's arguments names the place: 0 the team, 1 the channel; null: the whole tenant. */
  readonly by: 0 | 1 | null;
}

const tenant = (bucket: string, calls: number): Documented => ({ bucket, calls, seconds: 1, by: null });
const channel = (bucket: string): Documented => ({ bucket, calls: 1, seconds: 1, by: 1 });
const unlisted = [channel('a call on a channel'), tenant('calls on channels', 30)];

/** Written down a second time, from the page itself. Source: LEARN "Microsoft Graph service-specific throttling limits". */
const documented: Partial<Record<keyof GraphPort, readonly Documented[]>> = {
  createPrivateChannel: [{ bucket: 'channel made', calls: 4, seconds: 1, by: 0 }, tenant('channels made', 10)],
  addTeamMember: [{ bucket: 'member of the team', calls: 4, seconds: 60, by: 0 }, tenant('members of teams', 30)],
  channelMembers: [channel('members of a channel'), tenant('members of channels', 60)],
  pinTab: [channel('tab'), tenant('tabs', 30)],
  notify: [{ bucket: 'feed of a team', calls: 4, seconds: 1, by: 0 }, tenant('feeds', 5)],
  isTeamMember: [tenant('reads of teams', 30)],
  channels: [tenant('reads of teams', 30)],
  addChannelMember: unlisted,
  makeChannelOwner: unlisted,
  removeChannelMember: unlisted,
  enableApp: unlisted,
  isAppEnabled: unlisted,
  findTab: unlisted,
  findCard: unlisted,
  isCardThere: unlisted,
  findChannel: unlisted,
};

const BEGIN = Date.parse('2026-11-02T10:00:00.000Z');
/** Milliseconds there and back. */
const WAY_MS = 100;

export class Crowd {
  readonly time = new Time();
  readonly teams = new FakeTeams();
  readonly people = new Map<string, KnownPerson>();
  readonly facts: Fact[] = [];
  /** Calls that Microsoft refused because they were too many. */
  refused = 0;
  readonly #records = new Map<string, PartnerRecord>();
  readonly #listeners = new Set<(partner: string, record: PartnerRecord) => void>();
  readonly #house: House;
  /** By documented bucket and place, when calls arrived. */
  readonly #arrived = new Map<string, number[]>();
  readonly #ids = new Set<string>();

  constructor(managers: readonly string[]) {
    const staff = managers.map((person) => [person, { person, roles: ['projectManager' as const] }] as const);
    this.#house = { away: {}, staff: Object.fromEntries(staff) };
    for (const id of managers) {
      const email = `${id}@nhs.example`;
      this.people.set(id, { id, name: id, email, directoryId: this.teams.addMember(email, []) });
    }
  }

  now(): string {
    return new Date(BEGIN + this.time.now).toISOString();
  }

  command(partner: string, command: Command, person: string | null = null): void {
    const record = this.#records.get(partner) ?? emptyRecord(partner);
    const actor = person
      ? { kind: 'person' as const, person, roles: ['projectManager' as const], door: 'teams' as const }
      : system;
    const decided = decide(record, command, { actor, now: this.now(), house: this.#house });
    if (isRefusal(decided)) throw new Error(`${command.type}: ${decided.message}`);
    const by = person ? { kind: 'person' as const, person } : system;
    const meta = { at: this.now(), actor: by, seq: this.facts.length };
    const next = decided.reduce((each, event) => evolve(each, event, meta), record);
    this.#records.set(partner, next);
    for (const listener of this.#listeners) listener(partner, next);
  }

  start(): Reconciler {
    const reconciler = new Reconciler({
      log: {
        get: async (partner) => this.#records.get(partner) ?? emptyRecord(partner),
        note: async (partner, commandId, facts) => {
          const ours = !this.#ids.has(`${partner} ${commandId}`);
          this.#ids.add(`${partner} ${commandId}`);
          this.facts.push(...facts);
          if (ours) this.command(partner, { type: 'noteFacts', facts });
          return { record: this.#records.get(partner) ?? emptyRecord(partner), ours };
        },
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => void this.#listeners.delete(listener);
        },
        due: () => [...this.#records.keys()].map((partner) => ({ partner, at: null })),
      },
      lease: { held: () => true, onChange: () => () => {} },
      outside: this.#outside(),
      templates,
      settings,
      clock: { now: () => this.now(), onSet: () => () => {} },
      namesFor: async () => ({}),
      logger: {
        error: (detail, message) => {
          throw new Error(`${message} ${JSON.stringify(detail)}`);
        },
        warn: () => {},
      },
    });
    reconciler.start();
    return reconciler;
  }

  /** Keys of what is still wanted in Teams, over all partners. */
  left(): readonly string[] {
    const now = this.now();
    return [...this.#records.values()].flatMap((record) =>
      plan(viewOf(record, { names: {}, now, settings, templates }))
        .filter(({ from }) => !(from && from > now))
        .map(({ key }) => `${record.id} ${key}`),
    );
  }

  /** Seconds that the calls made in a bucket take at the least, in the place where they were most. */
  forced(bucket: string): number {
    const limit = Object.values(documented)
      .flat()
      .find((each) => each.bucket === bucket);
    if (!limit) throw new Error(`No such bucket: ${bucket}`);
    const places = [...this.#arrived].filter(([key]) => key.startsWith(`${bucket} @`));
    const most = Math.max(0, ...places.map(([, times]) => times.length));
    return Math.max(0, Math.ceil(most / limit.calls) - 1) * limit.seconds;
  }

  buckets(): readonly string[] {
    return [...new Set(Object.values(documented).flatMap((limits) => limits.map(({ bucket }) => bucket)))];
  }

  #outside(): Outside {
    const timer: Timer = { now: () => this.time.now, sleep: (ms) => this.time.sleep(ms, null) };
    const pace = new Pace(timer);
    const graph = pacedGraph(this.#strict(), pace);
    return {
      graph,
      messenger: pacedMessenger(this.teams.messenger, pace),
      mailer: this.teams.mailer,
      calendar: this.teams.calendar,
      links: {
        makeLink: async (person) => `https://bot.example/door/${person}`,
        makeConfirmLink: async (person) => `https://bot.example/confirm/${person}`,
      },
      people: {
        find: async (person) => this.people.get(person) ?? null,
        setDirectoryId: async (person, directoryId) => {
          const known = this.people.get(person);
          if (known) this.people.set(person, { ...known, directoryId });
        },
        isNeededElsewhere: async () => false,
      },
      digests: { give: async () => [], takeBack: async () => [] },
      partners: { takeIn: async () => null },
      hosts: new Hosts({
        teams: settings.hostTeams,
        limits: { channels: 1000, privateChannels: 1000, channelMembers: 5000 },
        graph,
        taken: () => [...this.#records.values()].map((record) => ({ id: record.id, hosting: hostingOf(record) })),
      }),
      turns: new Turns(timer),
    };
  }

  /** Every call takes its time, and one above a documented limit is refused as Graph does. */
  #strict(): GraphPort {
    return new Proxy(this.teams.graph, {
      get: (target, property: keyof GraphPort) => {
        const method: unknown = Reflect.get(target, property);
        if (typeof method !== 'function') return method;
        return async (...args: readonly unknown[]): Promise<unknown> => {
          await this.time.sleep(WAY_MS / 2, null);
          this.#arrive(documented[property] ?? [], args);
          try {
            return await method.apply(target, args);
          } finally {
            await this.time.sleep(WAY_MS / 2, null);
          }
        };
      },
    });
  }

  #arrive(limits: readonly Documented[], args: readonly unknown[]): void {
    const { now } = this.time;
    for (const { bucket, calls, seconds, by } of limits) {
      const key = `${bucket} @${by === null ? '' : String(args[by])}`;
      const before = this.#arrived.get(key) ?? [];
      const inside = before.filter((at) => at > now - seconds * 1000).length;
      if (inside >= calls) {
        this.refused += 1;
        const retryAfterSeconds = seconds;
        throw new CallFailed({ status: 429, code: 'TooManyRequests', message: bucket, retryAfterSeconds, sure: true });
      }
      this.#arrived.set(key, [...before, now]);
    }
  }
}
