/** Notices: news that is told once, to people fixed at the moment it happened. How it reached each is kept here. */
import { addDays, londonDate } from '../calendar/working-days.ts';
import { coverOf } from './away.ts';
import type { Context } from './decision.ts';
import type { PartnerRecord } from './state.ts';

export const noticeKinds = [
  'eligibilityInvitation',
  'eligibilityEntered',
  'eligibilityGiven',
  'eligibilityChangeProposed',
  'projectManagerAssigned',
  'applicationReceipt',
  'query',
  'callTimes',
  'callPlanned',
  'callMoved',
  'callCancelled',
  'callActions',
  'boardDate',
  'boardDateMoved',
  'boardDateCleared',
  'boardOutcome',
  'boardOutcomeSent',
  'onHold',
  'holdAskedFor',
  'holdDeclined',
  'holdEnded',
  'withdrawalAskedFor',
  'withdrawalDeclined',
  'handedOver',
  'contractShown',
  'contractAccepted',
  'contractRefused',
  'discussionDue',
  'confirmationAsked',
  'confirmationAnswered',
  'onboardingClosed',
  'onboardingReinstated',
  'taskGiven',
  'digest',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The ways news can travel, in the order they are tried once a channel exists. */
export const ways = ['channel', 'feed', 'chat', 'mail'] as const;
export type Way = (typeof ways)[number];

/** `text` as it stands in the key of a step; null when it is no way. */
export function wayOf(text: string | undefined): Way | null {
  return ways.find((way) => way === text) ?? null;
}

/** Why a way could not be taken. */
export type WhyNot =
  | 'noChannel'
  | 'channelArchived'
  | 'appNotThere'
  | 'notInChannel'
  | 'noTab'
  | 'noChat'
  /** Somebody of another organisation. */
  | 'outsider'
  /** Microsoft did not let it through. */
  | `${Way}Refused`
  /** A try whose end nobody knows, given up by a person. */
  | 'lost'
  /** It works again, but this news was on its other way already. */
  | 'begun';

/** Why the better ways were not taken, in their order, each reason once. */
export type PassedOver = readonly WhyNot[];

export interface Delivery {
  readonly way: Way;
  readonly at: string;
  /** Absent: it went the best way there is. */
  readonly passed?: PassedOver;
}

export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly onboarding: string | null;
  /** Person ids. Somebody added later gets no old news. */
  readonly to: readonly string[];
  /** Not started after this instant (ISO 8601): late news is worse than none. */
  readonly expires: string;
  readonly data: Readonly<Record<string, string>>;
  readonly at: string;
  /** By person id; a person may be reached in two ways, such as channel and feed. */
  readonly delivered: Readonly<Record<string, readonly Delivery[]>>;
}

export interface NoticeWanted {
  readonly type: 'NoticeWanted';
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly onboarding: string | null;
  readonly to: readonly string[];
  readonly expires: string;
  readonly data: Readonly<Record<string, string>>;
}

export interface NoticeDelivered {
  readonly type: 'NoticeDelivered';
  readonly key: string;
  readonly notice: string;
  readonly person: string;
  readonly way: Way;
  /** Absent: it went the best way there is. */
  readonly passed?: PassedOver;
  /** Nothing could find it, and a person says that it is there. */
  readonly said?: true;
}

export type NoticeEvent = NoticeWanted | NoticeDelivered;

const DAYS_TO_TELL = 14;

interface Wish {
  readonly kind: NoticeKind;
  readonly onboarding: string | null;
  readonly to: readonly string[];
  readonly data?: Readonly<Record<string, string>>;
}

/** The event that wants a notice; the reconciler sees to the rest. `before`: how many of its kind stand before it in the same act. */
export function noticeWanted(record: PartnerRecord, context: Context, wish: Wish, before = 0): NoticeWanted {
  const { kind, onboarding, data = {} } = wish;
  const today = londonDate(context.now);
  // News for a project manager who is away goes to who covers.
  const to = [...new Set(wish.to.map((person) => coverOf(context.house, person, today) ?? person))];
  const earlier = record.notices.filter((notice) => notice.kind === kind).length + before;
  const expires = `${addDays(today, DAYS_TO_TELL)}T23:59:59.000Z`;
  return { type: 'NoticeWanted', notice: `${kind}-${earlier + 1}`, kind, onboarding, to, expires, data };
}

export function evolveNotices(notices: readonly Notice[], event: NoticeEvent, at: string): readonly Notice[] {
  switch (event.type) {
    case 'NoticeWanted': {
      const { notice, kind, onboarding, to, expires, data } = event;
      return [...notices, { id: notice, kind, onboarding, to, expires, data, at, delivered: {} }];
    }
    case 'NoticeDelivered':
      return notices.map((notice) => (notice.id === event.notice ? withDelivery(notice, event, at) : notice));
    default:
      return event satisfies never;
  }
}

function withDelivery(notice: Notice, { person, way, passed }: NoticeDelivered, at: string): Notice {
  const before = notice.delivered[person] ?? [];
  if (before.some((delivery) => delivery.way === way)) return notice;
  const delivery = { way, at, ...(passed ? { passed } : {}) };
  return { ...notice, delivered: { ...notice.delivered, [person]: [...before, delivery] } };
}
