/** What differs between the record and the channel as it was just seen. Pure: facts that heal it or tell of it. */
import { later } from '../../shared/calendar/instants.ts';
import { contactsOf } from '../../shared/record/people.ts';
import { NEARLY } from '../../shared/record/space-host.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Channel, ChannelMember, Fact } from './ports.ts';
import { memberKey } from './steps/member.ts';

/** The channel, as far as the app may look. */
export interface Seen {
  readonly channel: Pick<Channel, 'name'>;
  readonly archived: boolean;
  /** Null: not known, Microsoft does not tell. */
  readonly appEnabled: boolean | null;
  /** Null: not asked, as the next two: they need the app in the channel. */
  readonly members: readonly ChannelMember[] | null;
  readonly tabThere: boolean | null;
  /** Keys of the posts that are deleted. */
  readonly gonePosts: readonly string[];
  /** By person id: the accounts that we know. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Person ids of guests whose account is not in the directory any more. */
  readonly goneAccounts: readonly string[];
  /** Most members of a channel. */
  readonly mostMembers: number;
}

/** Lost twice within these: somebody means it, and a person decides. */
const TWICE_SECONDS = 7 * 86_400;

export function drift(record: PartnerRecord, seen: Seen, now: string): readonly Fact[] {
  const { channel, appEnabled, tab, archived } = record.space;
  const found = (key: string, why: string | null = null): Fact => ({
    type: 'DriftFound',
    key,
    why: why ?? (isAgain(record, key, now) ? takenAwayAgain : null),
  });
  const facts: Fact[] = [];
  if (channel && channel.name !== seen.channel.name) facts.push({ type: 'ChannelRenamed', name: seen.channel.name });
  if (seen.archived && !archived) facts.push(found('restore', archivedByHand));
  if (!seen.archived && archived) facts.push({ type: 'ChannelRestored', key: 'restore', how: 'adopted' });
  if (appEnabled && seen.appEnabled === false) facts.push(found('app'));
  else if (tab && seen.tabThere === false) facts.push(found('tab'));
  facts.push(...seen.gonePosts.map((post) => found(`post:${post}`)));
  facts.push(...seen.goneAccounts.map((person) => found(`invite:${person}`, accountGone(person))));
  const gone = new Set(seen.goneAccounts);
  facts.push(
    ...missing(record, seen)
      .filter((person) => !gone.has(person))
      .map((person) => found(memberKey(person))),
  );
  facts.push(
    ...leftOvers(record, seen).map((person): Fact => ({ type: 'DriftFound', key: `leave:${person}`, why: null })),
  );
  return [...facts, { type: 'SpaceChecked', key: 'check', problem: problemOf(record, seen) }];
}

/** People whom the record has in the channel and who are not there, or a project manager who is no owner. */
export function missing({ space, partner }: PartnerRecord, { members, accounts }: Pick<Seen, 'members' | 'accounts'>) {
  if (!members) return [];
  return Object.keys(space.inChannel).filter((person) => {
    const account = accounts[person];
    if (!account) return false;
    const member = members.find(({ user }) => user === account);
    return !member || (person === partner.projectManager && !member.owner);
  });
}

/** Former contacts who are in the channel although they were taken out. */
function leftOvers({ space, people }: PartnerRecord, { members, accounts }: Seen): readonly string[] {
  return Object.keys(people).filter(
    (person) =>
      people[person]?.removedAt && !space.inChannel[person] && members?.some(({ user }) => user === accounts[person]),
  );
}

function problemOf(record: PartnerRecord, seen: Seen): string | null {
  const problems = [strangers(record, seen), crowd(seen)].filter((problem) => problem !== null);
  return problems.length > 0 ? problems.join(' ') : null;
}

function crowd({ members, mostMembers }: Seen): string | null {
  const count = members?.length ?? 0;
  if (count < NEARLY * mostMembers) return null;
  return `The channel has ${count} of the ${mostMembers} members that Microsoft allows. Remove contacts who do not need it.`;
}

/** Colleagues may be added by hand; a guest whom nobody named as a contact must not read along unseen. */
function strangers(record: PartnerRecord, { members, accounts }: Seen): string | null {
  const known = new Set([...contactsOf(record), ...Object.keys(record.people)].map((person) => accounts[person]));
  const count = members?.filter(({ user, guest }) => guest && !known.has(user)).length ?? 0;
  if (count === 0) return null;
  const who = count === 1 ? 'A guest is' : `${count} guests are`;
  return `${who} in the channel who is not a contact of this partner. In Teams, look at the members of the channel: take them out, or add them as a contact here.`;
}

function isAgain({ space }: PartnerRecord, key: string, now: string): boolean {
  const before = space.lost?.[key];
  return before !== undefined && later(before, TWICE_SECONDS) > now;
}

const takenAwayAgain =
  'Somebody took this away in Teams twice within a week, so we did not put it back again. If it should be there, try again.';
const archivedByHand =
  'Somebody archived the channel in Teams. Nobody can write there now, so news goes other ways. To open it again, try again.';
const accountGone = (person: string) =>
  `The guest account of {person:${person}} is not in our directory any more. If they still work with us, try again to invite them. If not, remove the contact.`;
