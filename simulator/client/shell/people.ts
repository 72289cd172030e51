/** The people of the world in the groups in which the client offers them. */
import type { PeopleView, Person, WorldView } from '../../contract.ts';

export interface PeopleGroup {
  title: string;
  people: Person[];
}

/** Whoever belongs to the tenant is staff; all others are partners, also once they are guests. */
export function groupsOf(people: Person[]): PeopleGroup[] {
  const staff = people.filter(({ standing }) => standing === 'member');
  const partners = people.filter(({ standing }) => standing !== 'member');
  return [
    { title: 'NHS login staff', people: staff },
    { title: 'Partners', people: partners },
  ];
}

export function standingOf(person: Person): string {
  if (person.standing === 'member') return 'Has Teams';
  if (person.standing === 'outside') return 'Mail only';
  return person.accepted ? 'Guest in Teams' : 'Invited as a guest, mail only';
}

const unreadMailOf = (person: Person, { mailboxes }: PeopleView): number =>
  mailboxes.find(({ personId }) => personId === person.id)?.unread ?? 0;

const sum = (counts: { unread: number }[]): number => counts.reduce((total, { unread }) => total + unread, 0);

export const unreadChats = (world: WorldView): number => sum(world.chats);

export const unreadPosts = (world: WorldView): number => sum(world.teams.flatMap(({ channels }) => channels));

export function unreadOf(person: Person, everybody: PeopleView, world: WorldView | undefined): number {
  const inTeams = world ? unreadChats(world) + unreadPosts(world) + world.unreadActivity : 0;
  return unreadMailOf(person, everybody) + inTeams;
}
