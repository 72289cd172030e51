/** Starts a Microsoft 365 for one machine: two servers, one world. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type AppDefinition, plainDefinition, readDefinition } from './app/definition.ts';
import { tellTeamMember } from './app/events.ts';
import { AppLink } from './app/link.ts';
import { connectorService } from './connector/service.ts';
import type { CallView } from './contract.ts';
import { controlService } from './control/service.ts';
import { graphService } from './graph/service.ts';
import { Faults } from './http/faults.ts';
import { fileService } from './http/files.ts';
import { Limiter } from './http/limits.ts';
import { listener } from './http/service.ts';
import { type Identity, localIdentity } from './identity.ts';
import { redeemService } from './people/redeem.ts';
import { peopleService } from './people/service.ts';
import { playgroundService } from './playground/service.ts';
import { channelToken } from './signin/issue.ts';
import { loadKeys } from './signin/keys.ts';
import { signInService } from './signin/service.ts';
import type { Sim, Urls } from './sim.ts';
import { waitOn } from './world/membership.ts';
import { newWorld } from './world/seed.ts';
import { keepWorld, readWorld } from './world/store.ts';
import { World } from './world/world.ts';

export interface SimulatorSettings {
  /** 0 takes any free port. */
  peoplePort: number;
  machinesPort: number;
  /** PEM texts for https://localhost. */
  certificate: { key: string; cert: string };
  /** The app's messaging endpoint: `http://localhost:3978/api/messages`. */
  botEndpoint: string;
  /** The app package's manifest and values for its `${{NAME}}` placeholders; without one a plain stand-in is used. */
  manifest?: { file: string; values: Record<string, string> };
  /** Where the world is kept; without one it is gone at the end. */
  stateFile?: string;
  /** Built files of the Teams-like client. */
  clientFolder?: string;
  clientSecret?: string;
}

export interface Simulator {
  urls: Urls;
  identity: Identity;
  /** Saves the world and closes both servers. */
  stop(): Promise<void>;
}

const keptCalls = 500;

const isOurs = (host: string): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);

/**
 * Only this machine, and only under its own name: a web page from elsewhere, open in the same browser, gets nothing,
 * neither by pointing its own name at us nor by posting to us.
 */
function loopbackOnly(serve: RequestListener): RequestListener {
  return (request, response) => {
    const { host = '', origin } = request.headers;
    const fromOurs = origin === undefined || isOurs(origin.replace(/^https?:\/\//, ''));
    if (isOurs(host) && fromOurs) return serve(request, response);
    response.writeHead(403);
    response.end('The simulator answers to localhost only.');
  };
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port.'));
      else resolve(address.port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

function definition(settings: SimulatorSettings, identity: Identity): AppDefinition {
  const { manifest, botEndpoint } = settings;
  if (manifest) return readDefinition(manifest.file, manifest.values);
  return plainDefinition(identity, new URL(botEndpoint).origin);
}

async function build(settings: SimulatorSettings): Promise<Sim> {
  const { stateFile, clientSecret } = settings;
  const identity = { ...localIdentity, ...(clientSecret === undefined ? {} : { clientSecret }) };
  const keys = await loadKeys(stateFile === undefined ? undefined : `${stateFile}.keys`);
  const kept = stateFile === undefined ? undefined : readWorld(stateFile);
  const app = definition(settings, identity);
  const fresh = newWorld(identity, new Date().toISOString(), app.permissions);
  const world = new World(kept ?? fresh);
  // A world that was kept may be older than a setting; a new version of the app was consented to again.
  world.data.settings = { ...fresh.settings, ...world.data.settings, teamPermissions: app.permissions };
  const faults = new Faults();
  const calls: CallView[] = [];
  const sim: Sim = {
    identity,
    world,
    keys,
    faults,
    calls,
    app,
    limiter: new Limiter(),
    urls: { people: '', machines: '', connector: '' },
    endpoint: settings.botEndpoint,
    link: new AppLink({
      endpoint: () => sim.endpoint,
      sign: (serviceUrl) => channelToken(sim, serviceUrl),
      answerMs: () => world.data.settings.appAnswerMs,
      faults,
      record: (call) => record(sim, call),
    }),
  };
  return sim;
}

function record(sim: Sim, call: CallView): void {
  sim.calls.push(call);
  if (sim.calls.length > keptCalls) sim.calls.shift();
}

/** Throws when a port is taken or the kept world cannot be read. */
export async function startSimulator(settings: SimulatorSettings): Promise<Simulator> {
  const sim = await build(settings);
  const around = { faults: sim.faults, record: (call: CallView) => record(sim, call) };
  const people = createServer(
    loopbackOnly(
      listener(
        [
          connectorService(sim),
          peopleService(sim),
          controlService(sim),
          playgroundService(sim),
          redeemService(sim),
          fileService(settings.clientFolder),
        ],
        around,
      ),
    ),
  );
  const machines = createSecureServer(
    settings.certificate,
    loopbackOnly(listener([graphService(sim, 'v1.0'), graphService(sim, 'beta'), signInService(sim)], around)),
  );
  const peoplePort = await listen(people, settings.peoplePort);
  const machinesPort = await listen(machines, settings.machinesPort);
  sim.urls.people = `http://localhost:${peoplePort}`;
  sim.urls.connector = `${sim.urls.people}/connector`;
  sim.urls.machines = `https://localhost:${machinesPort}`;
  waitOn(sim.world, (team, account) => void tellTeamMember(sim, team, account, 'added'));
  const keep = settings.stateFile === undefined ? undefined : keepWorld(sim.world, settings.stateFile);
  return {
    urls: sim.urls,
    identity: sim.identity,
    stop: async () => {
      sim.world.alarms.clear();
      await sim.link.stop();
      await Promise.all([close(people), close(machines)]);
      keep?.();
    },
  };
}
