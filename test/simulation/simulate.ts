/** One seed: many partners' journeys on a bad day, then a good one, and what must be true at its end. */

import { advance, type Held } from '../../bot/records/domain.ts';
import { StoreUnavailable } from '../../bot/records/ports.ts';
import { plan } from '../../bot/spaces/plan.ts';
import { viewOf } from '../../bot/spaces/step.ts';
import { partnerDomain, partnerStream } from '../../bot/streams.ts';
import { type Chance, chance } from '../../local/large/random.ts';
import type { Actor } from '../../shared/record/actor.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { lookAgainAt } from '../../shared/record/due.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';

import { journeyDeed, leadOf, nextDeed, shared } from './acts.ts';
import { Bot } from './bot.ts';
import { changeByHand } from './by-hand.ts';
import { house, Servers } from './servers.ts';
import { settings, templates } from './templates.ts';
import { Time } from './time.ts';
import { violations } from './violations.ts';

/** A command that somebody was told is stored. */
export interface Acknowledged {
  readonly partner: string;
  readonly commandId: string;
}

export interface Outcome {
  readonly seed: number;
  /** Sentences; none when all is well. */
  readonly violations: readonly string[];
  readonly commands: number;
  readonly steps: number;
  readonly crashes: number;
  readonly stalls: number;
  readonly faults: number;
}

const ROUNDS = 80;

export async function simulate(seed: number): Promise<Outcome> {
  const run = new Run(chance(seed));
  const stop = run.time.takeOver(run.chance.next);
  try {
    await run.badDay();
    const left = await run.goodDay();
    return { seed, ...(await run.result(left)) };
  } finally {
    stop();
  }
}

class Run {
  readonly time = new Time();
  readonly chance: Chance;
  readonly #servers: Servers;
  readonly #partners: readonly string[];
  readonly #records = new Map<string, Held<PartnerRecord>>();
  readonly #journeys = new Map<string, number>();
  readonly #acknowledged: Acknowledged[] = [];
  readonly #faults: string[] = [];
  #bots: Bot[] = [];
  #count = 0;
  #crashes = 0;
  #stalls = 0;
  /** Each seed has its own mix: what is never together hides nothing. */
  readonly #mix: Readonly<Record<'crashes' | 'stalls' | 'jumps' | 'hands' | 'acts', number>>;

  constructor(by: Chance) {
    this.chance = by;
    this.#partners = Array.from({ length: by.pick([1, 2, 2, 3, 4]) }, (_, index) => 'abcdefgh'.slice(0, index + 1));
    const weather = { microsoft: by.pick([0, 0.03, 0.1, 0.3]), database: by.pick([0, 0, 0.03, 0.1]) };
    this.#servers = new Servers(this.time, by, weather, [shared, ...this.#partners.map(leadOf)]);
    this.#mix = {
      crashes: by.pick([0, 0.05, 0.15]),
      stalls: by.pick([0, 0, 0.1]),
      jumps: by.pick([0, 0.1, 0.2]),
      hands: by.pick([0, 0.05, 0.15]),
      acts: by.between(12, 35),
    };
    this.#bots = Array.from({ length: by.between(1, 3) }, () => this.#startBot());
  }

  async badDay(): Promise<void> {
    await this.time.pass(3000);
    for (let act = 0; act < this.#mix.acts; act += 1) {
      await this.#act();
      await this.time.pass(this.chance.happens(0.2) ? this.chance.between(0, 20_000) : this.chance.between(0, 1500));
    }
  }

  /** Nothing fails any more, and people press "Try again". Gives what is still to be done in Teams. */
  async goodDay(): Promise<readonly string[]> {
    this.#servers.weather = { microsoft: 0, database: 0 };
    Object.assign(this.#servers.teams, { botMayPost: true, appMayBeEnabled: true });
    if (!this.#bots.some(({ process }) => process.alive)) this.#bots.push(this.#startBot());
    // Long enough for every channel to be looked at.
    await this.time.pass(20_000);
    this.#servers.jumped += 13 * 3_600_000;
    let left: readonly string[] = ['nothing was looked at'];
    for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
      await this.time.pass(round < 3 ? 20_000 : 5000);
      for (const user of this.#servers.teams.users) user.pending = false;
      this.#servers.teams.sync();
      // A line that waits for long is tried again by people too.
      await this.#retry(round > ROUNDS / 2);
      await this.time.pass(4000);
      left = await this.#left();
      if (left.length > 0) this.#servers.jumped += round % 2 ? 31_000 : 3_600_000;
    }
    return left;
  }

  async result(left: readonly string[]): Promise<Omit<Outcome, 'seed'>> {
    const records = await Promise.all(this.#partners.map((partner) => this.#record(partner)));
    const told = await violations(this.#servers, records, this.#acknowledged);
    return {
      violations: [
        ...left.map((key) => `Not done although nothing fails any more: ${key}`),
        ...this.#faults.map((fault) => `For the operator: ${fault}`),
        ...told,
      ],
      commands: this.#acknowledged.length,
      steps: records.reduce((sum, { space }) => sum + Object.keys(space.steps).length, 0),
      crashes: this.#crashes,
      stalls: this.#stalls,
      faults: this.#servers.failed,
    };
  }

  async #act(): Promise<void> {
    const { crashes, stalls, jumps, hands } = this.#mix;
    if (this.chance.happens(crashes)) return this.#crash();
    if (this.chance.happens(stalls)) return this.#stall();
    if (this.chance.happens(jumps)) return this.#jump();
    if (this.chance.happens(0.15)) return this.#somethingInTeams();
    if (this.chance.happens(hands)) return this.#byHand();
    const partner = this.#anyPartner();
    const record = await this.#record(partner);
    const done = this.#journeys.get(partner) ?? 0;
    const chosen = nextDeed(record, done, this.#servers.now(), this.chance);
    const deed = chosen === 'journey' ? journeyDeed(record, done, this.#servers.now()) : chosen;
    if (chosen === 'journey') this.#journeys.set(partner, done + 1);
    if (deed) void this.#give(partner, deed.command, deed.by);
  }

  #crash(): void {
    const bot = this.#anyBot();
    if (!bot) return;
    bot.process.alive = false;
    this.#crashes += 1;
    this.#bots = this.#bots.filter((each) => each !== bot);
    this.time.after(this.chance.between(0, 20_000), () => void this.#bots.push(this.#startBot()), null);
  }

  #stall(): void {
    const bot = this.#anyBot();
    if (!bot) return;
    bot.process.stoppedUntil = this.time.now + this.chance.between(500, 90_000);
    this.#stalls += 1;
  }

  /** Hours do not pass while a request is on its way. */
  async #jump(): Promise<void> {
    for (let tries = 0; tries < 100 && this.#servers.network.underWay > 0; tries += 1) await this.time.pass(250);
    if (this.#servers.network.underWay > 0) return;
    this.#servers.jumped += this.chance.pick([31_000, 600_000, 7_200_000, 86_400_000]);
  }

  #somethingInTeams(): void {
    const { teams } = this.#servers;
    const person = this.chance.pick([shared, leadOf(this.#anyPartner())]);
    const partner = this.#anyPartner();
    const what = this.chance.between(0, 5);
    if (what === 0) teams.sync();
    if (what === 1) for (const user of teams.users) user.pending = false;
    if (what === 2) teams.botMayPost = !teams.botMayPost;
    if (what === 3) teams.appMayBeEnabled = !teams.appMayBeEnabled;
    if (what < 4) return;
    const chat = { type: 'ChatOpened' as const, person, conversation: `chat-${person}` };
    void this.#give(partner, { type: 'noteFacts', facts: [chat] }, { kind: 'system' });
  }

  /** Teams tells of it, or not: at once or late, once or twice, and in any order. */
  #byHand(): void {
    const partner = this.#anyPartner();
    const app = changeByHand(this.#servers.teams, partner, this.chance);
    const fact = app
      ? ({ type: 'AppEnabled', key: 'app', how: 'adopted' } as const)
      : ({ type: 'SpaceTouched' } as const);
    const tell = () => void this.#give(partner, { type: 'noteFacts', facts: [fact] }, { kind: 'system' });
    for (let times = this.chance.between(0, 2); times > 0; times -= 1) {
      this.time.after(this.chance.between(0, 20_000), tell, null);
    }
  }

  /** Sent until it is answered, sometimes twice at once, and maybe to another process each time. */
  async #give(partner: string, command: Command, by: Actor): Promise<void> {
    this.#count += 1;
    const commandId = `person-${this.#count}`;
    if (this.chance.happens(0.1)) void this.#send(partner, commandId, command, by);
    await this.#send(partner, commandId, command, by);
  }

  async #send(partner: string, commandId: string, command: Command, by: Actor): Promise<void> {
    for (let tries = 0; tries < 20; tries += 1) {
      const bot = this.#anyBot();
      const answer = bot
        ? await Promise.race([
            bot.handle(partner, commandId, command, by).catch(() => null),
            this.time.sleep(20_000, null).then(() => null),
          ])
        : null;
      if (answer?.ok) await this.#acknowledge({ partner, commandId }, answer.record, command, by);
      if (answer) return;
      await this.time.sleep(this.chance.between(200, 5000), null);
    }
  }

  /** Either it stands in the log, or there was nothing to do. */
  async #acknowledge(told: Acknowledged, record: PartnerRecord, command: Command, by: Actor): Promise<void> {
    if (await this.#servers.log.find(partnerStream(told.partner), told.commandId)) this.#acknowledged.push(told);
    else {
      const again = partnerDomain.decide(record, command, { actor: by, now: this.#servers.now(), house });
      if (isRefusal(again) || again.length > 0)
        this.#faults.push(`Acknowledged, not stored: ${JSON.stringify(command)}`);
    }
  }

  async #retry(all: boolean): Promise<void> {
    for (const partner of this.#partners) {
      const record = await this.#record(partner);
      const planned = new Set(this.#planned(record).map(({ key }) => key));
      const { projectManager } = record.partner;
      const stuck = Object.values(record.space.steps).filter(
        (line) => planned.has(line.key) && (all || lookAgainAt(line) === null),
      );
      const by: Actor = { kind: 'person', person: projectManager ?? 'priya', roles: ['projectManager'], door: 'teams' };
      for (const { key, status } of stuck) {
        if (['refused', 'unknown', 'waiting'].includes(status))
          void this.#give(partner, { type: 'retryStep', key }, by);
      }
    }
  }

  /** What is wanted and not only waiting for its time. */
  async #left(): Promise<readonly string[]> {
    const now = this.#servers.now();
    const left: string[] = [];
    for (const partner of this.#partners) {
      const record = await this.#record(partner);
      const due = this.#planned(record).filter(({ from }) => !from || from <= now);
      left.push(...due.map(({ key }) => `${partner}: ${key} (${JSON.stringify(record.space.steps[key] ?? null)})`));
    }
    return left;
  }

  #planned(record: PartnerRecord) {
    return plan(viewOf(record, { names: {}, now: this.#servers.now(), settings, templates }));
  }

  /** As the log has it. */
  async #record(partner: string): Promise<PartnerRecord> {
    const stream = partnerStream(partner);
    let held = this.#records.get(partner) ?? { record: partnerDomain.empty(stream), seq: 0 };
    for (let next = await this.#servers.log.read(stream, held.seq + 1); next; ) {
      held = advance(partnerDomain, held, next);
      next = await this.#servers.log.read(stream, held.seq + 1);
    }
    this.#records.set(partner, held);
    return held.record;
  }

  #anyPartner(): string {
    const [first = 'a', ...rest] = this.#partners;
    return this.chance.pick([first, ...rest]);
  }

  #anyBot(): Bot | null {
    const [first, ...rest] = this.#bots.filter(({ ready }) => ready);
    return first ? this.chance.pick([first, ...rest]) : null;
  }

  #startBot(): Bot {
    this.#count += 1;
    return new Bot(this.#servers, `bot-${this.#count}`, (detail, message) => {
      const error: unknown = 'error' in detail ? detail.error : null;
      // That the database was away is no fault of ours.
      if (error instanceof StoreUnavailable) return;
      this.#faults.push(`${message} ${error instanceof Error ? error.stack : JSON.stringify(detail)}`);
    });
  }
}
