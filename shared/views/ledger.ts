/** The ledger: each step in Teams, how it stands, why, and when we look again. NHS only, but for a person's own lines. */
import { asksForDecision, lookAgainAt } from '../record/due.ts';
import type { SharedRecord } from '../record/for-partner.ts';
import { contactsOf } from '../record/people.ts';
import type { Step } from '../record/space.ts';
import { type Closing, lastPost } from '../record/space-end.ts';
import { wantsGuests } from '../record/space-people.ts';
import type { PartnerRecord } from '../record/state.ts';
import type { LedgerLine, LedgerPart } from './ledger-line.ts';
import { fill, type Names, nameOf } from './names.ts';
import { personOfStep, stepWords } from './step-words.ts';
import { inWords } from './timeline/words.ts';
import { whyThisWay } from './why-this-way.ts';

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
  if (closing) return channel ? closingKeys(record, closing) : [];
  if (!wantsGuests(record)) return [];
  const contacts = contactsOf(record);
  const { projectManager } = record.partner;
  const everybody = [...(projectManager ? [projectManager] : []), ...contacts];
  const early = [...contacts.map((person) => `invite:${person}`), ...everybody.map((person) => `team:${person}`)];
  if (!wanted) return ['host', ...early];
  return [
    'host',
    ...early,
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
  const person = personOfStep(key);
  const part = partOf(key);
  const what = inWords(stepWords(record, key), (each) => nameOf(names, each));
  if (!step) {
    const open = { tone: 'waiting' as const, status: 'Not started yet', why: null, at: null };
    return { key, person, part, what, ...open, nextLook: null, mayTryAgain: false, mayHaveArrived: false };
  }
  const nextLook = lookAgainAt(step);
  const mayHaveArrived = asksForDecision(step);
  // What we look for by ourselves needs nobody; what nothing can find, a person may decide on.
  const mayTryAgain =
    step.status === 'refused' ||
    step.status === 'waiting' ||
    (step.status === 'unknown' && !nextLook) ||
    mayHaveArrived;
  const told = step.why ?? whyDelivered(record, key);
  const why = told && fill(told, names);
  return { key, person, part, what, ...statuses[step.status], why, at: step.at, nextLook, mayTryAgain, mayHaveArrived };
}

/** Of news that got there by another way than the best; what the channel tells everybody has no better way. */
function whyDelivered({ notices }: PartnerRecord, key: string): string | null {
  const [kind, id, person = '', way] = key.split(':');
  if (kind !== 'notice') return null;
  const delivery = notices.find((notice) => notice.id === id)?.delivered[person]?.find((each) => each.way === way);
  return delivery ? whyThisWay(delivery) : null;
}

function partOf(key: string): LedgerPart {
  const [kind = ''] = key.split(':');
  if (['invite', 'team', 'member', 'leave', 'leaveTeam'].includes(kind)) return 'people';
  if (kind === 'app' || kind === 'tab') return 'app';
  if (kind === 'post') return 'cards';
  if (kind === 'notice') return 'news';
  return kind === 'meeting' ? 'calendar' : 'channel';
}
