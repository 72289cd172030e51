/** The smallest Bot Connector: takes every message, says 201, counts. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalConnector {
  /** What activities carry as `serviceUrl`. */
  readonly url: string;
  /** Messages taken so far. */
  taken(): number;
  close(): Promise<void>;
}

export async function localConnector(): Promise<LocalConnector> {
  let taken = 0;
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => {
      taken += 1;
      response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"${taken}"}`);
    });
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
