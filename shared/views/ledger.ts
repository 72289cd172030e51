/** The ledger: each step in Teams, how it stands, why, and when we look again. NHS only, but for a person's own lines. */
import { callForms } from '../journey/calls.ts';
import { journeyOf } from '../journey/journeys.ts';
import { lookAgainAt } from '../record/due.ts';
import type { SharedRecord } from '../record/for-partner.ts';
import { contactsOf } from '../record/people.ts';
import type { Step } from '../record/space.ts';
import { type Closing, lastPost } from '../record/space-end.ts';
import type { PartnerRecord } from '../record/state.ts';
import { fill, type Names, nameOf } from './names.ts';
import { noticeNames, wayName } from './notice-names.ts';

export interface LedgerLine {
  readonly key: string;
  /** Whom it is about; null: nobody alone. */
  readonly person: string | null;
  readonly what: string;
  readonly tone: 'done' | 'waiting' | 'problem';
  readonly status: string;
  readonly why: string | null;
  /** Instants (ISO 8601): last change, and when we look again by ourselves. */
  readonly at: string | null;
  readonly nextLook: string | null;
  /** Whether "try again" makes sense. */
  readonly mayTryAgain: boolean;
}

const statuses: Readonly<Record<Step['status'], { readonly status: string; readonly tone: LedgerLine['tone'] }>> = {
  created: { status: 'Done', tone: 'done' },
  adopted: { status: 'Done. It was there already', tone: 'done' },
  unchanged: { status: 'Nothing to do', tone: 'done' },
  started: { status: 'In progress', tone: 'waiting' },
  waiting: { status: 'Waiting', tone: 'waiting' },
  refused: { status: 'There is a problem', tone: 'problem' },
  unknown: { status: 'Not known', tone: 'problem' },
};

/** What is wanted for the space first, in its order, then everything else as it came. */
export function ledger(record: PartnerRecord, names: Names): readonly LedgerLine[] {
  const { steps } = record.space;
  const wanted = spaceKeys(record);
  const others = Object.keys(steps).filter((key) => !wanted.includes(key));
  return [...wanted, ...others].map((key) => lineFor(record, key, steps[key], names));
}

/** How a contact gets into the channel; the record was shared for them. Source: reference/wording.md C. */
export function ownLedger(record: SharedRecord, person: string, names: Names): readonly LedgerLine[] {
  const keys = spaceKeys(record).filter((key) => key.endsWith(`:${person}`));
  return keys.map((key) => lineFor(record, key, record.space.steps[key], names));
}

function spaceKeys(record: PartnerRecord): readonly string[] {
  const { wanted, closing, channel } = record.space;
  if (!wanted) return [];
  if (closing) return channel ? closingKeys(record, closing) : [];
  const contacts = contactsOf(record);
  const { projectManager } = record.partner;
  const everybody = [...(projectManager ? [projectManager] : []), ...contacts];
  return [
    ...contacts.map((person) => `invite:${person}`),
    ...everybody.map((person) => `team:${person}`),
    ...['channel', 'app', 'tab', 'post:headline'],
    ...everybody.map((person) => `member:${person}`),
  ];
}

/** The end of the space first; how it began follows below. */
function closingKeys(record: PartnerRecord, closing: Closing): readonly string[] {
  const guests = Object.keys(record.space.inChannel).filter((person) => record.people[person]);
  const leaving = guests.flatMap((person) => [`leave:${person}`, `leaveTeam:${person}`]);
  return [`post:${lastPost(closing)}`, ...leaving, ...(closing.channel === 'archive' ? ['archive'] : [])];
}

function lineFor(record: PartnerRecord, key: string, step: Step | undefined, names: Names): LedgerLine {
  const { what, person } = describe(record, key, names);
  if (!step) {
    const open = { tone: 'waiting' as const, status: 'Not started yet', why: null, at: null };
    return { key, person, what, ...open, nextLook: null, mayTryAgain: false };
  }
  const nextLook = lookAgainAt(step);
  // What we look for by ourselves needs nobody; what nothing can find, a person may decide on.
  const mayTryAgain =
    step.status === 'refused' || step.status === 'waiting' || (step.status === 'unknown' && !nextLook);
  const why = step.why && fill(step.why, names);
  return { key, person, what, ...statuses[step.status], why, at: step.at, nextLook, mayTryAgain };
}

function describe(record: PartnerRecord, key: string, names: Names): { what: string; person: string | null } {
  const [kind = '', first = '', second = '', third = ''] = key.split(':');
  const name = nameOf(names, first);
  switch (kind) {
    case 'invite':
      return { what: `Invite ${name} as a guest`, person: first };
    case 'team':
      return { what: `Add ${name} to the team`, person: first };
    case 'channel':
      return {
        what: record.space.wanted?.adopt ? 'Take over the channel' : 'Create the private channel',
        person: null,
      };
    case 'app':
      return { what: 'Add the app to the channel', person: null };
    case 'tab':
      return { what: 'Pin the tab in the channel', person: null };
    case 'member':
      return { what: `Add ${name} to the channel`, person: first };
    case 'leaveTeam':
      return { what: `Take ${name} out of the team`, person: first };
    case 'archive':
      return { what: 'Archive the channel', person: null };
    case 'merge':
      return { what: `Bring the contacts to ${record.merge.into?.name ?? 'the other partner'}`, person: null };
    case 'restore':
      return { what: 'Open the channel again', person: null };
    case 'meeting':
      return meeting(record, first, names);
    case 'leave':
      return { what: `Take ${name} out of the channel`, person: first };
    case 'post':
      return post(record, first, second, third, names);
    default:
      return notice(record, first, second, third, names);
  }
}

function post(record: PartnerRecord, kind: string, onboarding: string, last: string, names: Names) {
  if (kind === 'last') return { what: 'Post the last card', person: null };
  if (kind === 'headline') return { what: 'Post the headline card', person: null };
  if (kind === 'eligibility')
    return { what: `Keep the eligibility card of ${nameOf(names, last)} up to date`, person: last };
  const journey = record.partner.onboardings[onboarding]?.journey;
  const title = journey && journeyOf(journey).steps.find((step) => step.id === last)?.title;
  return { what: `Post the card for ${title ?? 'a step'}`, person: null };
}

function meeting(record: PartnerRecord, id: string, names: Names) {
  const plan = record.plans.find((each) => each.id === id);
  const organiser = plan?.meeting?.organiser ?? record.partner.projectManager;
  const title = plan ? callForms[plan.kind].title : 'call';
  return { what: `Keep the ${title} in the calendar of ${nameOf(names, organiser)}`, person: null };
}

function notice(record: PartnerRecord, id: string, person: string, way: string, names: Names) {
  const kind = record.notices.find((each) => each.id === id)?.kind;
  const news = kind ? noticeNames[kind] : 'News';
  if (person === 'channel') return { what: `${news}: told in the channel`, person: null };
  return { what: `${news}: ${nameOf(names, person)}, ${wayName(way)}`, person };
}
