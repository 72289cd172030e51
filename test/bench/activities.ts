/** What Teams sends from a person's chat with the bot: a message, or a card's button pressed. */
import { randomUUID } from 'node:crypto';
import { localIdentity } from '../../simulator/identity.ts';
import { botFrameworkIssuer } from '../../simulator/signin/issue.ts';
import { loadKeys } from '../../simulator/signin/keys.ts';
import { botAccount, chatIdOf, teamsIdOf } from '../../simulator/world/ids.ts';
import type { Activity } from './load.ts';

export interface Sender {
  readonly name: string;
  readonly directoryId: string;
}

export function message(from: Sender, serviceUrl: string, text: string): Activity {
  return activity(from, serviceUrl, { type: 'message', text });
}

export function pressed(from: Sender, serviceUrl: string, verb: string, data: object): Activity {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return activity(from, serviceUrl, { type: 'invoke', name: 'adaptiveCard/action', value });
}

function activity({ name, directoryId }: Sender, serviceUrl: string, fields: object): Activity {
  const { tenantId, appId } = localIdentity;
  return {
    id: `f:${randomUUID()}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: teamsIdOf(directoryId), name, aadObjectId: directoryId },
    recipient: { id: botAccount(appId), name: 'NHS login onboarding' },
    locale: 'en-GB',
    conversation: { conversationType: 'personal', tenantId, id: chatIdOf(directoryId) },
    channelData: { tenant: { id: tenantId }, source: { name: 'message' } },
    ...fields,
  };
}

/** A token that says these activities come from Teams, signed with the simulator's key. Good for an hour. */
export async function channelToken(keyFile: string, serviceUrl: string): Promise<string> {
  const { botFramework } = await loadKeys(keyFile);
  return botFramework.sign({ iss: botFrameworkIssuer, aud: localIdentity.appId, serviceurl: serviceUrl }, 3600);
}
