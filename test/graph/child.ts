/** Run by a test as a process of its own: the real Graph ports, called line by line in JSON. */
import { createInterface } from 'node:readline';
import { graphCalendar } from '../../bot/graph/calendar.ts';
import { deleteChannel } from '../../bot/graph/channel-delete.ts';
import { graphClient } from '../../bot/graph/client.ts';
import { graphPort } from '../../bot/graph/graph.ts';
import { graphMailer } from '../../bot/graph/mail.ts';
import { CallFailed } from '../../bot/spaces/ports.ts';
import { connectToTeams } from '../../bot/teams/adapter.ts';
import { makeMessenger } from '../../bot/teams/messenger.ts';

const { MACHINES = '', TENANT = '', APP_ID = '', SECRET = '', MAILBOX = '', CONNECTOR = '' } = process.env;
const settings = {
  tenantId: TENANT,
  botId: APP_ID,
  botPassword: SECRET,
  authorityUrl: MACHINES,
  graphUrl: MACHINES,
  connectorUrl: CONNECTOR,
  botTokenIssuer: null,
  botOpenIdMetadata: null,
  trustedServices: [],
};
let ports = signedIn();

function signedIn() {
  const client = graphClient(settings);
  return {
    graph: graphPort(client),
    mailer: graphMailer(client, MAILBOX),
    calendar: graphCalendar(client),
    messenger: makeMessenger({ ...settings, connector: connectToTeams(settings).connector }),
    trial: { deleteChannel: (team: string, channel: string) => deleteChannel(client, team, channel) },
  };
}

createInterface({ input: process.stdin }).on('line', async (text) => {
  const { id, of, method, args } = JSON.parse(text);
  // A token keeps the roles it was issued with.
  if (of === 'session') ports = signedIn();
  const port: object = of === 'session' ? { renew: () => null } : ports[of as keyof typeof ports];
  try {
    const answer: unknown = await Reflect.get(port, method).apply(port, args);
    process.stdout.write(`${JSON.stringify({ id, answer: answer ?? null })}\n`);
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    const { status, code, message, retryAfterSeconds, sure } = error;
    process.stdout.write(`${JSON.stringify({ id, failed: { status, code, message, retryAfterSeconds, sure } })}\n`);
  }
});
