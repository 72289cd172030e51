/** The timeline: what each commit of a partner's log changed, in words. Pure; the names are filled in by the edge. */
import type { Commit } from '../../record/commit.ts';
import { personOf } from '../../record/decision.ts';
import type { PartnerEvent } from '../../record/events.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { applicationTold } from './application.ts';
import { boardTold } from './board.ts';
import { callsTold } from './calls.ts';
import { commissionTold } from './commission.ts';
import { courseTold } from './course.ts';
import { peopleTold } from './people.ts';
import { spaceTold } from './space.ts';
import type { Change, EventOf, EventType, Tellers, TimelineKind, TimelineLink, Told } from './told.ts';
import { inWords, peopleOf, type Words } from './words.ts';

const tellers: Tellers<EventType> = {
  ...peopleTold,
  ...applicationTold,
  ...callsTold,
  ...boardTold,
  ...commissionTold,
  ...courseTold,
  ...spaceTold,
};

/** A line before its names are known. */
export interface TimelineEntry extends Omit<Told, 'byApp'> {
  /** `<seq>.<number of the event in its commit>` */
  readonly key: string;
  readonly seq: number;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Person id; null: the app itself. */
  readonly by: string | null;
  readonly onboarding: string | null;
}

export interface TimelineLine {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  readonly kind: TimelineKind;
  readonly what: string;
  readonly changes: readonly { readonly name: string; readonly from: string | null; readonly to: string }[];
  readonly text: string;
  readonly link: TimelineLink | null;
  readonly onboarding: string | null;
}

/** `before`: the record as it was before this event; `index`: the event's place in its commit. */
export function timelineEntry(
  commit: Pick<Commit<PartnerEvent>, 'seq' | 'at' | 'actor'>,
  index: number,
  event: PartnerEvent,
  before: PartnerRecord,
): TimelineEntry | null {
  const told = tell(event.type, event, before);
  if (!told) return null;
  const { byApp, ...line } = told;
  const { seq, at, actor } = commit;
  const by = byApp ? null : personOf(actor);
  return { ...line, key: `${seq}.${index}`, seq, at, by, onboarding: onboardingOf(event, before) };
}

function tell<T extends EventType>(type: T, event: EventOf[T], before: PartnerRecord): Told | null {
  return tellers[type](event, before);
}

/** Everybody whose name the line needs. */
export function peopleIn({ by, what, changes = [] }: TimelineEntry): readonly string[] {
  const words = [what, ...changes.flatMap(({ from, to }) => [from ?? [], to])];
  return [...(by === null ? [] : [by]), ...words.flatMap(peopleOf)];
}

/** `nameOf` says it, too, when a person was erased. */
export function timelineLine(entry: TimelineEntry, nameOf: (person: string) => string): TimelineLine {
  const { key, at, by, kind, what, changes = [], text = '', link = null, onboarding } = entry;
  const filled = (words: Words) => inWords(words, nameOf);
  return {
    key,
    at,
    by: by === null ? 'The app' : nameOf(by),
    kind,
    what: filled(what),
    changes: changes.map(({ name, from, to }: Change) => ({ name, from: from && filled(from), to: filled(to) })),
    text,
    link,
    onboarding,
  };
}

function onboardingOf(event: PartnerEvent, { plans, queries }: PartnerRecord): string | null {
  if ('onboarding' in event) return event.onboarding;
  if ('held' in event) return event.held.onboarding;
  if ('plan' in event) return plans.find(({ id }) => id === event.plan)?.onboarding ?? null;
  return 'query' in event ? (queries.find(({ id }) => id === event.query)?.onboarding ?? null) : null;
}
