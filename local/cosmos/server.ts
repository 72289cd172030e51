/** A Cosmos DB for one machine: `@vercel/cosmosdb-server`, made quick, and kept in a journal before it answers. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { changeMade, putBack } from './changes.ts';
import { type Account, EmptyAccount, routeOf } from './engine.ts';
import { Journal } from './journal.ts';
import { speedUpQueries } from './speed.ts';

export interface CosmosServer {
  /** Such as `http://localhost:3981`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Port 0 takes a free one. Throws when the port is taken or the journal cannot be read or written. */
export async function startCosmos(settings: { port: number; journal: string }): Promise<CosmosServer> {
  speedUpQueries();
  const { journal, standing } = Journal.open(settings.journal);
  const server = createServer();
  // The client keeps its connections; one that we close first would look to it like a lost answer.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done, failed) => {
    server.once('error', failed).listen(settings.port, 'localhost', done);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const account = accountAt(url, port);
  for (const change of standing) putBack(account, change);
  server.on('request', (req, res) => void answer(account, journal, req, res));
  return {
    url,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      journal.close();
    },
  };
}

/** The account tells clients where to write, and would say `https:`. Of one called localhost they ask that each time. */
function accountAt(url: string, port: number): Account {
  const account = new EmptyAccount('localhost', port);
  const here = [{ name: 'This machine', databaseAccountEndpoint: `${url}/` }];
  Object.assign(account.read(), { id: 'this-machine', writableLocations: here, readableLocations: here });
  return account;
}

async function answer(account: Account, journal: Journal, req: IncomingMessage, res: ServerResponse): Promise<void> {
  let body: unknown;
  try {
    body = await carryOut(account, req, res);
    const change = changeMade(req, res.statusCode, body);
    if (change) journal.append(change);
  } catch (error) {
    console.error(error);
    res.statusCode = 500;
    body = { message: error instanceof Error ? error.message : String(error) };
  }
  if (isStored(body)) res.setHeader('etag', body._etag);
  res.setHeader('content-type', 'application/json');
  res.setHeader('x-ms-activity-id', randomUUID());
  res.setHeader('x-ms-request-charge', '1');
  res.end(JSON.stringify(body));
}

function carryOut(account: Account, req: IncomingMessage, res: ServerResponse): unknown {
  const route = routeOf(req);
  if (!route || req.headers['x-ms-cosmos-is-batch-request'] || req.url?.includes('/udfs')) {
    res.statusCode = 501;
    return { message: 'The embedded server does not keep this: no batches, no functions, only documents.' };
  }
  const [params, handler] = route;
  return handler(account, req, res, params);
}

function isStored(body: unknown): body is { _etag: string } {
  return typeof body === 'object' && body !== null && '_etag' in body && typeof body._etag === 'string';
}
