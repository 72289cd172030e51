/** Connector clients that send each call once: a message sent again would be a second message. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Trusts } from './trusted.ts';

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * Every client made by it, for answers and for messages of our own accord, has no retries. Clients are kept: botbuilder
 * makes two for each turn, which takes longer than checking the turn's token.
 */
export class OnceAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #trusts: Trusts;
  /** By audience and service address; both come from checked tokens, so there are few. */
  readonly #connectors = new Kept<ConnectorClient>();
  /** By the bot's id. */
  readonly #tokens = new Kept<UserTokenClient>();

  constructor(
    settings: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    credentials: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1],
    trusts: Trusts,
  ) {
    super(settings, credentials);
    this.#trusts = trusts;
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return this.#once(super.createConnectorFactory(claims));
  }

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    const bot = claims.getClaimValue(AuthenticationConstants.AudienceClaim) ?? '';
    return this.#tokens.get(bot, () => super.createUserTokenClient(claims));
  }

  override async authenticateRequest(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const result = await super.authenticateRequest(...args);
    return result.connectorFactory ? { ...result, connectorFactory: this.#once(result.connectorFactory) } : result;
  }

  #once(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience = '') =>
        this.#connectors.get(`${audience} ${serviceUrl}`, async () => {
          if (!this.#trusts(serviceUrl))
            throw new Error('This is no service address that we trust. Check CONNECTOR_URL.');
          return withoutRetries(await factory.create(serviceUrl, audience || undefined));
        }),
    };
  }
}

/** What is made once; what could not be made is tried again. */
class Kept<T> {
  readonly #made = new Map<string, Promise<T>>();

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key);
    if (known) return known;
    const made = make().catch((error: unknown) => {
      this.#made.delete(key);
      throw error;
    });
    this.#made.set(key, made);
    return made;
  }
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
