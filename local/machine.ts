/** One machine with everything: embedded Cosmos, simulator, bot. Used by `npm start`, by the story test and the bench. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { localIdentity } from '../simulator/identity.ts';
import { guidOf } from '../simulator/world/ids.ts';
import { localCertificate } from './certificate.ts';
import { type Process, startProcess } from './process.ts';

/** Holds the database's journal, the simulated world and the certificate. Ignored by git; `npm run reset` clears it. */
export const dataFolder = '.data';

export interface Ports {
  readonly bot: number;
  readonly people: number;
  readonly machines: number;
  readonly cosmos: number;
}

export const usualPorts: Ports = { bot: 3978, people: 3979, machines: 3980, cosmos: 3981 };

export interface Machine {
  readonly urls: { readonly bot: string; readonly people: string; readonly machines: string; readonly cosmos: string };
  readonly bot: Process;
  readonly cosmos: Process;
  /** What the bot was started with: for a second instance. */
  readonly botSettings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts all three and waits until the bot is well. Throws, with all stopped again, when one cannot start. */
export async function startMachine(options: { folder: string; ports: Ports }): Promise<Machine> {
  const { folder, ports } = options;
  mkdirSync(folder, { recursive: true });
  const certificate = await localCertificate(folder);
  const secret = randomBytes(24).toString('base64url');
  const urls = urlsAt(ports);
  const botSettings = localSettings(ports, secret, certificate.certFile);
  const started: Process[] = [];
  const stop = async () => {
    for (const process of started.reverse()) await process.stop();
    started.length = 0;
  };
  try {
    const cosmos = startProcess('dist/cosmos.mjs', {
      COSMOS_PORT: String(ports.cosmos),
      COSMOS_JOURNAL: join(folder, 'cosmos.journal'),
    });
    const simulator = startProcess('dist/simulator.mjs', {
      SIM_PEOPLE_PORT: String(ports.people),
      SIM_MACHINES_PORT: String(ports.machines),
      SIM_BOT_ENDPOINT: `${urls.bot}/api/messages`,
      SIM_KEY_FILE: certificate.keyFile,
      SIM_CERT_FILE: certificate.certFile,
      SIM_CLIENT_FOLDER: 'dist/simulator-client',
      SIM_CLIENT_SECRET: secret,
      SIM_STATE_FILE: join(folder, 'world.json'),
      SIM_MANIFEST: 'appPackage/manifest.json',
      SIM_MANIFEST_VALUES: JSON.stringify({
        MANIFEST_ID: localIdentity.appId,
        BOT_ID: localIdentity.appId,
        PUBLIC_URL: urls.bot,
        PUBLIC_HOST: `localhost:${ports.bot}`,
      }),
    });
    started.push(cosmos, simulator);
    await Promise.all([cosmos.line(/Cosmos DB/u), simulator.line(/Simulator:/u)]);
    const bot = startBot(botSettings);
    started.push(bot);
    await bot.answers(`${urls.bot}/health`);
    return { urls, bot, cosmos, botSettings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The built bot, without flags. */
export function startBot(settings: Readonly<Record<string, string>>): Process {
  return startProcess('dist/bot.mjs', settings);
}

function urlsAt(ports: Ports): Machine['urls'] {
  return {
    bot: `http://localhost:${ports.bot}`,
    people: `http://localhost:${ports.people}`,
    machines: `https://localhost:${ports.machines}`,
    cosmos: `http://localhost:${ports.cosmos}`,
  };
}

/** What the bot of this machine is started with. */
export function localSettings(ports: Ports, secret: string, certFile: string): Record<string, string> {
  const urls = urlsAt(ports);
  return {
    PORT: String(ports.bot),
    PUBLIC_URL: urls.bot,
    TENANT_ID: localIdentity.tenantId,
    BOT_ID: localIdentity.appId,
    BOT_PASSWORD: secret,
    TEAMS_APP_ID: localIdentity.catalogAppId,
    HOST_TEAM_ID: localIdentity.teamId,
    MAILBOX: localIdentity.sharedMailbox,
    FIRST_ADMINISTRATOR: guidOf('user:ruth.evans@nhslogin.example'),
    COSMOS_ENDPOINT: urls.cosmos,
    // The embedded server asks for no key; the client wants one in this shape.
    COSMOS_KEY: Buffer.from('any key does for the embedded server').toString('base64'),
    AUTHORITY_URL: urls.machines,
    GRAPH_URL: urls.machines,
    CONNECTOR_URL: `${urls.people}/connector`,
    BOT_TOKEN_ISSUER: 'https://api.botframework.com',
    BOT_OPENID_METADATA: `${urls.machines}/botframework/v1/.well-known/openidconfiguration`,
    // Where Microsoft's Agents Playground listens.
    TRUSTED_SERVICES: 'http://localhost:56150',
    TAB_HOST_ORIGINS: urls.people,
    // One person's examples, and the bench, are told faster than anybody types.
    COMMANDS_PER_MINUTE: '600000',
    CLOCK_URL: `${urls.people}/control/clock`,
    NODE_EXTRA_CA_CERTS: certFile,
    LOG_LEVEL: 'warn',
    // Building the pages leaves "production" behind in this process; the simulated clock is refused there.
    NODE_ENV: 'development',
  };
}
