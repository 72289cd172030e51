/** One process of the bot as `parts.ts` puts it together, on simulated servers: the real writer, reconciler and digests. */
import { Lease } from '../../bot/cosmos/lease.ts';
import { Digests } from '../../bot/digests.ts';
import { makeLog } from '../../bot/log.ts';
import { otherPartners } from '../../bot/merges.ts';
import { neededElsewhere } from '../../bot/people.ts';
import type { Answer } from '../../bot/records/answer.ts';
import { Poller } from '../../bot/records/poller.ts';
import { Portfolio } from '../../bot/records/portfolio.ts';
import { StoreUnavailable } from '../../bot/records/ports.ts';
import { Records } from '../../bot/records/records.ts';
import { whileHeld } from '../../bot/spaces/held.ts';
import { Hosts } from '../../bot/spaces/hosts.ts';
import { recordsLog } from '../../bot/spaces/log.ts';
import type { Outside } from '../../bot/spaces/ports.ts';
import { Reconciler } from '../../bot/spaces/reconciler.ts';
import { Turns } from '../../bot/spaces/turns.ts';
import { type PartnerRecords, partnerDomain, partnerStream, personDomain } from '../../bot/streams.ts';
import type { Actor } from '../../shared/record/actor.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Row } from '../../shared/views/portfolio.ts';

import { house, type Servers } from './servers.ts';
import { settings, templates } from './templates.ts';
import { Process } from './time.ts';

const quiet = makeLog('silent');
const limits = { channels: 1000, privateChannels: 1000, channelMembers: 5000 };

export class Bot {
  readonly process: Process;
  readonly #servers: Servers;
  #partners: PartnerRecords | null = null;

  /** `faults` gets what an operator would have to look at. */
  constructor(servers: Servers, name: string, faults: (detail: object, message: string) => void) {
    this.#servers = servers;
    this.process = new Process(name, servers.chance.between(-800, 800));
    servers.time.after(0, () => void this.#start(faults), this.process);
  }

  get ready(): boolean {
    return this.#partners !== null && this.process.alive && this.process.stoppedUntil <= this.#servers.time.now;
  }

  /** As an edge would: the answer comes once it is stored, and never when the process dies. */
  handle(partner: string, commandId: string, command: Command, actor: Actor): Promise<Answer<PartnerRecord>> {
    return new Promise((resolve, reject) => {
      const take = () => {
        if (!this.#partners) return reject(new StoreUnavailable('Not started yet.'));
        const context = { actor, now: this.#now(), house };
        this.#partners.handle(partnerStream(partner), { commandId, command, context }).then(resolve, reject);
      };
      this.#servers.time.after(0, take, this.process);
    });
  }

  #now(): string {
    return this.#servers.now(this.process.skew);
  }

  async #start(faults: (detail: object, message: string) => void): Promise<void> {
    const { process } = this;
    const servers = this.#servers;
    const clock = {
      now: () => this.#now(),
      onSet: (listener: () => void) => servers.onJump(process, listener),
    };
    const stores = { log: servers.logFor(process), snapshots: servers.snapshotsFor(process) };
    const partners = new Records(partnerDomain, stores, quiet);
    const persons = new Records(personDomain, stores, quiet);
    const portfolio = new Portfolio<PartnerRecord, Row>(partners, stores, quiet);
    const poller = new Poller(stores.log, [partners, persons], quiet);
    const take = servers.database(process, { lease: servers.takeLease });
    const lease = new Lease(take.lease, process.name, quiet, () => servers.time.now + process.skew);
    const listeners = new Set<(held: boolean) => void>();
    for (let started = false; !started; ) {
      started = await portfolio.start().then(
        () => true,
        () => false,
      );
    }
    poller.start();
    void portfolio.verify();
    const rows = () => portfolio.rows();
    const houseNow = async () => house;
    const reconciler = new Reconciler({
      log: recordsLog(partners, clock, houseNow, () => rows().map((row) => ({ partner: row.id, at: row.wakeAt }))),
      lease: { held: () => lease.held, onChange: (listener) => listenTo(listeners, listener) },
      outside: outsideOf(servers, process, () => lease.held, {
        people: {
          find: async (person) => servers.people.get(person) ?? null,
          setDirectoryId: async (person, directoryId) => {
            const known = servers.people.get(person);
            if (known) servers.people.set(person, { ...known, directoryId });
          },
          isNeededElsewhere: neededElsewhere(rows),
        },
        digests: new Digests({ partners, persons, rows, house: houseNow }),
        partners: otherPartners(partners, clock, houseNow),
        taken: rows,
      }),
      templates,
      settings,
      clock,
      namesFor: async () => ({}),
      logger: { error: faults, warn: () => {} },
    });
    reconciler.start();
    lease.start((held) => {
      for (const listener of listeners) listener(held);
    });
    this.#partners = partners;
  }
}

function listenTo<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function outsideOf(
  servers: Servers,
  process: Process,
  held: () => boolean,
  own: Pick<Outside, 'people' | 'digests' | 'partners'> & { taken: ConstructorParameters<typeof Hosts>[0]['taken'] },
): Outside {
  const { graph, messenger, mailer, calendar } = servers.teams;
  const { taken, ...others } = own;
  const read = servers.microsoft(process, 'graph', graph);
  return {
    ...others,
    turns: new Turns({ now: () => servers.time.now, sleep: (ms) => servers.time.sleep(ms, process) }),
    hosts: new Hosts({ teams: settings.hostTeams, limits, graph: read, taken }),
    people: servers.database(process, own.people),
    graph: whileHeld(held, servers.microsoft(process, 'graph', graph)),
    messenger: whileHeld(held, servers.microsoft(process, 'messenger', messenger)),
    mailer: whileHeld(held, servers.microsoft(process, 'mailer', mailer)),
    calendar: whileHeld(held, servers.microsoft(process, 'calendar', calendar)),
    links: {
      makeLink: async (person) => `https://bot.example/door/${person}`,
      makeConfirmLink: async (person, _partner, about) => `https://bot.example/confirm/${person}/${about}`,
    },
  };
}
