/** The service on one machine, its process killed by SIGKILL at each kind of write it comes to, once before and once after it. */
import { CosmosLog } from '../../bot/cosmos/log.ts';
import type { Held } from '../../bot/records/domain.ts';
import { catchUp } from '../../bot/records/stream.ts';
import { plan } from '../../bot/spaces/plan.ts';
import { viewOf } from '../../bot/spaces/step.ts';
import { partnerDomain, partnerStream } from '../../bot/streams.ts';
import { canBeFound } from '../../shared/record/due.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { open } from '../cosmos/embedded.ts';
import { type Service, startService } from '../server/service.ts';
import { settings, templates } from '../simulation/templates.ts';
import { Holder, type Moment } from './holder.ts';
import { type Seen, wire } from './wire.ts';

/** As long as nothing is held or written any more, whatever can be under way is. */
const QUIET_MS = 500;
const LOOK_MS = 100;

/** Cards that are there are not planned again: what they show is not known here. */
const asFarAsKnown = {
  ...templates,
  post: (...about: Parameters<typeof templates.post>) =>
    about[0].space.posts[about[1]] ? null : templates.post(...about),
};

interface Parts {
  readonly service: Service;
  readonly holder: Holder;
  readonly database: Awaited<ReturnType<typeof open>>;
  /** At which calls it dies. */
  readonly calls: readonly string[];
}

export class Life {
  /** By call, the moments at which a process died at it. */
  readonly died = new Map<string, Set<Moment>>();
  kills = 0;
  readonly #parts: Parts;
  readonly #log: CosmosLog;
  readonly #records = new Map<string, Held<PartnerRecord>>();
  #lastWrite = 0;

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#log = new CosmosLog(parts.database.containers.log);
  }

  static async begin(calls: readonly string[]): Promise<Life> {
    const judge: { of(call: Seen): Moment | null } = { of: () => null };
    const holder = new Holder((call) => judge.of(call));
    const service = await startService({
      through: (target, certificate) => holder.front(target, certificate),
    });
    const life = new Life({ service, holder, database: await open(service.database.url), calls });
    judge.of = (call) => life.#judge(call);
    return life;
  }

  get service(): Service {
    return this.#parts.service;
  }

  follow(partner: string): void {
    this.#records.set(partner, { seq: 0, record: partnerDomain.empty(partnerStream(partner)) });
  }

  async records(): Promise<readonly PartnerRecord[]> {
    for (const [partner, held] of this.#records) {
      this.#records.set(partner, await catchUp(partnerDomain, this.#log, partnerStream(partner), held));
    }
    return [...this.#records.values()].map(({ record }) => record);
  }

  /** Until everything is done, dying wherever that is due. */
  async settle(): Promise<void> {
    const { holder } = this.#parts;
    let left: readonly string[] = [];
    for (let tries = 0; tries < 900; tries += 1) {
      await new Promise((done) => setTimeout(done, LOOK_MS));
      if (Date.now() - Math.max(this.#lastWrite, holder.lastHeld) <= QUIET_MS) continue;
      if (holder.held > 0) {
        await this.#die();
        continue;
      }
      left = await this.#left();
      if (left.length === 0) return;
      await this.advance(31);
      this.#lastWrite = Date.now();
    }
    throw new Error(`It does not come to an end: ${left.join(', ')}`);
  }

  async advance(seconds: number): Promise<void> {
    await this.service.people('/control/clock', { advanceMs: seconds * 1000 });
  }

  async end(): Promise<void> {
    this.#parts.database.close();
    await this.service.stop();
    await this.#parts.holder.close();
  }

  #judge(call: Seen): Moment | null {
    const kind = Object.keys(wire).find((each) => wire[each]?.(call));
    if (!kind) return null;
    this.#lastWrite = Date.now();
    if (!this.#parts.calls.includes(kind)) return null;
    const died = this.died.get(kind) ?? new Set();
    const moment = (['before', 'after'] as const).find((each) => !died.has(each)) ?? null;
    if (moment) this.died.set(kind, died.add(moment));
    return moment;
  }

  async #die(): Promise<void> {
    this.kills += 1;
    await this.service.process.kill();
    this.#parts.holder.letGo();
    await this.#endLease();
    await this.service.restart();
    // What was begun is looked for when it can be under way no more.
    await this.advance(31);
    this.#lastWrite = Date.now();
  }

  /** As when its seconds have passed. */
  async #endLease(): Promise<void> {
    const { leases } = this.#parts.database.containers;
    await leases
      .item('reconciler', 'reconciler')
      .delete()
      .catch(() => undefined);
  }

  async #left(): Promise<readonly string[]> {
    const { now } = await this.service.people('/control/clock');
    return (await this.records()).flatMap((record) =>
      plan(viewOf(record, { names: {}, now, settings, templates: asFarAsKnown }))
        .filter(({ from }) => !from || from <= now)
        .filter(({ key }) => canBeFound(key) || record.space.steps[key]?.status !== 'unknown')
        .map(({ key }) => `${record.partner.name}: ${key} is ${record.space.steps[key]?.status}`),
    );
  }
}
