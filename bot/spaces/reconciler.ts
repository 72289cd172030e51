/** Keeps Teams in step with the records: plan, take what may be taken, note what happened, plan again. */
import { randomUUID } from 'node:crypto';
import { later } from '../../shared/calendar/instants.ts';
import { londonMidnight } from '../../shared/calendar/working-days.ts';
import { SETTLE_SECONDS } from '../../shared/record/due.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import type { Clock } from '../clock.ts';
import { plan } from './plan.ts';
import type { Fact, Lease, Log, Outside, Templates } from './ports.ts';
import { Queue } from './queue.ts';
import { ready } from './ready.ts';
import { type PlannedStep, type SpaceSettings, viewOf } from './step.ts';
import { take } from './take.ts';
import { WakeUps } from './wake-ups.ts';

/** Steps carried out side by side, over all partners; most of their time is waiting for Microsoft. */
const AT_ONCE = 24;
/** Partners planned side by side: planning reads records. */
const LOOKS_AT_ONCE = 4;
const STORE_RETRY_MS = 500;

export interface ReconcilerParts {
  readonly log: Log;
  readonly lease: Lease;
  readonly outside: Outside;
  readonly templates: Templates;
  readonly settings: SpaceSettings;
  readonly clock: Pick<Clock, 'now' | 'onSet'>;
  /** Names of the people in a record. */
  namesFor(record: PartnerRecord): Promise<Names>;
  readonly logger: { error(detail: object, message: string): void; warn(detail: object, message: string): void };
}

export class Reconciler {
  readonly #parts: ReconcilerParts;
  readonly #wakeUps: WakeUps;
  /** Partners to look at, in order. */
  readonly #queue = new Set<string>();
  readonly #looking = new Set<string>();
  /** By partner, the keys being carried out. */
  readonly #busy = new Map<string, Set<string>>();
  readonly #turns: Queue;
  readonly #running = new Set<Promise<void>>();
  #steps = 0;
  #unsubscribe: (() => void)[] = [];
  #stopped = false;

  constructor(parts: ReconcilerParts) {
    this.#parts = parts;
    this.#turns = new Queue({
      turns: parts.outside.turns,
      now: () => parts.clock.now(),
      wake: (partner) => this.wake(partner),
      note: (...about) => this.#track(this.#told(...about)),
    });
    this.#wakeUps = new WakeUps(
      () => parts.clock.now(),
      (partner) => this.wake(partner),
    );
  }

  /** Looks at every partner once, then at whatever changes or falls due, while the lease is held. */
  start(): void {
    const { log, lease, clock } = this.#parts;
    this.#unsubscribe = [
      clock.onSet(() => this.#wakeUps.timeWasSet()),
      log.subscribe((partner) => this.wake(partner)),
      lease.onChange((held) => {
        if (held) this.#lookAtAll();
      }),
    ];
    this.#lookAtAll();
  }

  /** Looks at a partner soon. */
  wake(partner: string): void {
    if (this.#stopped || !this.#parts.lease.held()) return;
    this.#queue.add(partner);
    this.#pump();
  }

  /** Begins nothing more and waits for what is under way. What cannot be noted now is found again after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#queue.clear();
    for (const end of this.#unsubscribe) end();
    this.#wakeUps.stop();
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #lookAtAll(): void {
    // Nobody woke us for what was wanted just before a crash: so all are looked at, those that are due first.
    const all = [...this.#parts.log.due()].sort((a, b) => (a.at ?? '~').localeCompare(b.at ?? '~'));
    for (const { partner } of all) this.wake(partner);
  }

  #pump(): void {
    for (const partner of this.#queue) {
      if (this.#looking.size >= LOOKS_AT_ONCE || this.#steps >= AT_ONCE) return;
      if (this.#looking.has(partner)) continue;
      this.#queue.delete(partner);
      this.#looking.add(partner);
      this.#track(this.#look(partner).finally(() => this.#looking.delete(partner)));
    }
  }

  /** Never rejects. When it ends, the next in the queue has its turn. */
  #track(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => {
        if (!this.#stopped)
          this.#parts.logger.error({ error }, 'The reconciler failed where it should not. Report this.');
      })
      .finally(() => {
        this.#running.delete(done);
        this.#pump();
      });
    this.#running.add(done);
  }

  async #look(partner: string): Promise<void> {
    const { log, lease, templates, settings, clock, namesFor, logger } = this.#parts;
    try {
      const record = await log.get(partner);
      const names = await namesFor(record);
      const now = clock.now();
      const steps = plan(viewOf(record, { names, now, settings, templates }));
      const busy = this.#busy.get(partner) ?? new Set();
      const { take: next, wakeAt } = ready(steps, record.space.steps, now, busy);
      this.#wakeUps.set(partner, earliest(wakeAt, backAt(record, names)));
      this.#turns.keep(partner, next);
      for (const step of next) {
        if (this.#stopped || !lease.held()) return;
        if (this.#steps >= AT_ONCE) return void this.#queue.add(partner);
        if (this.#turns.isItsTurn(record, step)) this.#begin(partner, record, step);
      }
    } catch (error) {
      logger.warn({ error, partner }, 'A partner could not be planned. We look again in a minute.');
      this.#wakeUps.set(partner, later(clock.now(), 60));
    }
  }

  #begin(partner: string, record: PartnerRecord, step: PlannedStep): void {
    const { outside, clock, logger } = this.#parts;
    const busy = this.#busy.get(partner) ?? new Set();
    this.#busy.set(partner, busy.add(step.key));
    this.#steps += 1;
    const taking = {
      outside,
      line: record.space.steps[step.key],
      id: randomUUID(),
      now: () => clock.now(),
      note: (phase: string, facts: readonly Fact[]) => this.#note(partner, `${step.key}:${phase}`, facts),
      fault: (error: unknown) =>
        logger.error({ error, partner, step: step.key }, 'A step failed on our side. See the error.'),
    };
    const work = take(step, taking).then((moved) => {
      this.#end(partner, step.key);
      if (moved) this.wake(partner);
      // Their commit wakes us when we hear of it; should they have died, time does.
      else this.#wakeUps.set(partner, later(clock.now(), SETTLE_SECONDS));
    });
    this.#track(work.finally(() => this.#end(partner, step.key)));
  }

  #end(partner: string, key: string): void {
    const busy = this.#busy.get(partner);
    if (!busy?.delete(key)) return;
    this.#steps -= 1;
    if (busy.size === 0) this.#busy.delete(partner);
  }

  async #told(partner: string, commandId: string, fact: Fact): Promise<void> {
    await this.#note(partner, commandId, [fact]);
  }

  /** It has happened, so it is written down however long the database is away; only a stop ends the tries. */
  async #note(partner: string, commandId: string, facts: readonly Fact[]): Promise<boolean> {
    for (;;) {
      try {
        return (await this.#parts.log.note(partner, commandId, facts)).ours;
      } catch (error) {
        if (this.#stopped) throw error;
        this.#parts.logger.warn({ error, partner }, 'What happened in Teams could not be stored yet. We try again.');
        await new Promise((done) => setTimeout(done, STORE_RETRY_MS));
      }
    }
  }
}

/** Cards name who covers until this instant; null while the project manager is there. */
function backAt({ partner: { projectManager } }: PartnerRecord, names: Names): string | null {
  const away = projectManager ? names[projectManager]?.away : undefined;
  return away ? londonMidnight(away.until) : null;
}

function earliest(...instants: readonly (string | null)[]): string | null {
  return instants.filter((at) => at !== null).sort()[0] ?? null;
}
