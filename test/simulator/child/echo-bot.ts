/** Run by a test as a process of its own: a bot of botbuilder's that echoes, with its real checks and a real reply. */
import { createServer } from 'node:http';
import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type Request,
  type Response,
  TurnContext,
} from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';

const { MACHINES = '', TENANT = '', APP_ID = '', SECRET = '', CHANNEL = '' } = process.env;

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: `${MACHINES}/botframework/v1/.well-known/openidconfiguration`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToChannelFromBotLoginUrl: `${MACHINES}/${TENANT}`,
    },
    new MsalServiceClientCredentialsFactory(
      APP_ID,
      new ConfidentialClientApplication({
        auth: {
          clientId: APP_ID,
          clientSecret: SECRET,
          authority: `${MACHINES}/${TENANT}`,
          knownAuthorities: [new URL(MACHINES).host],
        },
      }),
    ),
  ),
);

/** Starts a thread in the channel of `CHANNEL` and writes a second message into it, as a bot does by itself. */
async function postInChannel({ activity: { serviceUrl } }: TurnContext): Promise<void> {
  const parameters: ConversationParameters = {
    isGroup: true,
    bot: { id: `28:${APP_ID}`, name: 'Bot' },
    channelData: { channel: { id: CHANNEL } },
    tenantId: TENANT,
    // The library wants every field of an activity here, though it sends what it is given.
    activity: JSON.parse('{"type": "message", "text": "A thread"}'),
  };
  await adapter.createConversationAsync(APP_ID, 'msteams', serviceUrl, '', parameters, async (inThread) => {
    await inThread.sendActivity('A reply in it');
    const reference = TurnContext.getConversationReference(inThread.activity);
    await adapter.continueConversationAsync(APP_ID, reference, async (later) => {
      await later.sendActivity('And later');
    });
  });
}

const server = createServer(async (incoming, outgoing) => {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  const request: Request = { body: JSON.parse(text), headers: incoming.headers, method: 'POST' };
  const response: Response = {
    socket: incoming.socket,
    status: (code: number) => {
      outgoing.statusCode = code;
    },
    send: (body?: unknown) => {
      if (body !== undefined) outgoing.write(typeof body === 'string' ? body : JSON.stringify(body));
    },
    end: () => outgoing.end(),
    header: (name: string, value: unknown) => outgoing.setHeader(name, String(value)),
  };
  await adapter.process(request, response, async (context) => {
    if (context.activity.type !== 'message') return;
    const said = TurnContext.removeRecipientMention(context.activity) ?? context.activity.text;
    if (said.trim() === 'post') return postInChannel(context);
    const sent = await context.sendActivity(`You said: ${said.trim()}`);
    if (sent) await context.updateActivity({ id: sent.id, type: 'message', text: `You said, I think: ${said.trim()}` });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined }));
});
