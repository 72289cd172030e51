/** Stands between a bot and the database: what was asked, how long the database took, and how many bytes it was. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Kind = 'create' | 'upsert' | 'replace' | 'read' | 'query' | 'delete' | 'other';

export interface Asked {
  readonly kind: Kind;
  /** Name of the container; '' for calls about the account or the database. */
  readonly container: string;
  /** From the last byte of the question to the last byte of the answer, in milliseconds, our own way included. */
  readonly ms: number;
  readonly status: number;
  /** What was sent to be stored; '' for a read. */
  readonly sent: string;
}

export interface DatabaseProxy {
  readonly url: string;
  /** In the order of their answers. Empty it to begin a new count. */
  readonly asked: Asked[];
  close(): Promise<void>;
}

export async function databaseProxy(target: string): Promise<DatabaseProxy> {
  const asked: Asked[] = [];
  const agent = new Agent({ keepAlive: true });
  let closed = false;
  const passOn = async (incoming: IncomingMessage, response: ServerResponse) => {
    const sent = await bytesOf(incoming);
    const began = performance.now();
    const answer = await pass(target, agent, incoming, sent);
    const body = await bytesOf(answer);
    const status = answer.statusCode ?? 502;
    asked.push({ ...kindOf(incoming), ms: performance.now() - began, status, sent: sent.toString() });
    reply(response, answer, incoming.url === '/' ? Buffer.from(body.toString().replaceAll(target, url)) : body);
  };
  const server = createServer((incoming, response) => {
    passOn(incoming, response).catch((error: unknown) => {
      // At the end, somebody may still be asking.
      if (!closed) throw error;
    });
  });
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    async close() {
      closed = true;
      server.closeAllConnections();
      agent.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

function pass(target: string, agent: Agent, { method, url, headers }: IncomingMessage, body: Buffer) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(`${target}${url}`, { method, headers, agent }, resolve).on('error', reject).end(body);
  });
}

function reply(response: ServerResponse, { statusCode = 502, headers }: IncomingMessage, body: Buffer): void {
  const { 'transfer-encoding': _, ...rest } = headers;
  response.writeHead(statusCode, { ...rest, 'content-length': body.length }).end(body);
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Addresses are `/dbs/<database>/colls/<container>/docs/<document>`. */
function kindOf({ method, url = '', headers }: IncomingMessage): Pick<Asked, 'kind' | 'container'> {
  const [, , , , container = '', docs] = url.split('/');
  if (docs !== 'docs') return { kind: 'other', container };
  const isQuery = headers['content-type'] === 'application/query+json';
  const isUpsert = String(headers['x-ms-documentdb-is-upsert']).toLowerCase() === 'true';
  const posted: Kind = isQuery ? 'query' : isUpsert ? 'upsert' : 'create';
  const kinds: Record<string, Kind> = { POST: posted, GET: 'read', PUT: 'replace', DELETE: 'delete' };
  return { kind: kinds[method ?? ''] ?? 'other', container };
}
