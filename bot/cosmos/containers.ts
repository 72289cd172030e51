/** The database and its containers, made when they are missing. */
import type { Container, ContainerRequest, CosmosClient } from '@azure/cosmos';
import type { Logger } from 'pino';
import { StoreUnavailable } from '../records/ports.ts';
import { reach } from './reach.ts';

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;
const RETRY_MS = 2000;

/** What each is for: docs/architecture.md. Only the log is the truth of records; snapshots can be made again from it. */
const wanted = {
  log: { partitionKey: '/stream', uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/commandId'] }] } },
  snapshots: { partitionKey: '/id' },
  people: { partitionKey: '/id' },
  /** `until` is checked on read; this only sweeps up. */
  codes: { partitionKey: '/id', defaultTtl: THIRTY_DAYS_S },
  leases: { partitionKey: '/id' },
} satisfies Record<string, ContainerRequest>;

export type Containers = Readonly<Record<keyof typeof wanted, Container>>;

/** Waits, with a word to the operator, until Cosmos DB answers. Rejects at once when it answers with a refusal. */
export async function openContainers(client: CosmosClient, database: string, logger: Logger): Promise<Containers> {
  for (let first = true; ; first = false) {
    try {
      return await makeMissing(client, database);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) {
        throw new Error(`Cosmos DB refuses: check COSMOS_KEY and the rights to "${database}".`, { cause: error });
      }
      if (first)
        logger.warn({ error }, 'Cosmos DB does not answer. Check COSMOS_ENDPOINT and that it runs. We keep trying.');
      await new Promise((done) => setTimeout(done, RETRY_MS));
    }
  }
}

async function makeMissing(client: CosmosClient, id: string): Promise<Containers> {
  const { database } = await reach((options) => client.databases.createIfNotExists({ id }, options));
  const make = async (name: keyof typeof wanted) => {
    const request = { id: name, ...wanted[name] };
    return (await reach((options) => database.containers.createIfNotExists(request, options))).container;
  };
  const [log, snapshots, people, codes, leases] = await Promise.all([
    make('log'),
    make('snapshots'),
    make('people'),
    make('codes'),
    make('leases'),
  ]);
  return { log, snapshots, people, codes, leases };
}
