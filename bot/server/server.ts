/** The web server: every route of the service, readable from top to bottom, and how it starts and stops. */
import { once } from 'node:events';
import type { Request, Response, Server } from 'restify';
import restify from 'restify';
import type { Log } from '../log.ts';
import { answerErrors } from './errors.ts';
import type { HealthCheck } from './health.ts';
import { servePages } from './pages.ts';
import { prepareRequests } from './requests.ts';

export interface ServerParts {
  readonly log: Log;
  readonly health: HealthCheck;
  /** Folder of the built tab. */
  readonly tabFolder: string;
  readonly tabHostOrigins: readonly string[];
  /** What Teams sends. */
  readonly messages: (request: Request, response: Response) => Promise<void>;
  /** Adds the routes under /api that the tab asks. */
  readonly api: (server: Server) => void;
}

const STOP_MS = 5000;

export function makeServer(parts: ServerParts): Server {
  const { log, health } = parts;
  const server = restify.createServer({ name: 'partner-onboarding', ignoreTrailingSlash: true });
  prepareRequests(server, log);
  answerErrors(server, log);

  server.get('/live', async (_request: Request, response: Response) => response.send(200, { status: 'ok' }));
  server.get('/health', async (_request: Request, response: Response) => {
    const state = await health.look();
    response.send(state.status === 'ok' ? 200 : 503, state);
  });
  server.post('/api/messages', parts.messages);
  parts.api(server);
  servePages(server, parts.tabFolder, parts.tabHostOrigins);
  return server;
}

/** Resolves with the port when requests are taken. Rejects when the port is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port);
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))]);
  return server.address().port;
}

/** Takes no new requests, lets those under way end for five seconds, then cuts what is left. */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.server.closeIdleConnections();
  const cut = setTimeout(() => server.server.closeAllConnections(), STOP_MS);
  await closed;
  clearTimeout(cut);
}
