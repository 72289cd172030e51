/** The records as the reconciler uses them: facts go in as the app's own command. */
import { system } from '../../shared/record/actor.ts';
import type { Context } from '../../shared/record/decision.ts';
import type { House } from '../../shared/record/house.ts';
import type { NoteFacts } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Answer, Envelope } from '../records/answer.ts';
import type { Held } from '../records/domain.ts';
import type { Log } from './ports.ts';

const PREFIX = 'partner:';

/** What is used of `Records` for partners. */
export interface PartnerRecords {
  get(stream: string): Promise<Held<PartnerRecord>>;
  handle(stream: string, envelope: Envelope<NoteFacts, Context>): Promise<Answer<PartnerRecord>>;
  subscribe(listener: (moved: { readonly stream: string; readonly record: PartnerRecord }) => void): () => void;
}

class FactRefused extends Error {
  override readonly name = 'FactRefused';
}

/** `due`: every partner's id, and the instant kept in its row (`nextDue`). */
export function recordsLog(
  records: PartnerRecords,
  clock: { now(): string },
  house: () => Promise<House>,
  due: Log['due'],
): Log {
  return {
    get: async (partner) => (await records.get(PREFIX + partner)).record,
    note: async (partner, commandId, facts) => {
      const context = { actor: system, now: clock.now(), house: await house() };
      const answer = await records.handle(PREFIX + partner, {
        commandId,
        command: { type: 'noteFacts', facts },
        context,
      });
      if (answer.ok) return { record: answer.record, ours: !answer.repeated };
      // The same command id with other content: another instance was here.
      if (answer.refusal.code === 'otherContent')
        return { record: (await records.get(PREFIX + partner)).record, ours: false };
      throw new FactRefused(`${partner}: ${answer.refusal.code}`);
    },
    subscribe: (listener) =>
      records.subscribe(({ stream, record }) => {
        if (stream.startsWith(PREFIX)) listener(stream.slice(PREFIX.length), record);
      }),
    due,
  };
}
