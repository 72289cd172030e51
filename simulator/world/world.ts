/** The living world: its data, its business clock, and who wants to hear when something changes. */
import type { ClockView } from '../contract.ts';
import { Alarms } from './alarms.ts';
import type { FeedData, MailData, MessageData, WorldData } from './data.ts';

export type WorldEvent =
  | { type: 'message'; message: MessageData }
  | { type: 'typing'; conversationId: string }
  | { type: 'world' }
  | { type: 'activity'; item: FeedData }
  | { type: 'mail'; mail: MailData }
  | { type: 'clock' }
  | { type: 'reset' }
  /** Something only the file must know, such as what was read. */
  | { type: 'kept' };

export class World {
  data: WorldData;
  private listeners = new Set<(event: WorldEvent) => void>();
  private lastId = 0;
  readonly alarms = new Alarms({ now: () => this.now(), stands: () => this.data.clock.frozenAt !== null });

  constructor(data: WorldData) {
    this.data = data;
    this.lastId = data.messages.reduce((last, message) => Math.max(last, Number(message.id)), 0);
  }

  listen(listener: (event: WorldEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: WorldEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Replaces everything; listeners stay. */
  restart(data: WorldData): void {
    this.data = data;
    this.alarms.clear();
    this.tell({ type: 'reset' });
  }

  /** Business time in milliseconds since 1970. Tokens and delays never use it. */
  now(): number {
    const { offsetMs, frozenAt } = this.data.clock;
    return frozenAt ?? Date.now() + offsetMs;
  }

  nowIso(): string {
    return new Date(this.now()).toISOString();
  }

  clock(): ClockView {
    return {
      now: this.nowIso(),
      offsetMs: Math.round(this.now() - Date.now()),
      frozen: this.data.clock.frozenAt !== null,
    };
  }

  /** Teams' message ids are the time in milliseconds; two in one millisecond get the next one. */
  nextMessageId(): string {
    this.lastId = Math.max(this.lastId + 1, Math.floor(this.now()));
    return String(this.lastId);
  }
}
