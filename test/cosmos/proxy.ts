/** Stands between the client and the server: counts requests, and can lose an answer after the server has acted. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Between {
  readonly url: string;
  /** `POST /dbs/onboarding/colls/log/docs`, in the order they came. */
  readonly requests: string[];
  /** Cuts the connection at the next such request, when the server has carried it out and before its answer. */
  loseAnswerOf(request: RegExp, times?: number): void;
  close(): Promise<void>;
}

export async function proxyTo(target: string): Promise<Between> {
  const requests: string[] = [];
  let lose: { which: RegExp; times: number } = { which: /^never$/, times: 0 };
  const server = createServer((req, res) => {
    const line = `${req.method} ${req.url}`;
    requests.push(line);
    const lost = lose.times > 0 && lose.which.test(line);
    if (lost) lose.times -= 1;
    forward(
      req,
      (status, headers, body) => {
        if (lost) return req.socket.destroy();
        // The account's own page says where to write: here, not past us.
        const here = Buffer.from(body.toString().replaceAll(target, url));
        // Two calls: where restify is loaded, in any test of this process, writeHead gives nothing to go on with.
        res.writeHead(status, { ...headers, 'content-length': here.length });
        return res.end(here);
      },
      res,
    );
  });
  function forward(
    req: IncomingMessage,
    answered: (status: number, headers: IncomingMessage['headers'], body: Buffer) => void,
    res: ServerResponse,
  ): void {
    const to = request(`${target}${req.url}`, { method: req.method, headers: req.headers }, (from) => {
      const parts: Buffer[] = [];
      from.on('data', (part: Buffer) => parts.push(part));
      from.on('end', () => {
        const { 'transfer-encoding': _, ...headers } = from.headers;
        answered(from.statusCode ?? 502, headers, Buffer.concat(parts));
      });
    });
    to.on('error', () => res.destroy());
    req.pipe(to);
  }
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    loseAnswerOf(which, times = 1) {
      lose = { which, times };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
