/** Activity-feed notices: to one member of a team, to all of a channel or team, or to a user who has the app. */
import { type Answer, type Call, noContent } from '../http/call.ts';
import { fieldsOf, isFields, listOf, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import { notify } from '../world/feed.ts';
import type { Account } from '../world/people.ts';
import { appReaches, channelById, channelMembers, teamMembers } from '../world/places.ts';
import { badRequest, forbidden, notFound } from './errors.ts';
import { teamIn, userIn } from './find.ts';
import type { GraphRoute } from './route.ts';

/** Reserved type with free text: needs no entry in the manifest. */
const reserved = { type: 'systemDefault', template: '{systemDefaultText}' };

function titleOf(sim: Sim, body: unknown): { activityType: string; title: string } {
  const activityType = textOf(body, 'activityType');
  const known = [...sim.app.activityTypes, reserved].find(({ type }) => type === activityType);
  if (!known) throw badRequest(`The activity type '${activityType}' is not in the app's manifest.`);
  const values = listOf(body, 'templateParameters').filter(isFields);
  const title = known.template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'actor') return sim.app.name;
    const value = values.find((each) => each.name === name)?.value;
    if (typeof value !== 'string') throw badRequest(`The template parameter '${name}' is missing.`);
    return value;
  });
  return { activityType, title };
}

/** `text` topics carry their own link into Teams; `entityUrl` names a Graph entity. */
function topicOf(body: unknown): { webUrl?: string; conversationId?: string } {
  const topic = fieldsOf(fieldsOf(body).topic);
  const webUrl = textOf(topic, 'webUrl');
  const value = textOf(topic, 'value');
  if (value === '') throw badRequest('topic.value is required.');
  if (topic.source === 'text') {
    if (!webUrl.startsWith('https://teams.microsoft.com/l/'))
      throw badRequest('topic.webUrl must be a Teams deep link.');
    const inUrl = /\/l\/(?:message|channel|chat)\/([^/?]+)/.exec(webUrl)?.[1];
    return inUrl === undefined ? { webUrl } : { webUrl, conversationId: decodeURIComponent(inUrl) };
  }
  if (topic.source !== 'entityUrl') throw badRequest("topic.source must be 'text' or 'entityUrl'.");
  const channelId = /\/channels\/([^/]+)/.exec(decodeURIComponent(value))?.[1];
  return { ...(webUrl === '' ? {} : { webUrl }), ...(channelId === undefined ? {} : { conversationId: channelId }) };
}

function send(sim: Sim, call: Call, accounts: Account[]): Answer {
  const chainId = fieldsOf(call.body).chainId;
  const notice = {
    ...titleOf(sim, call.body),
    ...topicOf(call.body),
    preview: textOf(fieldsOf(call.body).previewText, 'content'),
    ...(chainId === undefined || chainId === null ? {} : { chainId: String(chainId) }),
  };
  for (const { person } of accounts) notify(sim.world, { ...notice, personId: person.id });
  return noContent;
}

function recipientsOf(sim: Sim, call: Call): Account[] {
  const team = teamIn(sim, call);
  if (!team.appInstalled) throw forbidden('The app is not installed in the team.');
  const recipient = fieldsOf(fieldsOf(call.body).recipient);
  const kind = textOf(recipient, '@odata.type').split('.').pop();
  if (kind === 'teamMembersNotificationRecipient') return teamMembers(sim.world, team).map(({ account }) => account);
  if (kind === 'channelMembersNotificationRecipient') {
    const channel = channelById(sim.world, textOf(recipient, 'channelId'));
    if (channel?.teamId !== team.id) throw notFound('Channel not found.');
    return channelMembers(sim.world, channel).map(({ account }) => account);
  }
  if (kind !== 'aadUserNotificationRecipient') throw badRequest('recipient is required.');
  const account = userIn(sim, textOf(recipient, 'userId'));
  const inTeam = teamMembers(sim.world, team).some((member) => member.account.directoryId === account.directoryId);
  if (!inTeam) throw forbidden('The recipient is not a member of the team.');
  return [account];
}

function sendToUser(sim: Sim, call: Call): Answer {
  const account = userIn(sim, call.param('user'));
  if (!appReaches(sim.world, account)) {
    throw forbidden('Application with AAD App Id is not found in the recipient’s installed apps.');
  }
  return send(sim, call, [account]);
}

export const notificationRoutes: GraphRoute[] = [
  {
    method: 'POST',
    path: 'teams/:team/sendActivityNotification',
    needs: { tenant: ['TeamsActivity.Send'], rsc: ['TeamsActivity.Send.Group'] },
    limit: 'notifyTeam',
    answer: (sim, call) => send(sim, call, recipientsOf(sim, call)),
  },
  {
    method: 'POST',
    path: 'users/:user/teamwork/sendActivityNotification',
    needs: { tenant: ['TeamsActivity.Send'] },
    limit: 'notifyUser',
    answer: sendToUser,
  },
];
