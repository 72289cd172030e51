/** How much and how slowly callers may send. */
import type { Server } from 'node:http';

interface Limit {
  /** Largest body, in bytes. */
  readonly bytes: number;
  readonly told: string;
}

const KB = 1024;

const files: Limit = { bytes: 3 * KB * KB, told: 'This is too large. Choose a file of less than 2 MB.' };
/** Teams sends at most 256 KB; the longest form is far below that. */
const forms: Limit = { bytes: KB * KB, told: 'This is too large. Send less than 1 MB.' };
/** Anybody may knock there: a link, a code, a few sentences. */
const door: Limit = { bytes: 32 * KB, told: 'This is too large. Send less than 32 KB.' };

export const limits: readonly Limit[] = [files, forms, door];

/** 2 MB as base64 under /api/import, and the words around it. */
export function limitOf(path: string): Limit {
  if (path.startsWith('/api/import/')) return files;
  return path.startsWith('/api/door/') ? door : forms;
}

/** In milliseconds. */
export interface Patience {
  /** From the start of a request to the end of its headers. */
  readonly headers: number;
  /** From the start of a request to the end of its body. */
  readonly request: number;
  /** Between two looks for connections that are too slow. */
  readonly look: number;
}

const usual: Patience = { headers: 10_000, request: 30_000, look: 5000 };
/** Longer than Azure's front end keeps a connection to us that nobody uses (4 minutes): it must never meet a closed one. */
const UNUSED_MS = 245_000;

/** Cuts off who sends too slowly. Call it before the server listens. Nothing limits how long an answer may take. */
export function limitTimes(server: Server, patience: Patience = usual): void {
  server.headersTimeout = patience.headers;
  server.requestTimeout = patience.request;
  server.keepAliveTimeout = UNUSED_MS;
  // restify makes the server without options, and Node reads this one when it begins to listen.
  Reflect.set(server, 'connectionsCheckingInterval', patience.look);
}
