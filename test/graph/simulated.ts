/** The real client on the simulator's Graph. It runs in a process of its own that trusts the local certificate. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  type Calendar,
  CallFailed,
  type GraphPort,
  type Mailer,
  type Messenger,
  type Sent,
} from '../../bot/spaces/ports.ts';
import { directoryId, type Kit, startKit } from '../simulator/kit.ts';
import type { World } from './contract.ts';

/** The ports in the other process, and the simulator behind them. */
export interface Remote {
  readonly kit: Kit;
  readonly graph: GraphPort;
  readonly mailer: Mailer;
  readonly calendar: Calendar;
  readonly messenger: Messenger;
  /** What only the probe may do. */
  readonly trial: { deleteChannel(team: string, channel: string): Promise<void> };
  /** Signs in again: a token keeps the roles it was issued with. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRemote(): Promise<Remote> {
  const kit = await startKit();
  const { identity, urls } = kit.simulator;
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./child.ts', import.meta.url))], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_EXTRA_CA_CERTS: kit.certificate.certFile,
      MACHINES: urls.machines,
      TENANT: identity.tenantId,
      APP_ID: identity.appId,
      SECRET: identity.clientSecret,
      MAILBOX: identity.sharedMailbox,
      CONNECTOR: urls.connector,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<
    number,
    (line: { answer?: unknown; failed?: ConstructorParameters<typeof CallFailed>[0] }) => void
  >();
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text);
    waiting.get(line.id)?.(line);
  });
  let count = 0;
  const port = <P extends object>(of: 'graph' | 'mailer' | 'calendar' | 'messenger' | 'trial' | 'session'): P =>
    new Proxy({} as P, {
      get:
        (_, method) =>
        (...args: unknown[]) =>
          new Promise((resolve, reject) => {
            count += 1;
            waiting.set(count, ({ answer, failed }) => (failed ? reject(new CallFailed(failed)) : resolve(answer)));
            child.stdin.write(`${JSON.stringify({ id: count, of, method, args })}\n`);
          }),
    });
  return {
    kit,
    graph: port<GraphPort>('graph'),
    mailer: port<Mailer>('mailer'),
    calendar: port<Calendar>('calendar'),
    messenger: port<Messenger>('messenger'),
    trial: port<Remote['trial']>('trial'),
    renew: () => port<Pick<Remote, 'renew'>>('session').renew(),
    stop: async () => {
      child.kill();
      await kit.stop();
    },
  };
}

export async function simulatedWorld(): Promise<World> {
  const { kit, graph, mailer, calendar, stop } = await startRemote();
  const { identity } = kit.simulator;
  const attachment = (card: unknown) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content: card });
  const message = (card: unknown) => ({
    type: 'message',
    from: { id: `28:${identity.appId}`, name: 'Bot' },
    attachments: [attachment(card)],
  });
  return {
    graph,
    mailer,
    calendar,
    team: identity.teamId,
    app: identity.catalogAppId,
    owner: await directoryId(kit, 'priya.shah'),
    ownerEmail: 'priya.shah@nhslogin.example',
    guest: 'jo.smith@acmehealth.example',
    async post(_team, channel, card): Promise<Sent> {
      const { body } = await kit.connector('POST', '/v3/conversations', {
        isGroup: true,
        bot: { id: `28:${identity.appId}` },
        tenantId: identity.tenantId,
        channelData: { channel: { id: channel } },
        activity: message(card),
      });
      return { conversation: body.id, activity: body.activityId };
    },
    async reply(conversation, card): Promise<Sent> {
      const path = `/v3/conversations/${encodeURIComponent(conversation)}/activities`;
      return { conversation, activity: (await kit.connector('POST', path, message(card))).body.id };
    },
    feed: async () =>
      (await kit.people('GET', '/client/activity?as=priya.shah')).body.map((item: { title: string }) => item.title),
    inbox: async (email) => {
      const mail = (await kit.people('GET', `/client/mail?mailbox=${encodeURIComponent(email)}`)).body;
      return mail
        .filter(
          ({ subject, from }: { subject: string; from: { address: string } }) =>
            subject && [identity.sharedMailbox, 'priya.shah@nhslogin.example'].includes(from.address),
        )
        .map(({ subject }: { subject: string }) => subject);
    },
    stop,
  };
}
