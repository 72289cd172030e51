/** Writes the answer to getContext in the shape that teams-js reads (its `LegacyContext`). */
import type { TabContext } from '../../contract.ts';

const channelTypes = { standard: 'Regular', private: 'Private', shared: 'Shared' };

interface Here {
  appId: string;
  theme: string;
  session: string;
  sub?: string;
  frame: 'content' | 'settings';
}

/** In a private channel `team.groupId` stays out, as documented ("Access context information for tabs"). */
export function legacyContext({ locale, entityId, user, team, channel }: TabContext, here: Here) {
  return {
    locale,
    theme: here.theme,
    entityId,
    ...(here.sub === undefined ? {} : { subEntityId: here.sub }),
    appId: here.appId,
    appSessionId: here.session,
    sessionId: here.session,
    frameContext: here.frame,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    userObjectId: user.directoryId,
    userDisplayName: user.name,
    loginHint: user.loginHint,
    userPrincipalName: user.loginHint,
    userLicenseType: user.isGuest ? 'Unknown' : 'Teams',
    tid: user.tenantId,
    ...(team ? { teamId: team.internalId, teamName: team.displayName } : {}),
    ...(team?.groupId ? { groupId: team.groupId } : {}),
    ...(channel
      ? {
          channelId: channel.id,
          channelName: channel.displayName,
          channelType: channelTypes[channel.membership],
          hostTeamGroupId: channel.ownerGroupId,
          hostTeamTenantId: channel.ownerTenantId,
        }
      : {}),
  };
}
