/** The Bot Framework adapter: which tokens we accept from Teams, and how we get our own for the Connector. */
import { ConfidentialClientApplication } from '@azure/msal-node';
import { CloudAdapter } from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Config } from '../config.ts';
import { OnceAuthentication } from './once.ts';
import { type Trusts, trustedServices } from './trusted.ts';

export type AdapterConfig = Pick<
  Config,
  | 'authorityUrl'
  | 'tenantId'
  | 'botId'
  | 'botPassword'
  | 'botTokenIssuer'
  | 'botOpenIdMetadata'
  | 'connectorUrl'
  | 'trustedServices'
>;

/** The audience of tokens for the Connector. Source: reference/teams-platform.md 3.6. */
const audience = 'https://api.botframework.com';

const {
  AppIdClaim,
  AudienceClaim,
  OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl,
  ToBotFromChannelTokenIssuer,
  ToBotFromEmulatorOpenIdMetadataUrl,
  ToChannelFromBotLoginUrlPrefix,
} = AuthenticationConstants;

export interface TeamsConnection {
  /** Who signs what comes from Teams. */
  readonly issuer: string;
  /** Which service addresses we take activities from and answer to. */
  readonly trusts: Trusts;
  readonly adapter: CloudAdapter;
  /** To write to Teams of our own accord. */
  readonly connector: (serviceUrl: string) => Promise<ConnectorClient>;
  /** Rejects when we cannot get a token to write to Teams with. */
  readonly probe: () => Promise<unknown>;
}

/**
 * A single tenant bot. The client application is ours, because botbuilder's own SingleTenant setting ignores a local
 * authority; MSAL takes one that is https and known by name. Source: design 9.
 */
export function connectToTeams(config: AdapterConfig): TeamsConnection {
  const { authorityUrl, tenantId, botId, botPassword } = config;
  const issuer = config.botTokenIssuer ?? ToBotFromChannelTokenIssuer;
  const trusts = trustedServices(config);
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: botId,
      clientSecret: botPassword,
      authority: `${authorityUrl}/${tenantId}`,
      knownAuthorities: [new URL(authorityUrl).host],
    },
  });
  const authentication = new OnceAuthentication(
    {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: botId,
      MicrosoftAppTenantId: tenantId,
      // botbuilder takes all of these or none. The login address only has to be Microsoft's: tokens come from our client.
      ToChannelFromBotLoginUrl: `${ToChannelFromBotLoginUrlPrefix}${tenantId}`,
      ToChannelFromBotOAuthScope: audience,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: config.botOpenIdMetadata ?? ToBotFromChannelOpenIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: config.botOpenIdMetadata ?? ToBotFromEmulatorOpenIdMetadataUrl,
      OAuthUrl,
    },
    new MsalServiceClientCredentialsFactory(botId, client),
    trusts,
  );
  const bot = new ClaimsIdentity([
    { type: AudienceClaim, value: botId },
    { type: AppIdClaim, value: botId },
  ]);
  return {
    issuer,
    trusts,
    connector: (serviceUrl) => authentication.createConnectorFactory(bot).create(serviceUrl),
    adapter: new CloudAdapter(authentication),
    probe: () => client.acquireTokenByClientCredential({ scopes: [`${audience}/.default`] }),
  };
}
