/** The ports with Microsoft's limits kept. Calls without a tight limit go through as they are. */
import type { Gate } from './gate.ts';
import { limitsOf, sendLimits, type Use } from './limits.ts';
import type { Pace } from './pace.ts';
import type { Calendar, GraphPort, Mailer, Messenger } from './ports.ts';

export function pacedGraph(graph: GraphPort, pace: Pace): GraphPort {
  const turn = (limit: Use['limit'], place: string) => pace.take(limitsOf({ limit, place }));
  const after = async <T>(turns: Promise<void>, call: () => Promise<T>): Promise<T> => {
    await turns;
    return call();
  };
  return {
    ...graph,
    isTeamMember: (team, user) => after(turn('readTeam', team), () => graph.isTeamMember(team, user)),
    channels: (team) => after(turn('readTeam', team), () => graph.channels(team)),
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

/** A mailbox takes few calls at a time, whatever they are. */
export function pacedMailer(mailer: Mailer, gate: Gate, mailbox: string): Mailer {
  return {
    find: (key) => gate.run(mailbox, () => mailer.find(key)),
    draft: (mail) => gate.run(mailbox, () => mailer.draft(mail)),
    send: (id) => gate.run(mailbox, () => mailer.send(id)),
  };
}

export function pacedCalendar(calendar: Calendar, gate: Gate): Calendar {
  return {
    find: (user, key) => gate.run(user, () => calendar.find(user, key)),
    create: (user, key, text) => gate.run(user, () => calendar.create(user, key, text)),
    update: (user, id, text) => gate.run(user, () => calendar.update(user, id, text)),
    remove: (user, id) => gate.run(user, () => calendar.remove(user, id)),
  };
}

export function pacedMessenger(messenger: Messenger, pace: Pace): Messenger {
  const turn = (conversation: string) =>
    pace.take([
      { key: 'send', limits: sendLimits.tenant },
      { key: `send ${conversation.split(';')[0]}`, limits: sendLimits.place },
    ]);
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
