/** A page of the timeline, newest first; the staff's view alone. */

import { type TimelineEntry, type TimelineLine, timelineLine } from '../timeline/timeline.ts';
import { kindNames, type TimelineKind, timelineKinds } from '../timeline/told.ts';

/** `main`: all but the steps in Teams, which are many; `all`: those too. */
export type TimelineFilter = TimelineKind | 'main' | 'all';

export interface TimelinePage {
  /** What it can be filtered by, with how many lines there are of each. */
  readonly filters: readonly { readonly id: TimelineFilter; readonly name: string; readonly count: number }[];
  readonly lines: readonly TimelineLine[];
  /** Ask with it for older lines; null: there are none. */
  readonly older: string | null;
}

/** Lines in a page. */
const PAGE = 40;
/** The name of somebody who is not known any more. */
export const ERASED = 'a person whose details were erased';

export function asFilter(kind: string): TimelineFilter {
  if (kind === 'all') return 'all';
  return timelineKinds.find((each) => each === kind) ?? 'main';
}

interface Wanted {
  readonly filter: TimelineFilter;
  /** The key of the line that they stand before, or ''. */
  readonly before: string;
}

/** What concerns one onboarding: its own lines, and those of the partner as a whole; '' for all. */
export function linesOf(all: readonly TimelineEntry[], onboarding: string): readonly TimelineEntry[] {
  return all.filter((entry) => onboarding === '' || entry.onboarding === null || entry.onboarding === onboarding);
}

/** The entries of one page. `all`: oldest first. */
export function timelineSlice(
  all: readonly TimelineEntry[],
  { filter, before }: Wanted,
): { readonly entries: readonly TimelineEntry[]; readonly older: string | null } {
  const end = before === '' ? -1 : all.findIndex(({ key }) => key === before);
  const earlier = (end === -1 ? all : all.slice(0, end)).filter(({ kind }) => fits(filter, kind));
  const entries = earlier.slice(-PAGE);
  return { entries: [...entries].reverse(), older: earlier.length > PAGE ? (entries[0]?.key ?? null) : null };
}

/** `names`: of those who are known; who is not there was erased. */
export function timelinePage(
  all: readonly TimelineEntry[],
  { entries, older }: ReturnType<typeof timelineSlice>,
  names: Readonly<Record<string, { readonly name: string }>>,
): TimelinePage {
  const count = (filter: TimelineFilter) => all.filter(({ kind }) => fits(filter, kind)).length;
  const line = (entry: TimelineEntry) => timelineLine(entry, (person) => names[person]?.name ?? ERASED);
  return {
    filters: filters.map((each) => ({ ...each, count: count(each.id) })).filter((each) => each.count > 0),
    lines: entries.map(line),
    older,
  };
}

const filters: readonly { readonly id: TimelineFilter; readonly name: string }[] = [
  { id: 'main', name: 'Everything but steps in Teams' },
  { id: 'all', name: 'Everything' },
  ...timelineKinds.map((id) => ({ id, name: kindNames[id] })),
];

function fits(filter: TimelineFilter, kind: TimelineKind): boolean {
  if (filter === 'all') return true;
  return filter === 'main' ? kind !== 'space' : filter === kind;
}
