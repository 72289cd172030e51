/** Opening a tab: its address with Teams' placeholders filled in, a token of the person, and what teams-js tells it. */
import type { OpenedTab, TabContext } from '../contract.ts';
import { type Answer, type Call, ok, Refused } from '../http/call.ts';
import { textOf } from '../http/read.ts';
import { tabToken } from '../signin/issue.ts';
import type { Sim } from '../sim.ts';
import type { ChannelData } from '../world/data.ts';
import { type Account, principalName } from '../world/people.ts';
import { channelById, internalTeamId, teamById } from '../world/places.ts';
import { mayAddTab } from './add-tab.ts';
import { actorAccount, openPlace } from './ask.ts';

interface Place {
  entityId: string;
  contentUrl: string;
  websiteUrl: string;
  channel?: ChannelData;
}

function placeOf(sim: Sim, account: Account, call: Call): Place {
  const tabId = textOf(call.body, 'tabId');
  const conversationId = textOf(call.body, 'conversationId');
  if (conversationId === '') {
    const tab = sim.app.staticTabs.find(({ entityId }) => entityId === tabId);
    if (tab) return tab;
  } else {
    const channel = channelById(sim.world, openPlace(sim, account.person, conversationId));
    const tab = channel?.tabs.find(({ id }) => id === tabId);
    if (channel && tab) return { ...tab, channel };
    if (channel && tabId === '' && mayAddTab(sim, account.person, channel)) {
      const page = sim.app.configurationUrl;
      return { entityId: '', contentUrl: page, websiteUrl: page, channel };
    }
  }
  throw new Refused(404, 'NoTab', 'There is no such tab here.');
}

/** In a private channel Teams leaves the group id out, and the team's internal id is the channel (reference §5). */
function contextOf(sim: Sim, account: Account, place: Place, theme: string): TabContext {
  const { channel } = place;
  const { tenantId } = sim.identity;
  const context: TabContext = {
    theme,
    locale: 'en-gb',
    entityId: place.entityId,
    user: {
      directoryId: account.directoryId,
      name: account.person.name,
      loginHint: account.guest ? account.person.mail : principalName(account),
      tenantId,
      isGuest: account.guest,
    },
  };
  const team = channel && teamById(sim.world, channel.teamId);
  if (!channel || !team) return context;
  const standard = channel.membership === 'standard';
  return {
    ...context,
    team: standard
      ? { internalId: internalTeamId(sim.world, team), groupId: team.id, displayName: team.name }
      : { internalId: channel.id, displayName: channel.name },
    channel: {
      id: channel.id,
      displayName: channel.name,
      membership: channel.membership,
      ownerGroupId: team.id,
      ownerTenantId: tenantId,
    },
  };
}

/** Both the old (`{theme}`) and the new (`{app.theme}`) names of Teams' placeholders. */
function fill(address: string, context: TabContext): string {
  const values: Record<string, string> = {
    theme: context.theme,
    'app.theme': context.theme,
    locale: context.locale,
    'app.locale': context.locale,
    entityId: context.entityId,
    'page.id': context.entityId,
    tid: context.user.tenantId,
    'user.tenant.id': context.user.tenantId,
    userObjectId: context.user.directoryId,
    'user.id': context.user.directoryId,
    loginHint: context.user.loginHint,
    'user.loginHint': context.user.loginHint,
    channelId: context.channel?.id ?? '',
    'channel.id': context.channel?.id ?? '',
    groupId: context.team?.groupId ?? '',
    'team.groupId': context.team?.groupId ?? '',
    teamId: context.team?.internalId ?? '',
    'team.internalId': context.team?.internalId ?? '',
  };
  return address.replace(/\{([\w.]+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
}

export async function openTab(sim: Sim, call: Call): Promise<Answer> {
  const account = actorAccount(sim, call);
  const place = placeOf(sim, account, call);
  const context = contextOf(sim, account, place, textOf(call.body, 'theme') || 'default');
  const opened: OpenedTab = {
    contentUrl: fill(place.contentUrl, context),
    websiteUrl: fill(place.websiteUrl, context),
    token: await tabToken(sim, account),
    context,
  };
  return ok(opened);
}
