/** The ports with Microsoft's limits kept. Calls without a tight limit go through as they are. */
import { graphLimits, type Limits, sendLimits } from './limits.ts';
import type { Pace } from './pace.ts';
import type { GraphPort, Messenger } from './ports.ts';

export function pacedGraph(graph: GraphPort, pace: Pace): GraphPort {
  const turn = (name: keyof typeof graphLimits, place: string) => take(pace, name, graphLimits[name], place);
  const after = async <T>(turns: Promise<void>, call: () => Promise<T>): Promise<T> => {
    await turns;
    return call();
  };
  return {
    ...graph,
    addTeamMember: (team, user) => after(turn('addTeamMember', team), () => graph.addTeamMember(team, user)),
    createPrivateChannel: (team, channel) =>
      after(turn('createChannel', team), () => graph.createPrivateChannel(team, channel)),
    channelMembers: (team, channel) =>
      after(turn('listChannelMembers', channel), () => graph.channelMembers(team, channel)),
    addChannelMember: (team, channel, user, owner) =>
      after(turn('channel', channel), () => graph.addChannelMember(team, channel, user, owner)),
    removeChannelMember: (team, channel, membership) =>
      after(turn('channel', channel), () => graph.removeChannelMember(team, channel, membership)),
    makeChannelOwner: (team, channel, membership) =>
      after(turn('channel', channel), () => graph.makeChannelOwner(team, channel, membership)),
    isChannelArchived: (team, channel) => after(turn('channel', channel), () => graph.isChannelArchived(team, channel)),
    archiveChannel: (team, channel) => after(turn('channel', channel), () => graph.archiveChannel(team, channel)),
    unarchiveChannel: (team, channel) => after(turn('channel', channel), () => graph.unarchiveChannel(team, channel)),
    enableApp: (team, channel, app) => after(turn('channel', channel), () => graph.enableApp(team, channel, app)),
    findChannel: (team, channel) => after(turn('channel', channel), () => graph.findChannel(team, channel)),
    isAppEnabled: (team, channel, app) => after(turn('channel', channel), () => graph.isAppEnabled(team, channel, app)),
    isCardThere: (team, channel, activity) =>
      after(turn('channel', channel), () => graph.isCardThere(team, channel, activity)),
    findTab: (team, channel, app) => after(turn('channel', channel), () => graph.findTab(team, channel, app)),
    pinTab: (team, channel, app, tab) => after(turn('createTab', channel), () => graph.pinTab(team, channel, app, tab)),
    notify: (team, entry) => after(turn('notify', team), () => graph.notify(team, entry)),
    findCard: (team, channel, marker, root) =>
      after(turn('channel', channel), () => graph.findCard(team, channel, marker, root)),
  };
}

export function pacedMessenger(messenger: Messenger, pace: Pace): Messenger {
  const turn = (conversation: string) => take(pace, 'send', sendLimits, conversation.split(';')[0] ?? conversation);
  return {
    async postToChannel(to, card) {
      await turn(to.channel);
      return messenger.postToChannel(to, card);
    },
    async replyInThread(conversation, card) {
      await turn(conversation);
      return messenger.replyInThread(conversation, card);
    },
    async postToChat(conversation, card) {
      await turn(conversation);
      return messenger.postToChat(conversation, card);
    },
    async update(conversation, activity, card) {
      await turn(conversation);
      return messenger.update(conversation, activity, card);
    },
  };
}

function take(pace: Pace, name: string, limits: Limits, place: string): Promise<void> {
  return pace.take([
    { key: name, limits: limits.tenant },
    { key: `${name} ${place}`, limits: limits.place },
  ]);
}
