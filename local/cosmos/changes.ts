/** What a request changed, seen from its answer; and the same change put back into an empty account. */
import type { IncomingMessage } from 'node:http';
import type { Account, Stored } from './engine.ts';
import type { Change } from './journal.ts';

/** Null when nothing changed: a read, a query, a refusal. */
export function changeMade(req: IncomingMessage, status: number, body: unknown): Change | null {
  if (status > 299 || req.method === 'GET') return null;
  const [database, container, document] = namesIn(req);
  const parents = [database, container].filter((name) => name !== undefined);
  const partition = isAboutDocuments(req) ? [String(req.headers['x-ms-documentdb-partitionkey'])] : [];
  if (req.method === 'DELETE') {
    return { path: [...parents, ...partition, ...(document === undefined ? [] : [document])], data: null };
  }
  if (req.method === 'POST' && status === 200 && !isUpsert(req)) return null;
  const stored = body as Stored;
  const path = req.method === 'POST' ? parents : parents.slice(0, partition.length === 0 ? -1 : undefined);
  return { path: [...path, ...partition, stored.id], data: stored };
}

/** Makes it again under its own `_etag` and `_ts`: clients compare them across a restart. */
export function putBack(account: Account, { path, data }: Change): void {
  if (!data) return;
  const [database = '', container = ''] = path;
  const made =
    path.length === 1
      ? account.databases.create(data)
      : path.length === 2
        ? account.database(database).collections.create(data)
        : account.database(database).collection(container).documents.create(data);
  const { _etag, _ts } = data as Stored;
  Object.assign(made, { _etag, _ts });
}

/** `/dbs/<database>/colls/<container>/docs/<document>`, as far as it goes. */
function namesIn(req: IncomingMessage): (string | undefined)[] {
  const parts = partsOf(req);
  return [parts[1], parts[3], parts[5]].map((part) => part && decodeURIComponent(part));
}

function isAboutDocuments(req: IncomingMessage): boolean {
  return partsOf(req)[4] === 'docs';
}

function isUpsert(req: IncomingMessage): boolean {
  return String(req.headers['x-ms-documentdb-is-upsert']).toLowerCase() === 'true';
}

function partsOf(req: IncomingMessage): string[] {
  return (req.url ?? '').split('?', 1).join('').split('/').filter(Boolean);
}
