/** Run by a test as a process of its own (it must trust the local certificate): Microsoft's client libraries, one call each. */
import { ClientSecretCredential } from '@azure/identity';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { Client } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';

const { MACHINES = '', TENANT = '', APP_ID = '', SECRET = '', TEAM = '', OWNER = '' } = process.env;
const host = new URL(MACHINES).host;

const msal = new ConfidentialClientApplication({
  auth: {
    clientId: APP_ID,
    clientSecret: SECRET,
    authority: `${MACHINES}/${TENANT}`,
    knownAuthorities: [host],
  },
});
const byMsal = await msal.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });

const credential = new ClientSecretCredential(TENANT, APP_ID, SECRET, {
  authorityHost: MACHINES,
  disableInstanceDiscovery: true,
});
const byIdentity = await credential.getToken('https://graph.microsoft.com/.default');

const graph = Client.initWithMiddleware({
  baseUrl: MACHINES,
  customHosts: new Set(['localhost']),
  authProvider: new TokenCredentialAuthenticationProvider(credential, {
    scopes: ['https://graph.microsoft.com/.default'],
  }),
});
const channel = await graph.api(`/teams/${TEAM}/channels`).post({
  '@odata.type': '#Microsoft.Graph.channel',
  membershipType: 'private',
  displayName: 'Made by the Graph client',
  members: [
    {
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${OWNER}')`,
      roles: ['owner'],
    },
  ],
});
const refusal = await graph
  .api(`/teams/${TEAM}/channels`)
  .post({ displayName: 'a/b' })
  .catch((error: { statusCode: number; code: string }) => ({ status: error.statusCode, code: error.code }));

console.log(JSON.stringify({ byMsal: byMsal?.accessToken, byIdentity: byIdentity.token, channel, refusal }));
