/** `member:<person>`: in the partner's channel, the project manager as owner; `leave:<person>`: out of it again. */
import { contactsOf } from '../../../shared/record/people.ts';
import { channelReady } from '../delays.ts';
import type { CallFailed, Outside } from '../ports.ts';
import type { Outcome, PlannedStep, View } from '../step.ts';
import { teamKey } from './team.ts';

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
      once: null,
      make: (outside) => join(view, person, person === manager, outside),
      explain: (failure) => notYet(failure, person),
    }));
}

/** Contacts who left the partner; when the space is closed, all of them. */
export function leaveSteps(view: View): readonly PlannedStep[] {
  const { space, people } = view.record;
  return Object.keys(space.inChannel)
    .filter((person) => people[person] && (space.closing || people[person].removedAt))
    .map((person) => ({
      key: `leave:${person}`,
      needs: [],
      after: [],
      once: null,
      make: (outside) => leave(view, person, outside),
    }));
}

export function memberKey(person: string): string {
  return `member:${person}`;
}

async function join(view: View, person: string, owner: boolean, { graph, people }: Outside): Promise<Outcome> {
  const { channel } = view.record.space;
  const user = (await people.find(person))?.directoryId;
  if (!channel || !user) return { refuse: `We have no account for {person:${person}}. Try again to invite them.` };
  await graph.addChannelMember(channel.team, channel.id, user, owner);
  return { done: [{ type: 'ChannelJoined', key: memberKey(person), person, how: 'created' }] };
}

async function leave(view: View, person: string, { graph, people }: Outside): Promise<Outcome> {
  const { channel } = view.record.space;
  const user = (await people.find(person))?.directoryId;
  const key = `leave:${person}`;
  if (!channel || !user) return { done: [{ type: 'ChannelLeft', key, person, how: 'unchanged' }] };
  const member = (await graph.channelMembers(channel.team, channel.id)).find((each) => each.user === user);
  if (member) await graph.removeChannelMember(channel.team, channel.id, member.membership);
  return { done: [{ type: 'ChannelLeft', key, person, how: member ? 'created' : 'unchanged' }] };
}

/** "User is not found in the team": the channel knows people later than the team does. */
function notYet(failure: CallFailed, person: string): Outcome | null {
  if (failure.status !== 404) return null;
  return { wait: `The channel cannot take {person:${person}} yet. We try again by ourselves.`, delays: channelReady };
}
