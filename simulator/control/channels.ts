/** What people with rights do to a channel by hand in Teams: rename, archive, delete, restore, add the app, change who is in it. */
import { tellAppInChannel, tellChannel, tellChannelMember } from '../app/events.ts';
import { type Answer, type Call, ok, Refused } from '../http/call.ts';
import { fieldsOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { checkName, isNameKept } from '../world/channel-names.ts';
import type { ChannelData } from '../world/data.ts';
import { type Account, accountOf, personById } from '../world/people.ts';
import { isArchived, teamById, teamMembers } from '../world/places.ts';
import { deleteMessage, messageById } from '../world/posts.ts';

/** POST /control/channels/:channel */
export function changeChannelByHand(sim: Sim, call: Call): Answer {
  const channel = anyChannel(sim, call);
  const { name, archived, deleted, app } = fieldsOf(call.body);
  if (typeof name === 'string') rename(sim, channel, name);
  if (typeof archived === 'boolean' && isArchived(channel) !== archived) channel.archive = { archived, from: 0 };
  if (typeof deleted === 'boolean') remove(sim, channel, deleted);
  if (typeof app === 'boolean') setApp(sim, channel, app);
  sim.world.tell({ type: 'world' });
  const { id, deletedAt, appEnabled } = channel;
  return ok({
    id,
    name: channel.name,
    archived: isArchived(channel),
    deleted: deletedAt !== undefined,
    app: appEnabled,
  });
}

function rename(sim: Sim, channel: ChannelData, name: string): void {
  checkName(sim.world, channel.teamId, name, channel.id);
  channel.name = name;
  void tellChannel(sim, channel, 'Renamed');
}

/** A deleted channel can be restored, with all that was in it, for 30 days. Source: `Teams/limits-specifications-teams.md`. */
function remove(sim: Sim, channel: ChannelData, deleted: boolean): void {
  if (deleted === (channel.deletedAt !== undefined)) return;
  if (!deleted && !isNameKept(sim.world, channel)) throw new Refused(404, 'Gone', 'It was deleted over 30 days ago.');
  if (deleted) channel.deletedAt = sim.world.nowIso();
  else delete channel.deletedAt;
  void tellChannel(sim, channel, deleted ? 'Deleted' : 'Restored');
}

/** "Manage channel", then "Apps": works where Graph may not, and where the team has the app. */
function setApp(sim: Sim, channel: ChannelData, present: boolean): void {
  if (channel.appEnabled === present) return;
  if (present && !teamById(sim.world, channel.teamId)?.appInstalled) {
    throw new Refused(400, 'NoApp', 'The team does not have the app.');
  }
  if (present) channel.appEnabled = true;
  void tellAppInChannel(sim, channel, present ? 'added' : 'removed');
  if (present) return;
  channel.appEnabled = false;
  channel.tabs = [];
}

/** POST /control/channel-members */
export function setChannelMember(sim: Sim, call: Call): Answer {
  const channel = anyChannel(sim, call);
  const account = accountFrom(sim, call);
  const { present, owner } = fieldsOf(call.body);
  const there = channel.members.find(({ directoryId }) => directoryId === account.directoryId);
  if (present === true) {
    const team = teamById(sim.world, channel.teamId);
    const inTeam =
      team && teamMembers(sim.world, team).some((each) => each.account.directoryId === account.directoryId);
    if (!inTeam) throw new Refused(400, 'NotInTeam', 'This person is not in the team.');
    if (there) there.owner = owner === true;
    else channel.members.push({ directoryId: account.directoryId, owner: owner === true });
  } else channel.members = channel.members.filter((member) => member !== there);
  sim.world.tell({ type: 'world' });
  if (there === undefined || present !== true)
    void tellChannelMember(sim, channel, account, present === true ? 'added' : 'removed');
  return ok({});
}

/** POST /control/tabs/remove */
export function unpinTab(sim: Sim, call: Call): Answer {
  const channel = anyChannel(sim, call);
  const tab = textOf(call.body, 'tab');
  if (!channel.tabs.some(({ id }) => id === tab)) throw new Refused(404, 'NoTab', 'There is no such tab.');
  channel.tabs = channel.tabs.filter(({ id }) => id !== tab);
  sim.world.tell({ type: 'world' });
  return ok({});
}

/** POST /control/messages/remove: owners may delete what others wrote. */
export function deletePost(sim: Sim, call: Call): Answer {
  const message = messageById(sim.world, textOf(call.body, 'conversation'), textOf(call.body, 'message'));
  if (!message) throw new Refused(404, 'NoMessage', 'There is no such message.');
  deleteMessage(sim.world, message);
  return ok({});
}

/** Deleted ones too. */
function anyChannel(sim: Sim, call: Call): ChannelData {
  const id = call.part('channel') ?? textOf(call.body, 'channel');
  const channel = sim.world.data.channels.find((each) => each.id === id);
  if (!channel) throw new Refused(404, 'NoChannel', 'There is no such channel.');
  return channel;
}

function accountFrom(sim: Sim, call: Call): Account {
  const person = personById(sim.world, textOf(call.body, 'person'));
  const account = person && accountOf(person);
  if (!account) throw new Refused(404, 'NoAccount', 'This person has no account in the tenant.');
  return account;
}
