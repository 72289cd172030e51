/** A partner's log told line by line. Read once, then only what is new: the timeline and the audit file ask for it. */
import type { PartnerEvent } from '../shared/record/events.ts';
import { newest } from '../shared/record/older-shapes.ts';
import { emptyRecord, evolve } from '../shared/record/record.ts';
import type { PartnerRecord } from '../shared/record/state.ts';
import { type TimelineEntry, timelineEntry } from '../shared/views/timeline/timeline.ts';
import type { StoredCommit } from './records/ports.ts';
import { Warm } from './records/warm.ts';
import { partnerStream } from './streams.ts';

/** Partners whose lines are kept in memory: a line is about 0.5 KB, a partner has some hundreds. */
const KEPT = 20;
/** Point reads under way at a time. */
const AT_ONCE = 20;

interface ToldSoFar {
  readonly seq: number;
  readonly record: PartnerRecord;
  readonly entries: readonly TimelineEntry[];
}

export class Histories {
  readonly #read: (stream: string, seq: number) => Promise<StoredCommit | undefined>;
  readonly #kept = new Warm<ToldSoFar>(KEPT);

  constructor(read: (stream: string, seq: number) => Promise<StoredCommit | undefined>) {
    this.#read = read;
  }

  /** Oldest first, up to the commit `seq`. Rejects with `StoreUnavailable` when the database does not answer. */
  async entries(partner: string, seq: number): Promise<readonly TimelineEntry[]> {
    const before = this.#kept.get(partner) ?? { seq: 0, record: emptyRecord(partner), entries: [] };
    if (before.seq >= seq) return before.entries;
    const told = (await this.commits(partner, before.seq + 1, seq)).reduce(tell, before);
    this.#kept.set(partner, told);
    return told.entries;
  }

  /** The log as it was written, `from` and `to` included. */
  async commits(partner: string, from: number, to: number): Promise<readonly StoredCommit[]> {
    const found: StoredCommit[] = [];
    for (let first = from; first <= to; first += AT_ONCE) {
      const wanted = Array.from({ length: Math.min(AT_ONCE, to - first + 1) }, (_, index) => first + index);
      const commits = await Promise.all(wanted.map((seq) => this.#read(partnerStream(partner), seq)));
      found.push(...commits.filter((commit) => commit !== undefined));
    }
    return found;
  }
}

function tell(so: ToldSoFar, commit: StoredCommit): ToldSoFar {
  const { seq, at, actor } = commit;
  // Records has read this commit before, so that its schema is one that this build knows.
  const events = (commit.events as readonly PartnerEvent[]).map(newest);
  let { record } = so;
  const entries = events.flatMap((event, index) => {
    const entry = timelineEntry({ seq, at, actor }, index, event, record);
    record = evolve(record, event, { seq, at, actor });
    return entry ?? [];
  });
  return { seq, record, entries: [...so.entries, ...entries] };
}
