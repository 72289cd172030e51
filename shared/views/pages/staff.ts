/** The partner page of staff: everything on the record, and what this person may do. */
import type { Actor } from '../../record/actor.ts';
import { personOf } from '../../record/decision.ts';
import { isOutsider } from '../../record/outsiders.ts';
import { currentContacts } from '../../record/people.ts';
import { forbidden } from '../../record/policy.ts';
import { type Command, type PersonCommand, policies } from '../../record/record.ts';
import type { PartnerRecord } from '../../record/state.ts';
import type { StepDays } from '../forecast.ts';
import type { Names } from '../names.ts';
import { awayWords, nameOf } from '../names.ts';
import { type MergePart, mergePart } from './merge.ts';
import { type RemindersPart, remindersPart } from './reminders.ts';
import { type StaffOnboarding, staffOnboarding } from './staff-onboarding.ts';
import { type TeamsPart, teamsPart } from './teams.ts';

type CommandName = PersonCommand['type'];

/** Given by other ways than the page's commands. */
const otherWays: ReadonlySet<string> = new Set<Exclude<Command['type'], CommandName>>([
  'noteFacts',
  'importPartner',
  'mergePartner',
  'takeInDuplicate',
]);

export interface ContactLine {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly lead: boolean;
  /** How news reaches them now. */
  readonly reach: 'channel' | 'chat' | 'email';
}

export interface StaffPage {
  readonly id: string;
  readonly name: string;
  readonly odsCode: string | null;
  readonly registeredAt: string | null;
  readonly projectManager: { readonly id: string; readonly name: string; readonly away: string | null } | null;
  readonly contacts: readonly ContactLine[];
  /** People of other organisations, added to a call or asked to confirm something: they may attend a call. */
  readonly outsiders: readonly { readonly id: string; readonly name: string }[];
  readonly teams: TeamsPart;
  readonly onboardings: readonly StaffOnboarding[];
  /** What was done last, to tell readers who did not do it themselves. */
  readonly lastChange: {
    readonly by: string;
    readonly what: string;
    readonly at: string;
    readonly own: boolean;
  } | null;
  readonly merge: MergePart;
  /** Of the reader; null when none come. */
  readonly reminders: RemindersPart | null;
  /** What the policies allow this person; only to leave out what would be refused anyway. */
  readonly may: readonly CommandName[];
}

/** `now` is business time, ISO 8601 in UTC; `history`: how long the steps of earlier partners took. */
export function staffPage(
  record: PartnerRecord,
  names: Names,
  actor: Actor,
  now: string,
  history: readonly StepDays[],
): StaffPage {
  const { partner, lastChange } = record;
  const manager = partner.projectManager;
  const commands = Object.entries(policies).filter(([name]) => !otherWays.has(name));
  const reader = personOf(actor);
  return {
    id: record.id,
    name: partner.name,
    odsCode: partner.odsCode,
    registeredAt: partner.registeredAt,
    projectManager:
      manager === null ? null : { id: manager, name: nameOf(names, manager), away: awayWords(names, manager) },
    contacts: contactLines(record, names),
    outsiders: outsiderLines(record, names),
    teams: teamsPart(record, names),
    onboardings: Object.keys(partner.onboardings).map((id) => staffOnboarding(record, id, names, now, history)),
    lastChange: lastChange && { ...lastChange, by: nameOf(names, lastChange.by), own: lastChange.by === reader },
    merge: mergePart(record, names),
    reminders: reader === null ? null : remindersPart(record, reader, now),
    may: commands.filter(([, who]) => forbidden(who, actor, record) === null).map(([name]) => name as CommandName),
  };
}

/** With the organisation, as two people of one name may be asked. */
function outsiderLines(record: PartnerRecord, names: Names): StaffPage['outsiders'] {
  const organisations = new Map(
    Object.values(record.confirmation).flatMap((slice) =>
      slice.map(({ person, organisation }) => [person, organisation] as const),
    ),
  );
  for (const [person, { organisation }] of Object.entries(record.outsiders)) organisations.set(person, organisation);
  return [...organisations]
    .filter(([person]) => isOutsider(record, person))
    .map(([person, organisation]) => ({ id: person, name: `${nameOf(names, person)}, ${organisation}` }));
}

function contactLines(record: PartnerRecord, names: Names): readonly ContactLine[] {
  const { inChannel, chats } = record.space;
  return currentContacts(record).map(({ person, lead }) => ({
    id: person,
    name: nameOf(names, person),
    email: names[person]?.email ?? null,
    lead,
    reach: inChannel[person] ? 'channel' : chats[person] ? 'chat' : 'email',
  }));
}
