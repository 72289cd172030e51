/** Repairs one partner's space: prints the ledger, asks for all that is missing, waits, prints the ledger again. */

import type { NoteFacts, PersonCommand } from '../../../shared/record/record.ts';
import type { Step } from '../../../shared/record/space.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { ledger } from '../../../shared/views/ledger.ts';
import type { Names } from '../../../shared/views/names.ts';

export interface RepairParts {
  /** The newest record. */
  get(): Promise<PartnerRecord>;
  /** As the app itself. Rejects when it cannot be stored. */
  give(command: NoteFacts | Extract<PersonCommand, { type: 'retryStep' }>): Promise<void>;
  names(record: PartnerRecord): Promise<Names>;
  /** Business time, ISO 8601. */
  now(): string;
  sleep(ms: number): Promise<void>;
  say(line: string): void;
}

const ROUND_MS = 1000;
/** Looks at a channel are a minute apart. */
const MOST_ROUNDS = 90;
/** Nothing has moved for as many rounds. */
const QUIET_ROUNDS = 5;

/** Only whoever holds the lease acts: another process hears of it and does it. Gives whether all is done. */
export async function repair(parts: RepairParts): Promise<boolean> {
  const before = await parts.get();
  await print(parts, before, 'Steps in Teams, as they are:');
  const asked = parts.now();
  const keys = Object.values(before.space.steps).filter((step) => mayAsk(before, step));
  parts.say(
    `\nAsking for ${keys.length === 1 ? '1 step' : `${keys.length} steps`} again, and for a look at the channel.`,
  );
  // What somebody took away by hand is found by a look, and put right.
  await parts.give({ type: 'noteFacts', facts: [{ type: 'SpaceTouched' }] });
  for (const { key } of keys) await parts.give({ type: 'retryStep', key });
  const after = await settled(parts, asked);
  await print(parts, after, '\nSteps in Teams, now:');
  const open = ledger(after, {}).filter(({ tone }) => tone !== 'done').length;
  parts.say(
    open === 0
      ? '\nAll is done.'
      : `\n${open === 1 ? '1 step is' : `${open} steps are`} still open. Each says why, and what to do.`,
  );
  return open === 0;
}

/** What a person took away or deleted on purpose stays a person's decision, as what may have been sent already. */
export function mayAsk({ space }: PartnerRecord, { key, status, until }: Step): boolean {
  if (status === 'waiting') return true;
  if (status !== 'refused') return false;
  const byHand = space.lost?.[key] !== undefined || (key === 'channel' && (space.deleted ?? []).length > 0);
  return until !== null || !byHand;
}

async function settled(parts: RepairParts, asked: string): Promise<PartnerRecord> {
  let record = await parts.get();
  let quiet = 0;
  for (let round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round += 1) {
    await parts.sleep(ROUND_MS);
    const next = await parts.get();
    quiet = next === record && isAtRest(next, asked, parts.now()) ? quiet + 1 : 0;
    record = next;
  }
  return record;
}

function isAtRest({ space }: PartnerRecord, asked: string, now: string): boolean {
  const looked = !space.channel || space.closing !== null || (space.checkedAt ?? '') >= asked;
  const due = ({ status, until }: Step) => status === 'started' || (status === 'waiting' && (until ?? '~') <= now);
  return looked && !Object.values(space.steps).some(due);
}

async function print(parts: RepairParts, record: PartnerRecord, title: string): Promise<void> {
  parts.say(title);
  const lines = ledger(record, await parts.names(record));
  if (lines.length === 0) parts.say('  Nothing was wanted in Teams yet.');
  for (const { status, what, why } of lines) {
    parts.say(`  ${status.padEnd(28)}${what}`);
    if (why) parts.say(`  ${''.padEnd(28)}${why}`);
  }
}
