/** The bot's own messages: posts, replies and changes by the Bot Connector, each call once, with its failure explained. */
import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Card } from '../cards/card.ts';
import { CallFailed, type Messenger, type Sent } from '../spaces/ports.ts';

export interface MessengerParts {
  readonly connector: (serviceUrl: string) => Promise<ConnectorClient>;
  /** Teams' address for messages that answer nothing. */
  readonly connectorUrl: string;
  readonly botId: string;
  readonly tenantId: string;
}

/** Longest wait for an answer, in milliseconds. */
const PATIENCE_MS = 15_000;

export function makeMessenger({ connector, connectorUrl, botId, tenantId }: MessengerParts): Messenger {
  let client: Promise<ConnectorClient> | null = null;
  const bot = { id: `28:${botId}`, name: '' };
  const message = (card: Card): Partial<Activity> => ({
    type: ActivityTypes.Message,
    from: bot,
    attachments: [CardFactory.adaptiveCard(card)],
  });
  const send = async (conversation: string, card: Card): Promise<Sent> => {
    const { id } = await call((c, options) => c.conversations.sendToConversation(conversation, message(card), options));
    return { conversation, activity: id };
  };
  async function call<T>(
    ask: (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    try {
      client ??= connector(connectorUrl);
      return await ask(await client, { abortSignal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      throw failureFrom(error);
    }
  }
  return {
    async postToChannel({ channel }, card) {
      const { id, activityId } = await call((c, options) =>
        c.conversations.createConversation(
          {
            isGroup: true,
            bot,
            tenantId,
            channelData: { channel: { id: channel }, tenant: { id: tenantId } },
            activity: { ...message(card) } as Activity,
          },
          options,
        ),
      );
      return { conversation: id, activity: activityId };
    },
    replyInThread: send,
    postToChat: send,
    async update(conversation, activity, card) {
      const changed = { ...message(card), id: activity };
      await call((c, options) => c.conversations.updateActivity(conversation, activity, changed, options));
    },
  };
}

/** A failure to get a token is sure: nothing was sent. Without a status nobody can know what happened. */
function failureFrom(error: unknown): CallFailed {
  const status = numberIn(error, 'statusCode');
  const code = textIn(error, 'code');
  const message = error instanceof Error ? error.message : String(error);
  const neverSent = status === 0 && (textIn(error, 'name') === 'ClientAuthError' || notReached.has(code));
  const retryAfterSeconds = retryAfter(error);
  return new CallFailed({
    status,
    code,
    message,
    sure: neverSent || (status >= 400 && status < 500 && status !== 408),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

/** The connection was never made. */
const notReached = new Set(['ECONNREFUSED', 'ENOTFOUND']);

function retryAfter(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null || !('get' in headers)) return undefined;
  const value: unknown = typeof headers.get === 'function' ? headers.get('retry-after') : undefined;
  const seconds = Number(value);
  return typeof value === 'string' && Number.isFinite(seconds) ? seconds : undefined;
}

function numberIn(value: unknown, key: string): number {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'number' ? found : 0;
}

function textIn(value: unknown, key: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
}
