/** What both baselines share: botbuilder's adapter with the same token check as ours, on restify. */
import { ConfidentialClientApplication } from '@azure/msal-node';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { AuthenticationConstants, MsalServiceClientCredentialsFactory } from 'botframework-connector';
import restify from 'restify';

/** Settings have the same names as the bot's. Prints one line when it takes requests. */
export function serveBaseline(turn: (context: TurnContext) => Promise<void>): void {
  const adapter = makeAdapter(process.env);
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    const { headers, body } = request;
    await adapter.process({ method: 'POST', headers, body }, response, turn);
  });
  server.get('/health', async (_request, response) => response.send(200));
  server.listen(Number(process.env.PORT), () => process.stdout.write('Ready\n'));
}

/** As botbuilder's samples do; only the sign-in authority is the local one. */
function makeAdapter(env: NodeJS.ProcessEnv): CloudAdapter {
  const { AUTHORITY_URL = '', TENANT_ID = '', BOT_ID = '', BOT_PASSWORD = '' } = env;
  const { BOT_TOKEN_ISSUER = '', BOT_OPENID_METADATA = '' } = env;
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: BOT_ID,
      clientSecret: BOT_PASSWORD,
      authority: `${AUTHORITY_URL}/${TENANT_ID}`,
      knownAuthorities: [new URL(AUTHORITY_URL).host],
    },
  });
  const { OAuthUrl, ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope } = AuthenticationConstants;
  // Once one address is given, botbuilder has no defaults for the others.
  const settings = {
    OAuthUrl,
    ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: BOT_ID,
    MicrosoftAppTenantId: TENANT_ID,
    ToBotFromChannelTokenIssuer: BOT_TOKEN_ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: BOT_OPENID_METADATA,
  };
  const credentials = new MsalServiceClientCredentialsFactory(BOT_ID, client);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials));
  adapter.onTurnError = async (_context, error) => {
    process.stderr.write(`${error.stack}\n`);
    throw error;
  };
  return adapter;
}
