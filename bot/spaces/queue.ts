/** Steps that wait their turn under Microsoft's limits; a long wait is written on the step's line, once. */
import { randomUUID } from 'node:crypto';
import { later } from '../../shared/calendar/instants.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Fact } from './ports.ts';
import { type PlannedStep, queueWords } from './step.ts';
import type { Turns, Wait } from './turns.ts';

/** Shorter waits are over before anybody has read of them. */
const TOLD_MS = 30_000;

interface QueueParts {
  readonly turns: Turns;
  /** Business time, ISO 8601. */
  now(): string;
  wake(partner: string): void;
  /** Appends to the partner's log. */
  note(partner: string, commandId: string, fact: Fact): void;
}

export class Queue {
  readonly #parts: QueueParts;
  /** By partner, the keys that wait, and whether that was told. */
  readonly #waiting = new Map<string, Map<string, boolean>>();

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** Else it keeps its place, and the partner is woken when its turn comes. */
  isItsTurn(record: PartnerRecord, { key, uses = [] }: PlannedStep): boolean {
    if (uses.length === 0) return true;
    const { id: partner } = record;
    const wait = this.#parts.turns.ask(idOf(partner, key), uses, () => this.#parts.wake(partner));
    const waiting = this.#waiting.get(partner) ?? new Map<string, boolean>();
    if (!wait) {
      waiting.delete(key);
      return true;
    }
    this.#waiting.set(partner, waiting);
    const told = (waiting.get(key) ?? false) || record.space.steps[key]?.queued === true;
    const tells = !told && wait.ms >= TOLD_MS;
    waiting.set(key, told || tells);
    if (tells) this.#tell(partner, key, wait);
    return false;
  }

  /** What is not planned any more gives up its place. */
  keep(partner: string, planned: readonly PlannedStep[]): void {
    const waiting = this.#waiting.get(partner);
    if (!waiting) return;
    const wanted = new Set(planned.map(({ key }) => key));
    for (const key of waiting.keys()) {
      if (wanted.has(key)) continue;
      waiting.delete(key);
      this.#parts.turns.forget(idOf(partner, key));
    }
    if (waiting.size === 0) this.#waiting.delete(partner);
  }

  #tell(partner: string, key: string, wait: Wait): void {
    const now = this.#parts.now();
    const until = later(now, Math.ceil(wait.ms / 1000));
    const fact = { type: 'StepWaiting' as const, key, until, why: queueWords(wait, now), queued: true as const };
    this.#parts.note(partner, `${key}:queued:${randomUUID()}`, fact);
  }
}

const idOf = (partner: string, key: string) => `${partner} ${key}`;
