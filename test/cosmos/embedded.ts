/** The real client against the embedded server, started for one test file on a free port and a new folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { connect } from '../../bot/cosmos/client.ts';
import { type Containers, openContainers } from '../../bot/cosmos/containers.ts';
import { startCosmos } from '../../local/cosmos/server.ts';

export const silent = pino({ level: 'silent' });
/** The embedded server checks no key, but the client wants one. */
export const key = 'bm8ga2V5';

export interface Embedded {
  readonly url: string;
  readonly containers: Containers;
  close(): Promise<void>;
}

export async function embedded(): Promise<Embedded> {
  const folder = await mkdtemp(join(tmpdir(), 'cosmos-'));
  const server = await startCosmos({ port: 0, journal: join(folder, 'journal') });
  const opened = await open(server.url);
  return {
    url: server.url,
    containers: opened.containers,
    async close() {
      opened.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Another client of the same server, or of a proxy before it. */
export async function open(endpoint: string): Promise<{ containers: Containers; close(): void }> {
  const client = connect({ endpoint, key });
  const containers = await openContainers(client, 'onboarding', silent);
  return { containers, close: () => client.dispose() };
}
