/** What Teams has, as staff see it: the channel, the ledger of steps, and who was told what and how. */
import type { Notice } from '../../record/notices.ts';
import { missingForSpaceEnd } from '../../record/space-end.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { ledger } from '../ledger.ts';
import type { LedgerLine } from '../ledger-line.ts';
import { fill, type Names, nameOf } from '../names.ts';
import { noticeNames, wayNames } from '../notice-names.ts';
import { whyThisWay } from '../why-this-way.ts';

interface NoticeLine {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly to: readonly {
    readonly name: string;
    readonly ways: readonly string[];
    /** Why it went no better way, or what keeps it from them; null: nothing to explain. */
    readonly why: string | null;
  }[];
}

export interface TeamsPart {
  readonly state: 'none' | 'creating' | 'ready' | 'closed' | 'archived';
  /** Whether the channel can be closed now. */
  readonly mayEnd: boolean;
  readonly name: string | null;
  readonly url: string | null;
  readonly ledger: readonly LedgerLine[];
  /** Newest first. */
  readonly notices: readonly NoticeLine[];
}

export function teamsPart(record: PartnerRecord, names: Names): TeamsPart {
  const { space } = record;
  return {
    state: stateOf(record),
    mayEnd: space.closing?.channel !== 'archive' && missingForSpaceEnd(record).length === 0,
    name: space.channel?.name ?? space.wanted?.name ?? null,
    url: space.channel?.url ?? null,
    ledger: ledger(record, names),
    notices: record.notices.map((notice) => noticeLine(notice, record, names)).reverse(),
  };
}

function stateOf({ space }: PartnerRecord): TeamsPart['state'] {
  if (space.archived) return 'archived';
  if (space.closing) return 'closed';
  if (space.channel) return 'ready';
  return space.wanted ? 'creating' : 'none';
}

function noticeLine(notice: Notice, record: PartnerRecord, names: Names): NoticeLine {
  const { id, kind, at } = notice;
  const to = notice.to.map((person) => ({
    name: nameOf(names, person),
    ways: (notice.delivered[person] ?? []).map((delivery) => wayNames[delivery.way]),
    why: whyThisWayOf(notice, person) ?? trouble(record, notice.id, person, names),
  }));
  return { id, title: noticeNames[kind], at, to };
}

function whyThisWayOf({ delivered }: Notice, person: string): string | null {
  const [first] = delivered[person] ?? [];
  return first ? whyThisWay(first) : null;
}

/** Why it has not reached the person, when a step says so. */
function trouble(record: PartnerRecord, notice: string, person: string, names: Names): string | null {
  const steps = Object.values(record.space.steps).filter((step) => step.key.startsWith(`notice:${notice}:${person}:`));
  const why = steps.find((step) => step.why)?.why;
  return why ? fill(why, names) : null;
}
