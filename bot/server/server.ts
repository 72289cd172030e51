/** The web server: every route of the service, readable from top to bottom, and how it starts and stops. */
import { once } from 'node:events';
import { pino } from 'pino';
import type { Request, Response, Server, ServerOptions } from 'restify';
import restify from 'restify';
import type { ApiParts } from '../api/parts.ts';
import { apiRoutes } from '../api/routes.ts';
import { type DoorRoutesParts, doorRoutes } from '../door/routes.ts';
import type { Log } from '../log.ts';
import { answerErrors } from './errors.ts';
import type { HealthCheck } from './health.ts';
import { limitTimes } from './limits.ts';
import { servePages } from './pages.ts';
import { prepareRequests } from './requests.ts';

export interface ServerParts {
  readonly log: Log;
  readonly health: HealthCheck;
  /** Folder of the built tab. */
  readonly tabFolder: string;
  /** Hosts besides Microsoft's own that may frame the tab; none in production. */
  readonly tabHostOrigins: readonly string[];
  /** What Teams sends. */
  readonly messages: (request: Request, response: Response) => Promise<void>;
  /** What the tab's requests need. */
  readonly api: ApiParts;
  readonly door: DoorRoutesParts;
}

const STOP_MS = 5000;

/** restify's own log would print whole requests, tokens among them. Ours says what is needed. */
function serverOptions(): ServerOptions {
  const options: ServerOptions = { name: 'partner-onboarding', ignoreTrailingSlash: true };
  // Its types name another logger than the pino it uses.
  Reflect.set(options, 'log', pino({ level: 'silent' }));
  return options;
}

/** A server with the way to let waiting pages go before it stops. */
export interface Service {
  readonly server: Server;
  readonly release: () => void;
}

export function makeServer(parts: ServerParts): Service {
  const { log, health } = parts;
  const server = restify.createServer(serverOptions());
  limitTimes(server.server);
  prepareRequests(server, log, parts.door.secure);
  answerErrors(server, log);

  server.get('/live', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/health', async (_request: Request, response: Response) => {
    const state = await health.look();
    response.send(state.status === 'ok' ? 200 : 503, state);
  });
  server.post('/api/messages', parts.messages);
  doorRoutes(server, parts.door);
  const release = apiRoutes(server, parts.api);
  servePages(server, parts.tabFolder, parts.tabHostOrigins);
  return { server, release };
}

/** Resolves with the port when requests are taken. Rejects when the port is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port);
  await once(server, 'listening');
  return server.address().port;
}

/** Takes no new requests, lets those under way end for five seconds, then cuts what is left. */
export async function stopServer({ server, release }: Service): Promise<void> {
  release();
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.server.closeIdleConnections();
  const cut = setTimeout(() => server.server.closeAllConnections(), STOP_MS);
  await closed;
  clearTimeout(cut);
}
