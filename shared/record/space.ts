/** The space: the partner's channel, who is in it, what is posted there, and the ledger of every step in Teams. */
import { z } from 'zod';
import { lastCall } from './calls.ts';
import { channelName } from './channel-name.ts';
import { completedBefore } from './course-state.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import { asksForDecision, canBeFound } from './due.ts';
import { type NoticeDelivered, wayOf } from './notices.ts';
import { noOnboarding, productName } from './partner.ts';
import { currentContacts } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { DriftFact } from './space-drift.ts';
import type { Closing, SpaceEndEvent } from './space-end.ts';
import type { HostFact } from './space-host.ts';
import type { PartnerRecord } from './state.ts';
import { id } from './text.ts';

/** How a step ended: made by us, found and taken over, or nothing to do. */
export type How = 'created' | 'adopted' | 'unchanged';

/** A step of the ledger. Keys: `host`, `invite:<person>`, `team:<person>`, `channel`, `member:<person>`, `app`, `tab`,
 * `post:<post>`, `check`, `leave:<person>`, `leaveTeam:<person>[:<team>]`, `meeting:<plan>`, `archive`, `restore`, `notice:<notice>:<person>:<way>`. */
export interface Step {
  readonly key: string;
  readonly status: 'started' | 'waiting' | 'refused' | 'unknown' | How;
  readonly attempt: number;
  readonly at: string;
  /** When to look again (ISO 8601), also of what was refused; null: when a person says so, or never. */
  readonly until: string | null;
  /** A sentence; null when there is nothing to explain. */
  readonly why: string | null;
  /** While waiting: Microsoft has taken the call, and only its doing is waited for. */
  readonly asked?: true;
  /** While waiting: for its turn under Microsoft's limits; `until` is when that is expected. */
  readonly queued?: true;
  /** While unknown: Microsoft does not let us look for it, so a person says what became of it. */
  readonly decide?: true;
}

/** A card we keep, and the hash of what it shows now. */
export interface Post {
  readonly post: string;
  readonly conversation: string;
  readonly activity: string;
  readonly hash: string;
}

export interface SpaceSlice {
  /** Null until a project manager has confirmed the preview after the Preparation Call. */
  readonly wanted: {
    readonly kind: 'private';
    readonly name: string;
    readonly onboarding: string;
    readonly at: string;
    /** The id of a channel that is there already. */
    readonly adopt?: string;
  } | null;
  readonly channel: {
    readonly id: string;
    readonly team: string;
    readonly name: string;
    readonly url: string | null;
  } | null;
  /** By person id: how far they are. */
  readonly invited: Readonly<Record<string, true>>;
  readonly inTeam: Readonly<Record<string, true>>;
  readonly inChannel: Readonly<Record<string, true>>;
  readonly appEnabled: boolean;
  readonly tab: string | null;
  /** By post key: `headline`, `stage:<onboarding>:<step>`, `last:<round>`, `eligibility:<onboarding>:<person>` (1:1 chat). */
  readonly posts: Readonly<Record<string, Post>>;
  /** By person id: the 1:1 conversation with the bot, for people who have the app. */
  readonly chats: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, Step>>;
  /** Null while it is open. */
  readonly closing: Closing | null;
  readonly closedTimes: number;
  /** Whether Microsoft has archived the channel. */
  readonly archived: boolean;
  /** When the channel was last looked at, and when Teams last told of a change in it; null: never. */
  readonly checkedAt?: string | null;
  readonly touchedAt?: string | null;
  /** By step: when what it made was last found taken away by hand. */
  readonly lost?: Readonly<Record<string, string>>;
  /** The host team (its group id), from its choice on. */
  readonly host?: string;
  /** By host team: when Microsoft last refused a channel there because the team was full. */
  readonly full?: Readonly<Record<string, string>>;
  /** Channels of this partner that were deleted, and when that was seen. */
  readonly deleted?: readonly { readonly team: string; readonly channel: string; readonly at: string }[];
  /** Who is still to be taken out of a team that was chosen before. */
  readonly behind?: readonly { readonly person: string; readonly team: string }[];
}

/** What the reconciler says happened. Facts: appended, never refused. */
export type SpaceFact =
  | { readonly type: 'GuestInvited'; readonly key: string; readonly person: string; readonly how: How }
  | { readonly type: 'TeamJoined'; readonly key: string; readonly person: string; readonly how: How }
  | {
      readonly type: 'ChannelReady';
      readonly key: string;
      readonly channel: string;
      readonly team: string;
      readonly name: string;
      readonly url: string | null;
      readonly how: How;
    }
  | { readonly type: 'ChannelJoined'; readonly key: string; readonly person: string; readonly how: How }
  | { readonly type: 'ChannelLeft'; readonly key: string; readonly person: string; readonly how: How }
  | {
      readonly type: 'TeamLeft';
      readonly key: string;
      readonly person: string;
      readonly how: How;
      /** Why they stay in the team, or null. */
      readonly note: string | null;
      /** A team that was chosen before; absent: the host team. */
      readonly team?: string;
    }
  | { readonly type: 'ChannelArchived'; readonly key: string; readonly how: How }
  | { readonly type: 'ChannelRestored'; readonly key: string; readonly how: How }
  | { readonly type: 'AppEnabled'; readonly key: string; readonly how: How }
  | { readonly type: 'TabPinned'; readonly key: string; readonly tab: string; readonly how: How }
  | {
      readonly type: 'CardPosted';
      readonly key: string;
      readonly post: string;
      readonly conversation: string;
      readonly activity: string;
      readonly hash: string;
      readonly how: How;
    }
  | { readonly type: 'CardUpdated'; readonly key: string; readonly post: string; readonly hash: string }
  | { readonly type: 'ChatOpened'; readonly person: string; readonly conversation: string }
  | { readonly type: 'StepStarted'; readonly key: string; readonly attempt: number; readonly until: string }
  | {
      readonly type: 'StepWaiting';
      readonly key: string;
      readonly until: string | null;
      readonly why: string;
      readonly asked?: true;
      readonly queued?: true;
    }
  /** `until`: looked at again then, although it may well be refused again; absent: a person must say so. */
  | { readonly type: 'StepRefused'; readonly key: string; readonly why: string; readonly until?: string }
  /** `until`: when it is looked for again; absent: soon, where this kind can be found at all. */
  | {
      readonly type: 'StepUnknown';
      readonly key: string;
      readonly why: string;
      readonly until?: string;
      readonly decide?: true;
    };

export type SpaceEvent =
  | {
      readonly type: 'SpaceOpened';
      readonly kind: 'private';
      readonly name: string;
      readonly onboarding: string;
      readonly adopt?: string;
    }
  | { readonly type: 'StepRetried'; readonly key: string }
  | SpaceEndEvent
  | DriftFact
  | HostFact
  | SpaceFact;

const openSpace = z.object({ type: z.literal('openSpace'), onboarding: id });
const retryStep = z.object({ type: z.literal('retryStep'), key: id });
/** News that cannot be looked for: the person who was told says that it is there. */
const sayArrived = z.object({ type: z.literal('sayArrived'), key: id });

export const spaceCommands = [openSpace, retryStep, sayArrived] as const;
export type SpaceCommand = z.infer<(typeof spaceCommands)[number]>;

export const spacePolicies: PolicyLines<SpaceCommand['type']> = {
  openSpace: leads,
  /** The app itself: an operator's repair. */
  retryStep: [...leads, 'system'],
  sayArrived: leads,
};

export const noSpace: SpaceSlice = {
  wanted: null,
  channel: null,
  invited: {},
  inTeam: {},
  inChannel: {},
  appEnabled: false,
  tab: null,
  posts: {},
  chats: {},
  steps: {},
  closing: null,
  closedTimes: 0,
  archived: false,
};

export function decideSpace(
  record: PartnerRecord,
  command: SpaceCommand,
  _context: Context,
): Decision<SpaceEvent | NoticeDelivered> {
  if (command.type === 'sayArrived') return arrived(record, command.key);
  if (command.type === 'retryStep') {
    const step = record.space.steps[command.key];
    if (!step || !['waiting', 'refused', 'unknown'].includes(step.status)) {
      return refuse('notFound', 'There is nothing to try again here.');
    }
    // Nobody may have a message sent twice: it is looked for first, by ourselves.
    if (step.status === 'unknown' && canBeFound(step.key) && !asksForDecision(step)) {
      return refuse('lookingAlready', 'We are looking for it already. You do not need to do anything.');
    }
    return [{ type: 'StepRetried', key: command.key }];
  }
  const missing = noOnboarding(record, command.onboarding);
  if (missing) return missing;
  if (record.space.wanted) return refuse('alreadyOpen', 'This partner has a channel already.');
  const open = missingForSpace(record, command.onboarding);
  if (open.length > 0) return refuse('notReady', `You cannot create the channel yet. First: ${open.join(' ')}`);
  const name = channelName(record.partner.name, productName(record, command.onboarding), record.id);
  return [{ type: 'SpaceOpened', kind: 'private', name, onboarding: command.onboarding }];
}

function arrived({ space, notices }: PartnerRecord, key: string): Decision<NoticeDelivered> {
  const step = space.steps[key];
  if (!step || !asksForDecision(step)) return refuse('notFound', 'There is nothing to decide here any more.');
  const [, id, first = '', last] = key.split(':');
  const notice = notices.find((each) => each.id === id);
  // In the channel one message told everybody whom nothing else has reached.
  const way = wayOf(first === 'channel' ? first : last);
  const persons = first === 'channel' ? notice?.to.filter((person) => !notice.delivered[person]) : [first];
  if (!notice || !way || !persons) return refuse('notFound', 'There is nothing to decide here any more.');
  return persons.map((person) => ({ type: 'NoticeDelivered', key, notice: notice.id, person, way, said: true }));
}

/** Sentences, one for each thing that is missing. Source: seeds/apply-for-nhs-login (after the Preparation Call). */
export function missingForSpace(record: PartnerRecord, onboarding: string): string[] {
  const held = lastCall(record, onboarding, 'preparation') ?? completedBefore(record, onboarding, 'preparation-call');
  return [
    ...(held ? [] : ['Record the Preparation Call.']),
    ...(record.partner.projectManager ? [] : ['Assign a project manager.']),
    ...(currentContacts(record).length > 0 ? [] : ['Add a contact.']),
  ];
}
