/** The inside of `@vercel/cosmosdb-server`, loaded as the CommonJS it is; the only file that knows its parts. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

export type Stored = { readonly id: string; readonly _etag: string; readonly _ts: number };

interface Items {
  create(data: object): object;
}

export interface Account {
  readonly databases: Items;
  read(): object;
  database(id: string): {
    readonly collections: Items;
    collection(id: string): { readonly documents: Items };
  };
}

type Handler = (account: Account, req: IncomingMessage, res: ServerResponse, params: object) => unknown;

export interface Query {
  /** The JavaScript which the engine made of the query's text. */
  readonly code: string;
}

const load = createRequire(import.meta.url);
const loadBeside = createRequire(load.resolve('@vercel/cosmosdb-server'));

export const { default: EmptyAccount } = load('@vercel/cosmosdb-server/lib/account') as {
  default: new (host: string, port: number) => Account;
};

export const { default: routeOf } = load('@vercel/cosmosdb-server/lib/routes') as {
  default: (req: IncomingMessage) => [params: object, handler: Handler] | undefined;
};

export const { default: queryOf } = loadBeside('@zeit/cosmosdb-query') as { default: (text: string) => Query };

export const queryHelpers = loadBeside('@zeit/cosmosdb-query/lib/helpers') as {
  stripUndefined(value: unknown): unknown;
};
