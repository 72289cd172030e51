/** The connection to Cosmos DB. Azure, Microsoft's emulator and the embedded server differ in these settings only. */
import { CosmosClient } from '@azure/cosmos';

export interface CosmosSettings {
  /** Such as `https://name.documents.azure.com:443/`. */
  readonly endpoint: string;
  readonly key: string;
}

/** One request, in milliseconds; the client's own default is a minute. Three of them fit into Teams' patience of 10 s. */
const REQUEST_MS = 3000;

/** Connects at the first call, not here. `dispose()` it at the end. */
export function connect({ endpoint, key }: CosmosSettings): CosmosClient {
  return new CosmosClient({
    endpoint,
    key,
    connectionPolicy: {
      requestTimeout: REQUEST_MS,
      retryOptions: { maxRetryAttemptCount: 3, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 2 },
    },
  });
}
