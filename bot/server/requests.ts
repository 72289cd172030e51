/** What happens to every request before its route: an id, a log line afterwards, and only bodies that we can read. */

import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import restify from 'restify';
import type { Log } from '../log.ts';
import { toldOf } from './errors.ts';
import { limitOf, limits } from './limits.ts';
import { routeOf } from './route-of.ts';

/** More than this, in bytes, and the connection is cut after all. */
const MOST_READ_AWAY = 16 * 1024 * 1024;

const hasBody = new Set(['POST', 'PUT', 'PATCH']);

/** Answers are data, nothing to run or to frame; the tab's page has a policy of its own. */
const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
/** One year. Only where browsers reach us by https. */
const httpsOnly = { 'strict-transport-security': 'max-age=31536000' };

export function prepareRequests(server: Server, log: Log, secure: boolean): void {
  const always = Object.entries(secure ? { ...headers, ...httpsOnly } : headers);
  server.pre(restify.plugins.pre.reqIdHeaders({ headers: ['x-request-id'] }));
  server.pre((request, response, next) => {
    if (!request.headers['x-request-id']) request.headers['x-request-id'] = randomUUID();
    response.setHeader('x-request-id', request.id());
    for (const [name, value] of always) response.setHeader(name, value);
    next();
  });
  server.use(refuseUnreadable);
  const readers = new Map(
    limits.map((limit) => [limit, restify.plugins.bodyReader({ maxBodySize: limit.bytes })] as const),
  );
  server.use((request, response, next) => readers.get(limitOf(request.getPath()))?.(request, response, next));
  server.use(restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.on('after', (request: Request, response: Response) => {
    const { method } = request;
    log.debug({ request: request.id(), method, path: routeOf(request), status: response.statusCode }, 'answered');
  });
}

/** Compressed bodies could grow without bound, forms and files are not ours, and what says it is too long is not read. */
function refuseUnreadable(request: Request, response: Response, next: (stop?: false) => void): void {
  const refusal = hasBody.has(request.method ?? '') ? unreadable(request) : null;
  if (!refusal) {
    next();
    return;
  }
  readAway(request, () => {
    response.setHeader('connection', 'close');
    response.send(refusal.status, toldOf(refusal.status, request.getPath()));
    next(false);
  });
}

/** Who is still sending does not read: cut off early, they would see a broken connection and not our sentence. */
function readAway(request: Request, done: () => void): void {
  let bytes = 0;
  const end = () => {
    request.off('data', count).off('end', end).off('close', end);
    done();
  };
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_READ_AWAY) end();
  };
  request.on('data', count).on('end', end).on('close', end);
}

function unreadable(request: Request): { readonly status: 413 | 415 } | null {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > limitOf(request.getPath()).bytes) return { status: 413 };
  const asJson = length === 0 || request.contentType() === 'application/json';
  return asJson && request.headers['content-encoding'] === undefined ? null : { status: 415 };
}
