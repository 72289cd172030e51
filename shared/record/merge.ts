/**
 * Merging a duplicate partner. Two logs are touched, so what a person does is one commit in the duplicate's; the
 * reconciler brings it to the kept partner, once, however often it tries.
 */
import { z } from 'zod';
import { courseNews } from './course.ts';
import { type CourseEvent, closedOf, shownOnboardings } from './course-state.ts';
import { type Context, type Decision, type Refusal, refuse } from './decision.ts';
import { type MergeEvent, type MergeTakenBack, mergedWords } from './merge-state.ts';
import type { NoticeWanted } from './notices.ts';
import { type OutsiderAdded, type OutsiderLine, outsidersAdded } from './outsiders.ts';
import { contactsAdded, contactsOf, type PeopleEvent } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import { channelEnds, closedSpace, reopenedSpace, type SpaceEndEvent } from './space-end.ts';
import type { PartnerRecord } from './state.ts';
import { requiredText } from './text.ts';

const which = 'Select the partner to keep';

/** What a person says. */
export const mergeWish = z.object({
  into: z.string(which).min(1, which).max(100),
  because: requiredText('The reason', 500),
  /** What becomes of the duplicate's channel; null when it has none. */
  channel: z.enum(channelEnds, 'Select what to do with the channel').nullable(),
});

/** Given to the duplicate by the one route that has looked at the kept partner. `name` is the kept partner's. */
export interface MergePartner extends z.infer<typeof mergeWish> {
  readonly type: 'mergePartner';
  readonly name: string;
}

/** Given to the kept partner by the reconciler. `partner` and `name` are the duplicate's, `by` is who merged. */
export interface TakeInDuplicate {
  readonly type: 'takeInDuplicate';
  readonly partner: string;
  readonly name: string;
  readonly because: string;
  readonly by: string | null;
  /** When it was merged, ISO 8601. */
  readonly at: string;
  readonly contacts: readonly string[];
  readonly outsiders: readonly OutsiderLine[];
}

export const mergePolicies: PolicyLines<(MergePartner | TakeInDuplicate)['type']> = {
  mergePartner: leads,
  takeInDuplicate: ['system'],
};

type Events = MergeEvent | CourseEvent | SpaceEndEvent | PeopleEvent | OutsiderAdded | NoticeWanted;

export function decideMerge(
  record: PartnerRecord,
  command: MergePartner | TakeInDuplicate,
  context: Context,
): Decision<Events> {
  const { into } = record.merge;
  if (command.type === 'mergePartner') {
    return into ? refuse('merged', `${mergedWords(into, into.at)} already.`) : merged(record, command, context);
  }
  if (into?.partner === command.partner) return mutual(record, into.at, command);
  if (into) {
    return refuse(
      'merged',
      `${record.partner.name} is itself merged into ${into.name} now. Bring this partner back, then merge it into ${into.name}.`,
    );
  }
  const { partner, name, because, by } = command;
  const here = contactsOf(record);
  const contacts = command.contacts.filter((person) => !here.includes(person));
  return [
    { type: 'DuplicateTakenIn', partner, name, because, by, contacts },
    ...contactsAdded(record, contacts, context),
    // Not who becomes a contact in the same act.
    ...outsidersAdded(record, command.outsiders, context).filter(({ person }) => !contacts.includes(person)),
  ];
}

/** Each was merged into the other at the same time: the smallest circle. */
function mutual(record: PartnerRecord, at: string, command: TakeInDuplicate): Refusal {
  return mergedInACircle([command, { partner: record.id, at }], command);
}

/** A record in a circle of merges, and when it was merged into the next one. */
export type MergeLink = Pick<TakeInDuplicate, 'partner' | 'at'>;

/** Each was merged into the next one before any knew of it: the last of those merges takes itself back. */
export function mergedInACircle(circle: readonly MergeLink[], duplicate: MergeLink): Refusal {
  const last = circle.reduce((a, b) => (a.at === b.at ? (a.partner > b.partner ? a : b) : a.at > b.at ? a : b));
  return last.partner === duplicate.partner
    ? refuse('mergedFirst', 'The other partner was merged into this one first.')
    : refuse('mergedLater', 'These partners were merged into each other. The last of the merges is being taken back.');
}

/** Everything that the merge closed is open again. Nothing when it was taken back already. */
export function takenBack(record: PartnerRecord, context: Context, fact: MergeTakenBack): readonly Events[] {
  const { into } = record.merge;
  if (!into) return [];
  const because = `${into.name} was merged into this partner first, directly or through another one.`;
  const closed = shownOnboardings(record).filter(
    (onboarding) => closedOf(record, onboarding)?.into?.partner === into.partner,
  );
  return [
    fact,
    ...closed.map((onboarding) => ({ type: 'OnboardingReinstated' as const, onboarding, because })),
    ...reopenedSpace(record),
    ...closed.slice(0, 1).flatMap((onboarding) => courseNews(record, 'onboardingReinstated', onboarding, {}, context)),
  ];
}

function merged(record: PartnerRecord, command: MergePartner, context: Context): Decision<Events> {
  const { into: partner, name, because, channel } = command;
  if (partner === record.id) return itself;
  if (needsChannelChoice(record) && !channel) {
    const words = 'Select what to do with the channel';
    return refuse('invalid', `${words}.`, { channel: words });
  }
  const open = openOnboardings(record);
  const into = { partner, name };
  return [
    { type: 'PartnerMerged', partner, name, because, contacts: contactsOf(record), outsiders: outsidersOf(record) },
    ...open.map((onboarding) => ({
      type: 'OnboardingClosed' as const,
      onboarding,
      how: 'merged' as const,
      because,
      into,
    })),
    ...(channel && record.space.wanted ? closedSpace(record, channel) : []),
    ...open
      .slice(0, 1)
      .flatMap((onboarding) =>
        courseNews(record, 'onboardingClosed', onboarding, { how: 'merged', into: name }, context),
      ),
  ];
}

function outsidersOf({ outsiders }: PartnerRecord): readonly OutsiderLine[] {
  return Object.entries(outsiders).map(([person, { organisation }]) => ({ person, organisation }));
}

const itself = refused('A partner cannot be merged into itself');

/** Why a duplicate cannot be merged into this partner; null when it can. */
export function whyNotKept(duplicate: PartnerRecord, kept: PartnerRecord): Refusal | null {
  if (kept.id === duplicate.id) return itself;
  if (!kept.partner.registeredAt) return refused('We cannot find this partner. Select another one');
  const { name } = kept.partner;
  const { into } = kept.merge;
  if (into) return refused(`${name} is itself merged into ${into.name}. Select ${into.name} instead`);
  if (openOnboardings(kept).length > 0) return null;
  return refused(`${name} has no onboarding under way. Bring it back first, or select another partner`);
}

export function openOnboardings(record: PartnerRecord): readonly string[] {
  return shownOnboardings(record).filter((onboarding) => !closedOf(record, onboarding));
}

/** Whether there is a channel of which nobody has said yet that it is to be archived. */
export function needsChannelChoice({ space }: PartnerRecord): boolean {
  return space.wanted !== null && space.closing?.channel !== 'archive';
}

function refused(words: string): Refusal {
  return refuse('invalid', `${words}.`, { into: words });
}
