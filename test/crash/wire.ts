/** How each kind of write is known on its way from the bot to Microsoft or to the database. */

/** A call as it goes over the wire. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

type IsIt = (call: Seen) => boolean;

const CHANNEL = '/teams/[^/]+/channels/[^/]+';

function http(method: string, path: string): IsIt {
  const pattern = new RegExp(`${path}$`, 'u');
  return (call) => call.method === method && pattern.test(decodeURIComponent(call.path.split('?')[0] ?? ''));
}

/** A commit with this event. */
function written(event: string): IsIt {
  return ({ method, path, body }) =>
    method === 'POST' && /\/colls\/log\/docs$/u.test(path) && body.includes(`"type":"${event}"`);
}

/** By `call` of the kinds. */
export const wire: Readonly<Record<string, IsIt>> = {
  'log.HostChosen': written('HostChosen'),
  'graph.inviteGuest': http('POST', '/invitations'),
  'graph.addTeamMember': http('POST', '/teams/[^/]+/members'),
  'graph.addGroupMember': http('POST', '/groups/[^/]+/members/\\$ref'),
  'graph.createPrivateChannel': http('POST', '/teams/[^/]+/channels'),
  'graph.enableApp': http('POST', `${CHANNEL}/enabledApps/\\$ref`),
  'messenger.postToChannel': http('POST', '/v3/conversations'),
  'messenger.update': http('PUT', '/v3/conversations/[^/]+/activities/[^/]+'),
  'graph.pinTab': http('POST', `${CHANNEL}/tabs`),
  'graph.addChannelMember': http('POST', `${CHANNEL}/members`),
  'graph.makeChannelOwner': http('PATCH', `${CHANNEL}/members/[^/]+`),
  'graph.removeChannelMember': http('DELETE', `${CHANNEL}/members/[^/]+`),
  'graph.removeGroupMember': http('DELETE', '/groups/[^/]+/members/[^/]+/\\$ref'),
  'graph.archiveChannel': http('POST', `${CHANNEL}/archive`),
  'graph.unarchiveChannel': http('POST', `${CHANNEL}/unarchive`),
  'messenger.replyInThread': http('POST', '/v3/conversations/19:[^/]+;messageid=[^/]+/activities'),
  'graph.notify': http('POST', '/teams/[^/]+/sendActivityNotification'),
  'messenger.postToChat': http('POST', '/v3/conversations/(?!19:)[^/]+/activities'),
  'mailer.draft': http('POST', '/users/[^/]+/messages'),
  'mailer.send': http('POST', '/users/[^/]+/messages/[^/]+/send'),
  'calendar.create': http('POST', '/users/[^/]+/events'),
  'calendar.update': http('PATCH', '/users/[^/]+/events/[^/]+'),
  'calendar.remove': http('DELETE', '/users/[^/]+/events/[^/]+'),
  'log.OnboardingResumed': written('OnboardingResumed'),
  'log.DiscussionDue': written('DiscussionDue'),
  'log.boardOutcomeSent': written('NoticeWanted","notice":"boardOutcomeSent-1'),
  'log.DigestGiven': written('DigestGiven'),
  'log.PersonReminded': written('PersonReminded'),
  'log.DuplicateTakenIn': written('DuplicateTakenIn'),
  'log.MergePassedOn': written('MergePassedOn'),
};
