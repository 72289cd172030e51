/** A machine on a good day with one process at a time: when it dies, the next one starts. */
import { advance, type Held } from '../../bot/records/domain.ts';
import { plan } from '../../bot/spaces/plan.ts';
import { viewOf } from '../../bot/spaces/step.ts';
import { partnerDomain, partnerStream } from '../../bot/streams.ts';
import { chance } from '../../local/large/random.ts';
import type { Actor } from '../../shared/record/actor.ts';
import { canBeFound } from '../../shared/record/due.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { leadOf, shared } from './acts.ts';
import { Bot } from './bot.ts';
import { Servers } from './servers.ts';
import { settings, templates } from './templates.ts';
import { Time } from './time.ts';

export class OneLife {
  readonly time = new Time();
  readonly servers: Servers;
  readonly #partners: readonly string[];
  #bot: Bot;
  #count = 0;

  constructor(partners: readonly string[]) {
    const calm = { microsoft: 0, database: 0 };
    this.#partners = partners;
    this.servers = new Servers(this.time, chance(1), calm, [shared, ...partners.map(leadOf)]);
    this.#bot = this.#start();
  }

  /** Sent until it is answered. Throws when it is refused. */
  async give(partner: string, command: Command, by: Actor): Promise<void> {
    this.#count += 1;
    const commandId = `person-${this.#count}`;
    for (let tries = 0; tries < 20; tries += 1) {
      await this.#alive();
      let ok: boolean | null = null;
      let why = '';
      void this.#bot.handle(partner, commandId, command, by).then(
        (answer) => {
          ok = answer.ok;
          why = answer.ok ? '' : answer.refusal.message;
        },
        () => undefined,
      );
      await this.time.pass(4000);
      if (ok === false) throw new Error(`${command.type}: ${why}`);
      if (ok) return;
    }
    throw new Error(`Nobody answered to ${command.type}.`);
  }

  /** Until Teams is in step; gives what is left when it never is. */
  async settle(): Promise<readonly string[]> {
    let left: readonly string[] = [];
    for (let round = 0; round < 40; round += 1) {
      await this.#alive();
      await this.time.pass(6000);
      for (const user of this.servers.teams.users) user.pending = false;
      this.servers.teams.sync();
      left = await this.#left();
      if (left.length === 0 && this.#bot.process.alive) return left;
      this.servers.jumped += 31_000;
    }
    return left;
  }

  async record(partner: string): Promise<PartnerRecord> {
    const stream = partnerStream(partner);
    let held: Held<PartnerRecord> = { record: partnerDomain.empty(stream), seq: 0 };
    for (let next = await this.servers.log.read(stream, 1); next; ) {
      held = advance(partnerDomain, held, next);
      next = await this.servers.log.read(stream, held.seq + 1);
    }
    return held.record;
  }

  async #alive(): Promise<void> {
    if (!this.#bot.process.alive) this.#bot = this.#start();
    for (let tries = 0; tries < 50 && !this.#bot.ready; tries += 1) await this.time.pass(1000);
  }

  #start(): Bot {
    this.#count += 1;
    return new Bot(this.servers, `bot-${this.#count}`, (detail, message) => {
      throw new Error(`${message} ${JSON.stringify(detail)}`);
    });
  }

  async #left(): Promise<readonly string[]> {
    const now = this.servers.now();
    const left: string[] = [];
    for (const partner of this.#partners) {
      const record = await this.record(partner);
      const due = plan(viewOf(record, { names: {}, now, settings, templates })).filter(
        ({ key, from }) => !(from && from > now) && (canBeFound(key) || record.space.steps[key]?.status !== 'unknown'),
      );
      left.push(...due.map(({ key }) => `${partner}: ${key} is ${record.space.steps[key]?.status}`));
    }
    return left;
  }
}
