/** A partner's history told in commands, and a Teams in memory that is kept in step with it, all on a clock of our own. */

import type { Card } from '../../bot/cards/card.ts';
import { FakeTeams } from '../../bot/spaces/fake-teams.ts';
import { Hosts } from '../../bot/spaces/hosts.ts';
import { plan } from '../../bot/spaces/plan.ts';
import type { Fact, KnownPerson, Outside, Templates } from '../../bot/spaces/ports.ts';
import { ready } from '../../bot/spaces/ready.ts';
import { type PlannedStep, type SpaceSettings, viewOf } from '../../bot/spaces/step.ts';
import { take } from '../../bot/spaces/take.ts';
import { Turns } from '../../bot/spaces/turns.ts';
import { type Actor, system } from '../../shared/record/actor.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import type { TakeInDuplicate } from '../../shared/record/merge.ts';
import { type Command, decide, emptyRecord, evolve, type PersonCommand } from '../../shared/record/record.ts';
import { type Hosting, hostingOf } from '../../shared/record/space-host.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import { digestGiven } from '../shared/record/weeks.ts';

export const priya: Actor = { kind: 'person', person: 'priya', roles: ['projectManager'], door: 'teams' };
export const jo: Actor = { kind: 'person', person: 'jo', roles: [], door: 'teams' };

export const settings: SpaceSettings = {
  tenant: 'tenant',
  hostTeams: ['team'],
  channelMembers: 5000,
  app: 'app',
  tab: { name: 'Progress', entity: 'progress', url: 'https://bot.example/tab' },
  personalTab: 'partners',
  guestLanding: 'https://bot.example/tab',
};

const names: Names = { priya: { name: 'Priya Shah' }, jo: { name: 'Jo Smith' }, sam: { name: 'Sam Lee' } };

const says = (text: string): Card => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

function shown(record: Parameters<Templates['post']>[0], key: string): string {
  if (key === 'headline') return record.lastChange?.what ?? '';
  if (key.startsWith('hold:')) return JSON.stringify(record.holds.o1);
  return String(Object.keys(record.forms.o1 ?? {}));
}

/** Cards that say what they were made from, so that a change of the record changes them. */
export const templates: Templates = {
  post: (record, key) => says(`${key}: ${shown(record, key)}`),
  notice: (_record, notice) => says(notice.kind),
  line: (_record, notice) => notice.kind,
  mail: (_record, notice, _person, _names, _now, links) => ({
    subject: notice.kind,
    html: links.map(({ url }) => url).join(' '),
  }),
};

export class Story {
  record: PartnerRecord = emptyRecord('p-acme');
  now = '2026-11-02T10:00:00.000Z';
  readonly teams = new FakeTeams();
  /** Every fact, in order. */
  readonly facts: Fact[] = [];
  readonly faults: unknown[] = [];
  readonly people = new Map<string, KnownPerson>();
  /** People in an open channel of another partner. */
  readonly neededElsewhere = new Set<string>();
  /** Reminders come for months: only a story about them waits for them. */
  reminds = false;
  /** Looks at the channel come for ever: only a story about them waits for them. */
  checks = false;
  #seq = 0;
  readonly #listeners = new Set<() => void>();

  constructor() {
    const directoryId = this.teams.addMember('priya@nhs.example');
    this.people.set('priya', { id: 'priya', name: 'Priya Shah', email: 'priya@nhs.example', directoryId });
    for (const id of ['jo', 'sam']) {
      this.people.set(id, { id, name: id, email: `${id}@acme.example`, directoryId: null });
    }
  }

  /** What was brought to other partners, by command id. */
  readonly takenIn = new Map<string, TakeInDuplicate>();

  /** As an administrator sets them; tests change them. */
  readonly hostTeams = ['team'];
  channelMembers = 5000;
  readonly hostLimits = { channels: 1000, privateChannels: 1000, channelMembers: 5000 };
  /** What other partners take. */
  readonly others: { readonly id: string; readonly hosting: Hosting }[] = [];

  readonly outside: Outside = {
    turns: new Turns({ now: () => Date.parse(this.now), sleep: () => new Promise(() => undefined) }),
    hosts: new Hosts({
      teams: this.hostTeams,
      limits: this.hostLimits,
      graph: this.teams.graph,
      taken: () => [...this.others, { id: this.record.id, hosting: hostingOf(this.record) }],
    }),
    graph: this.teams.graph,
    messenger: this.teams.messenger,
    mailer: this.teams.mailer,
    links: {
      makeLink: async (person) => `https://bot.example/door/${person}`,
      makeConfirmLink: async (person, _partner, about) => `https://bot.example/confirm/${person}/${about}`,
    },
    calendar: this.teams.calendar,
    people: {
      find: async (person) => this.people.get(person) ?? null,
      setDirectoryId: async (person, directoryId) => {
        const known = this.people.get(person);
        if (known) this.people.set(person, { ...known, directoryId });
      },
      isNeededElsewhere: async (person) => this.neededElsewhere.has(person),
    },
    digests: {
      give: async (person, _partner, now) => [digestGiven(this.record, person, now)],
      takeBack: async (_partner, { parts, given }) =>
        parts.map(({ person }) => ({ type: 'ReminderLost', person, at: given })),
    },
    partners: {
      takeIn: async (_kept, commandId, command) => {
        this.takenIn.set(commandId, command);
        return null;
      },
    },
  };

  /** Carries a command out. Throws when it is refused, unless `mayRefuse`. */
  command(command: Command, actor: Actor = priya, mayRefuse = false): this {
    const leads = (person: string) => ({ person, roles: ['projectManager' as const] });
    const house = { away: {}, staff: { priya: leads('priya'), daniel: leads('daniel') } };
    const decided = decide(this.record, command, { actor, now: this.now, house });
    if (isRefusal(decided)) {
      if (mayRefuse) return this;
      throw new Error(decided.message);
    }
    this.#seq += 1;
    const meta = {
      at: this.now,
      actor: actor.kind === 'person' ? { kind: actor.kind, person: actor.person } : actor,
      seq: this.#seq,
    };
    this.record = decided.reduce((record, event) => evolve(record, event, meta), this.record);
    return this;
  }

  note(...facts: readonly Fact[]): this {
    this.facts.push(...facts);
    return this.command({ type: 'noteFacts', facts }, system);
  }

  pass(seconds: number): this {
    this.now = new Date(Date.parse(this.now) + seconds * 1000).toISOString();
    for (const listener of this.#listeners) listener();
    return this;
  }

  #settings(): SpaceSettings {
    return { ...settings, hostTeams: this.hostTeams, channelMembers: this.channelMembers };
  }

  /** Calls back whenever time passes by `pass`. */
  onPass(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  planned(): readonly PlannedStep[] {
    const steps = plan(viewOf(this.record, { names, now: this.now, settings: this.#settings(), templates }));
    return steps.filter(({ key }) => (this.reminds || !key.startsWith('remind:')) && (this.checks || key !== 'check'));
  }

  /** What a tenant does not allow is looked at again for ever: nobody waits for that. */
  #withoutLaterLooks(): PartnerRecord['space']['steps'] {
    const lines = Object.values(this.record.space.steps).map((line) =>
      line.status === 'refused' && (line.until ?? '') > this.now ? { ...line, until: null } : line,
    );
    return Object.fromEntries(lines.map((line) => [line.key, line]));
  }

  keys(): readonly string[] {
    return this.planned().map(({ key }) => key);
  }

  ready() {
    return ready(this.planned(), this.record.space.steps, this.now, new Set());
  }

  /** Takes one step as the reconciler would. `mayNote` may throw, as when the process dies before the append. */
  async take(step: PlannedStep, outside: Outside = this.outside, mayNote: (facts: readonly Fact[]) => void = () => {}) {
    await take(step, {
      outside,
      line: this.record.space.steps[step.key],
      id: 'take',
      now: () => this.now,
      note: async (_phase, facts) => {
        mayNote(facts);
        this.note(...facts);
        return true;
      },
      fault: (error) => this.faults.push(error),
    });
  }

  /** Goes on until nothing is to be done, time passing as far as it must. Throws when there is no end to it. */
  settle(outside: Outside = this.outside): Promise<this> {
    return this.settleUntil(() => false, outside);
  }

  async settleUntil(reached: (record: PartnerRecord) => boolean, outside: Outside = this.outside): Promise<this> {
    for (let count = 0; count < 400; count += 1) {
      if (reached(this.record)) return this;
      const { take: steps, wakeAt } = ready(this.planned(), this.#withoutLaterLooks(), this.now, new Set());
      const first = steps[0];
      if (first) await this.take(first, outside);
      else if (wakeAt) this.now = wakeAt;
      else return this;
    }
    throw new Error(`There is no end to it: ${this.keys().join(', ')}`);
  }
}

export function registered(): Story {
  return new Story().command({
    type: 'registerPartner',
    name: 'Acme Health',
    odsCode: null,
    product: 'Acme Steps',
    service: 'nhs-login',
    contact: 'jo',
  });
}

const preparation: PersonCommand = {
  type: 'recordCall',
  onboarding: 'o1',
  on: '2026-11-02',
  attendees: ['priya', 'jo'],
  others: '',
  notes: [],
  kind: 'preparation',
  ready: true,
  actions: [],
};

/** Registered, told, with a project manager, and the Preparation Call held. */
export async function beforeTheSpace(): Promise<Story> {
  const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
  await story.settle();
  return story.command(preparation);
}

export async function spaceOpened(): Promise<Story> {
  return (await beforeTheSpace()).command({ type: 'openSpace', onboarding: 'o1' });
}
