/** `member:<person>`: in the partner's channel, the project manager as owner; `leave:<person>`: out of it again. */
import { contactsOf } from '../../../shared/record/people.ts';
import { channelReady } from '../delays.ts';
import { CallFailed, type Outside } from '../ports.ts';
import { type Outcome, onChannel, type PlannedStep, type View } from '../step.ts';
import { isNotInTeamYet } from '../trouble.ts';
import { backToTeam, teamKey } from './team.ts';

type ChannelPlace = NonNullable<View['record']['space']['channel']>;

export function memberSteps(view: View): readonly PlannedStep[] {
  const { space, partner } = view.record;
  if (!space.wanted) return [];
  const manager = partner.projectManager;
  const wanted = [...(manager ? [manager] : []), ...contactsOf(view.record).filter((person) => person !== manager)];
  return wanted
    .filter((person) => !space.inChannel[person])
    .map((person) => ({
      key: memberKey(person),
      needs: ['channel', teamKey(person), 'restore'],
      // Under resource-specific consent the roster can be changed only once the app is in the channel.
      after: ['app'],
      uses: onChannel(view.record),
      once: null,
      make: (outside) => join(view, person, person === manager, outside),
      explain: (failure) => notYet(failure, person),
    }));
}

/** Contacts who left the partner, and when the space is closed, all of them; also a former project manager. */
export function leaveSteps(view: View): readonly PlannedStep[] {
  const { space, people } = view.record;
  const contacts = Object.keys(space.inChannel)
    .filter((person) => people[person] && (space.closing || people[person].removedAt))
    .map((person) => ({ person, needs: [] }));
  return [...contacts, ...formerManagers(view)].map(({ person, needs }) => ({
    key: `leave:${person}`,
    needs,
    after: [],
    uses: onChannel(view.record),
    once: null,
    make: (outside) => leave(view, person, outside),
  }));
}

/** They go when their successor owns the channel: it is never without an owner. */
function formerManagers({ record }: View): readonly { readonly person: string; readonly needs: readonly string[] }[] {
  const { space, people, partner } = record;
  const manager = partner.projectManager;
  if (!manager || (space.closing && !space.inChannel[manager])) return [];
  return Object.keys(space.inChannel)
    .filter((person) => !people[person] && person !== manager)
    .map((person) => ({ person, needs: [memberKey(manager)] }));
}

export function memberKey(person: string): string {
  return `member:${person}`;
}

async function join(view: View, person: string, owner: boolean, outside: Outside): Promise<Outcome> {
  const { graph, people } = outside;
  const { channel } = view.record.space;
  const user = (await people.find(person))?.directoryId;
  if (!channel || !user) return { refuse: `We have no account for {person:${person}}. Try again to invite them.` };
  const { channelMembers: most } = view.settings;
  if (Object.keys(view.record.space.inChannel).length >= most && !owner) return { refuse: channelFull(most) };
  try {
    await (owner ? own(channel, user, graph) : graph.addChannelMember(channel.team, channel.id, user, false));
  } catch (error) {
    const missing = error instanceof CallFailed && isNotInTeamYet(error);
    const back = missing ? await backToTeam(outside, channel.team, { person, user }) : null;
    if (!back) throw error;
    return { done: back };
  }
  return { done: [{ type: 'ChannelJoined', key: memberKey(person), person, how: 'created' }] };
}

/** Somebody who is a member already is made the owner: adding them again would change nothing. */
async function own({ team, id }: ChannelPlace, user: string, graph: Outside['graph']): Promise<void> {
  const there = (await graph.channelMembers(team, id)).find((member) => member.user === user);
  if (!there) await graph.addChannelMember(team, id, user, true);
  else if (!there.owner) await graph.makeChannelOwner(team, id, there.membership);
}

function channelFull(most: number): string {
  return `The channel has ${most} members, as many as Microsoft allows. Remove a contact who does not need it, then try again.`;
}

async function leave(view: View, person: string, { graph, people }: Outside): Promise<Outcome> {
  const { channel } = view.record.space;
  const user = (await people.find(person))?.directoryId;
  const key = `leave:${person}`;
  if (!channel || !user) return { done: [{ type: 'ChannelLeft', key, person, how: 'unchanged' }] };
  const members = await graph.channelMembers(channel.team, channel.id);
  const member = members.find((each) => each.user === user);
  if (member?.owner && !members.some((each) => each.owner && each !== member)) {
    return { wait: 'The channel has no other owner yet. We try again by ourselves.', delays: channelReady };
  }
  if (member) await graph.removeChannelMember(channel.team, channel.id, member.membership);
  return { done: [{ type: 'ChannelLeft', key, person, how: member ? 'created' : 'unchanged' }] };
}

/** "User is not found in the team": the channel knows people later than the team does. */
function notYet(failure: CallFailed, person: string): Outcome | null {
  if (!isNotInTeamYet(failure)) return null;
  return { wait: `The channel cannot take {person:${person}} yet. We try again by ourselves.`, delays: channelReady };
}
