/** Connector clients that send each call once: a message sent again would be a second message. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { ClaimsIdentity, ConnectorClient, ConnectorFactory } from 'botframework-connector';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** Every client made by it, for answers and for messages of our own accord, has no retries. */
export class OnceAuthentication extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return once(super.createConnectorFactory(claims));
  }

  override async authenticateRequest(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const result = await super.authenticateRequest(...args);
    return result.connectorFactory ? { ...result, connectorFactory: once(result.connectorFactory) } : result;
  }
}

function once(factory: ConnectorFactory): ConnectorFactory {
  return { create: async (serviceUrl, audience) => withoutRetries(await factory.create(serviceUrl, audience)) };
}

/** botbuilder ignores its own option `noRetryPolicy`, so the policy is taken out of the client's pipeline. */
function withoutRetries(client: ConnectorClient): ConnectorClient {
  const inner: unknown = Reflect.get(client, 'client');
  if (!hasPipeline(inner)) throw new Error('botbuilder has changed: its retries cannot be turned off. Use 4.23.3.');
  inner.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}

interface Piped {
  readonly pipeline: { removePolicy(policy: { readonly name: string }): unknown };
}

function hasPipeline(value: unknown): value is Piped {
  if (typeof value !== 'object' || value === null || !('pipeline' in value)) return false;
  const { pipeline } = value;
  return typeof pipeline === 'object' && pipeline !== null && 'removePolicy' in pipeline;
}
