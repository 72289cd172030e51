/** Microsoft Graph as the steps use it. */
import type { GraphPort } from '../spaces/ports.ts';
import { enableApp, findTab, isAppEnabled, pinTab } from './channel-apps.ts';
import { archiveChannel, isChannelArchived, unarchiveChannel } from './channel-archive.ts';
import { findCard, isCardThere } from './channel-messages.ts';
import {
  addChannelMember,
  channelMembers,
  channels,
  createPrivateChannel,
  findChannel,
  makeChannelOwner,
  removeChannelMember,
} from './channels.ts';
import type { Graph } from './client.ts';
import { notify } from './feed.ts';
import { addGroupMember, addTeamMember, isTeamMember, removeGroupMember } from './team-members.ts';
import { findUser, inviteGuest, isAccountThere } from './users.ts';

export function graphPort(graph: Graph): GraphPort {
  return {
    findUser: (email) => findUser(graph, email),
    inviteGuest: (guest) => inviteGuest(graph, guest),
    isTeamMember: (team, user) => isTeamMember(graph, team, user),
    addTeamMember: (team, user) => addTeamMember(graph, team, user),
    addGroupMember: (group, user) => addGroupMember(graph, group, user),
    removeGroupMember: (group, user) => removeGroupMember(graph, group, user),
    channels: (team) => channels(graph, team),
    findChannel: (team, channel) => findChannel(graph, team, channel),
    isAccountThere: (user) => isAccountThere(graph, user),
    createPrivateChannel: (team, channel) => createPrivateChannel(graph, team, channel),
    channelMembers: (team, channel) => channelMembers(graph, team, channel),
    addChannelMember: (team, channel, user, owner) => addChannelMember(graph, team, channel, user, owner),
    makeChannelOwner: (team, channel, membership) => makeChannelOwner(graph, team, channel, membership),
    removeChannelMember: (team, channel, membership) => removeChannelMember(graph, team, channel, membership),
    isChannelArchived: (team, channel) => isChannelArchived(graph, team, channel),
    archiveChannel: (team, channel) => archiveChannel(graph, team, channel),
    unarchiveChannel: (team, channel) => unarchiveChannel(graph, team, channel),
    enableApp: (team, channel, app) => enableApp(graph, team, channel, app),
    isAppEnabled: (team, channel, app) => isAppEnabled(graph, team, channel, app),
    isCardThere: (team, channel, activity) => isCardThere(graph, team, channel, activity),
    findTab: (team, channel, app) => findTab(graph, team, channel, app),
    pinTab: (team, channel, app, tab) => pinTab(graph, team, channel, app, tab),
    notify: (team, entry) => notify(graph, team, entry),
    findCard: (team, channel, marker, root) => findCard(graph, team, channel, marker, root),
  };
}
