/** What a line of the timeline tells of one event. Each kind of event has its teller: a new one without fails the type check. */
import type { Gate } from '../../record/board/gates.ts';
import type { PartnerEvent } from '../../record/events.ts';
import type { PartnerRecord } from '../../record/state.ts';
import type { Words } from './words.ts';

/** What lines can be filtered by, in the order it is offered. */
export const timelineKinds = [
  'eligibility',
  'application',
  'questions',
  'calls',
  'board',
  'forms',
  'commission',
  'course',
  'people',
  'news',
  'reminders',
  'space',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const kindNames: Readonly<Record<TimelineKind, string>> = {
  eligibility: 'Eligibility',
  application: 'Application',
  questions: 'Questions',
  calls: 'Calls',
  board: 'Board',
  forms: 'Forms',
  commission: 'Commission',
  course: 'Course of the onboarding',
  people: 'People and tasks',
  news: 'News sent',
  reminders: 'Reminders',
  space: 'Steps in Teams',
};

export interface Change {
  readonly name: string;
  /** Null: there was nothing before. */
  readonly from: Words | null;
  readonly to: Words;
}

/** Where it can be read: a frozen report, or the card in the channel. */
export type TimelineLink =
  | { readonly kind: 'report'; readonly onboarding: string; readonly gate: Gate; readonly version: number }
  | { readonly kind: 'post'; readonly url: string };

export interface Told {
  readonly kind: TimelineKind;
  /** A clause in the past tense, after the name of who did it. */
  readonly what: Words;
  readonly changes?: readonly Change[];
  /** What somebody typed: a reason, a reply, a finding. */
  readonly text?: string;
  readonly link?: TimelineLink | null;
  /** It follows from what the person did, and the app does it. */
  readonly byApp?: true;
}

export type EventOf = { readonly [E in PartnerEvent as E['type']]: E };
export type EventType = keyof EventOf;

/** `before`: the record as it was. Null: nothing a person would look for, such as the mark before a call to Microsoft. */
export type Tellers<T extends EventType> = {
  readonly [K in T]: (event: EventOf[K], before: PartnerRecord) => Told | null;
};

/** One change, or none when it is the same. */
export function changed(name: string, from: string | null | undefined, to: string): readonly Change[] {
  return (from ?? '') === to ? [] : [{ name, from: from ? [from] : null, to: [to] }];
}
