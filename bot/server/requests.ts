/** What happens to every request before its route: an id, a log line afterwards, and only bodies that we can read. */

import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import restify from 'restify';
import type { Log } from '../log.ts';
import { known, MAX_BODY, MAX_FILE_BODY } from './errors.ts';

/** More than this, in bytes, and the connection is cut after all. */
const MOST_READ_AWAY = 16 * MAX_BODY;

const hasBody = new Set(['POST', 'PUT', 'PATCH']);

export function prepareRequests(server: Server, log: Log): void {
  server.pre(restify.plugins.pre.reqIdHeaders({ headers: ['x-request-id'] }));
  server.pre((request, response, next) => {
    if (!request.headers['x-request-id']) request.headers['x-request-id'] = randomUUID();
    response.setHeader('x-request-id', request.id());
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    next();
  });
  server.use(refuseUnreadable);
  const forms = restify.plugins.bodyReader({ maxBodySize: MAX_BODY });
  const files = restify.plugins.bodyReader({ maxBodySize: MAX_FILE_BODY });
  server.use((request, response, next) => (isFile(request) ? files : forms)(request, response, next));
  server.use(restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));
  server.use(restify.plugins.queryParser({ mapParams: false }));
  // Path only: a query may carry a link's secret.
  server.on('after', (request: Request, response: Response) => {
    const { method, url } = request;
    log.debug({ request: request.id(), method, path: url?.split('?')[0], status: response.statusCode }, 'answered');
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
    response.send(refusal.status, known[refusal.status]);
    next(false);
  });
}

/** A file to import, and nothing else, may be larger. */
function isFile(request: Request): boolean {
  return request.getPath().startsWith('/api/import/');
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
  if (length > (isFile(request) ? MAX_FILE_BODY : MAX_BODY)) return { status: 413 };
  const asJson = length === 0 || request.contentType() === 'application/json';
  return asJson && request.headers['content-encoding'] === undefined ? null : { status: 415 };
}
