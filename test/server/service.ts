/** The whole service for one test file: embedded Cosmos and simulator in this process, the bot in one of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWTPayload } from 'jose';
import { buildBot } from '../../local/build.ts';
import { type Certificate, localCertificate } from '../../local/certificate.ts';
import { startCosmos } from '../../local/cosmos/server.ts';
import { Someone } from '../../local/people.ts';
import { freePorts } from '../../local/ports.ts';
import { type Simulator, startSimulator } from '../../simulator/server.ts';
import { loadKeys } from '../../simulator/signin/keys.ts';
import { guidOf } from '../../simulator/world/ids.ts';

export type Json = ReturnType<typeof JSON.parse>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Service {
  readonly url: string;
  readonly simulator: Simulator;
  readonly database: {
    readonly url: string;
    /** Takes it away, as when its process ends, and brings it back with everything that was acknowledged. */
    away(): Promise<void>;
    back(): Promise<void>;
  };
  /** The service's own process, and more of them beside it on the same database. */
  readonly process: Instance;
  another(): Promise<Instance>;
  /** Kills the service's own process and starts it anew at the same address. */
  restart(): Promise<void>;
  /** Acts as a person by their id in the simulator, such as `priya.shah`. */
  as(person: string): Someone;
  ask(path: string, init?: RequestInit): Promise<Reply>;
  /** Asks the simulator's people and control side. */
  people(path: string, body?: unknown): Promise<Json>;
  /** A token signed by Entra's key of this simulator, or by Bot Framework's, with whatever it claims. */
  sign(by: 'entra' | 'botFramework', claims: JWTPayload, seconds?: number): Promise<string>;
  /** Where the simulator keeps its private keys. */
  readonly keysFile: string;
  /** All that the service's processes have printed. */
  printed(): string;
  stop(): Promise<void>;
}

export interface Instance {
  readonly url: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Stands still (SIGSTOP), as a machine that is moved or out of memory does, and goes on as if nothing had been. */
  stall(): void;
  wake(): void;
}

export interface ServiceOptions {
  /** The log's level; what is printed at that level is kept for the test. */
  readonly logged?: string;
  /** Gives the address by which the bot reaches one of its servers: Graph (https, so with a certificate), Teams, the database. */
  readonly through?: (target: string, certificate?: Certificate) => Promise<string>;
}

export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { logged = 'silent', through = async (target) => target } = options;
  await buildBot(() => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'service-'));
  const certificate = await localCertificate(folder);
  const [port = 0] = await freePorts(1);
  const url = `http://localhost:${port}`;
  const stateFile = join(folder, 'world.json');
  const journal = join(folder, 'journal');
  let cosmos = await startCosmos({ port: 0, journal });
  const databaseUrl = cosmos.url;
  const simulator = await startSimulator({
    peoplePort: 0,
    machinesPort: 0,
    certificate,
    botEndpoint: `${url}/api/messages`,
    stateFile,
    clientFolder: 'dist/simulator-client',
  });
  const { urls: real } = simulator;
  // Activities say where they come from: the app answers there.
  real.connector = await through(real.connector);
  const reached = { graph: await through(real.machines, certificate), cosmos: await through(databaseUrl) };
  const bots: ChildProcess[] = [];
  const printed: string[] = [];
  const start = async (at: number): Promise<Instance> => {
    const here = `http://localhost:${at}`;
    const env = { ...settings(here, at, simulator, reached, certificate.certFile), LOG_LEVEL: logged };
    const bot = startBot(env);
    bots.push(bot);
    for (const output of [bot.stdout, bot.stderr])
      output?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
    await answers(`${here}/live`, bot);
    return {
      url: here,
      kill: () => end(bot, 'SIGKILL'),
      stall: () => void bot.kill('SIGSTOP'),
      wake: () => void bot.kill('SIGCONT'),
    };
  };
  let first = await start(port);
  const keys = await loadKeys(`${stateFile}.keys`);
  const urls = { bot: url, people: simulator.urls.people };
  const people: Service['people'] = async (path, body) => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return (await fetch(`${simulator.urls.people}${path}`, body === undefined ? {} : post)).json();
  };
  await people('/control/settings', { throttling: false, guestSyncMs: 50, channelSyncMs: 0 });
  return {
    url,
    simulator,
    database: {
      url: databaseUrl,
      away: () => cosmos.close(),
      back: async () => {
        cosmos = await startCosmos({ port: Number(new URL(databaseUrl).port), journal });
      },
    },
    get process() {
      return first;
    },
    restart: async () => {
      await first.kill();
      first = await start(port);
    },
    another: async () => {
      const [at = 0] = await freePorts(1);
      return start(at);
    },
    as: (person) => new Someone(urls, person),
    people,
    ask: async (path, init) => {
      const response = await fetch(`${url}${path}`, init);
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text.startsWith('{') ? JSON.parse(text) : text,
      };
    },
    keysFile: `${stateFile}.keys`,
    printed: () => printed.join(''),
    sign: (by, claims, seconds = 600) => keys[by].sign(claims, seconds),
    stop: async () => {
      await Promise.all(bots.map((bot) => end(bot, 'SIGTERM')));
      await simulator.stop();
      await cosmos.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settings(
  url: string,
  port: number,
  { identity, urls }: Simulator,
  reached: { readonly graph: string; readonly cosmos: string },
  certFile: string,
) {
  return {
    PORT: String(port),
    PUBLIC_URL: url,
    TENANT_ID: identity.tenantId,
    BOT_ID: identity.appId,
    BOT_PASSWORD: identity.clientSecret,
    TEAMS_APP_ID: identity.catalogAppId,
    HOST_TEAM_ID: identity.teamId,
    MAILBOX: identity.sharedMailbox,
    FIRST_ADMINISTRATOR: guidOf('user:ruth.evans@nhslogin.example'),
    COSMOS_ENDPOINT: reached.cosmos,
    COSMOS_KEY: 'bm8ga2V5',
    AUTHORITY_URL: urls.machines,
    GRAPH_URL: reached.graph,
    CONNECTOR_URL: urls.connector,
    BOT_TOKEN_ISSUER: 'https://api.botframework.com',
    BOT_OPENID_METADATA: `${urls.machines}/botframework/v1/.well-known/openidconfiguration`,
    CLOCK_URL: `${urls.people}/control/clock`,
    NODE_EXTRA_CA_CERTS: certFile,
    TAB_HOST_ORIGINS: urls.people,
    COMMANDS_PER_MINUTE: '60000',
  };
}

/** As it is built: reading the sources one by one would be most of a start. */
function startBot(env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, ['dist/bot.mjs'], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', process.env.BOT_ERRORS ? 'inherit' : 'pipe'],
  });
}

async function end(bot: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const ended = new Promise((done) => bot.once('exit', done));
  bot.kill(signal);
  await ended;
}

async function answers(url: string, bot: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (bot.exitCode !== null)
      throw new Error('The bot stopped at its start. Run the test with BOT_ERRORS=1 to see why.');
    const there = await fetch(url).then(
      () => true,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('The bot did not answer within a minute.');
}
