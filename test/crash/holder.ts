/** Stands between the bot and its servers: a call can be kept from them, or their answer from the bot, until it is killed. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, request as secureRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '../../local/certificate.ts';
import type { Seen } from './wire.ts';

/** `before`: the server never hears of the call. `after`: it has done it, and nobody hears of that. */
export type Moment = 'before' | 'after';

export class Holder {
  /** Calls that wait for their process to die. */
  held = 0;
  /** Milliseconds since 1970 of the last call that was held. */
  lastHeld = 0;
  readonly #judge: (call: Seen) => Moment | null;
  readonly #servers: Server[] = [];
  readonly #waiting = new Set<ServerResponse>();

  constructor(judge: (call: Seen) => Moment | null) {
    this.#judge = judge;
  }

  /** Gives the address to use in the place of `target`; its own address in answers becomes that one. */
  async front(target: string, certificate?: Certificate): Promise<string> {
    let here = '';
    const serve: RequestListener = (incoming, answer) => void this.#serve(incoming, answer, target, here);
    const server = certificate ? createSecureServer(certificate, serve) : createServer(serve);
    this.#servers.push(server);
    await new Promise<void>((done) => void server.listen(0, 'localhost', done));
    const { port } = server.address() as AddressInfo;
    here = `${target.split('://')[0]}://localhost:${port}${new URL(target).pathname.replace(/\/$/u, '')}`;
    return here;
  }

  /** The process is dead. */
  letGo(): void {
    this.held = 0;
    for (const answer of this.#waiting) answer.destroy();
    this.#waiting.clear();
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  }

  async #serve(incoming: IncomingMessage, answer: ServerResponse, target: string, here: string): Promise<void> {
    const { method = 'GET', url = '/' } = incoming;
    const body = await bytesOf(incoming);
    const moment = this.#judge({ method, path: url, body: body.toString() });
    if (moment === 'before') return this.#hold(answer);
    const there = await forward(new URL(url, target), incoming, body).catch(() => null);
    if (!there) return void answer.destroy();
    if (moment === 'after') return this.#hold(answer);
    const { 'transfer-encoding': _, ...headers } = there.from.headers;
    const text = there.body.includes(target) ? Buffer.from(there.body.toString().replaceAll(target, here)) : there.body;
    // Two calls: where restify is loaded, in any test of this process, writeHead gives nothing to go on with.
    answer.writeHead(there.from.statusCode ?? 502, { ...headers, 'content-length': text.length });
    answer.end(text);
  }

  #hold(answer: ServerResponse): void {
    this.held += 1;
    this.lastHeld = Date.now();
    this.#waiting.add(answer);
  }
}

function forward(to: URL, { method, headers }: IncomingMessage, body: Buffer) {
  const ask = to.protocol === 'https:' ? secureRequest : request;
  return new Promise<{ readonly from: IncomingMessage; readonly body: Buffer }>((resolve, reject) => {
    // The certificate is made for this run, and known to the bot alone.
    const asked = ask(to, { method, headers, rejectUnauthorized: false }, (from) => {
      bytesOf(from).then((read) => resolve({ from, body: read }), reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}
