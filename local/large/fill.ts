/** Writes a large portfolio into the journal of the local database, before anybody starts it: log, snapshots, people. */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { connect } from '../../bot/cosmos/client.ts';
import { openContainers } from '../../bot/cosmos/containers.ts';
import { makeLog } from '../../bot/log.ts';
import { partnerDomain, partnerStream } from '../../bot/streams.ts';
import type { Commit } from '../../shared/record/commit.ts';
import { guidOf } from '../../simulator/world/ids.ts';
import { startCosmos } from '../cosmos/server.ts';
import { staff } from './house.ts';
import { type LargePerson, type LargeSize, largeHouse, largePartners } from './portfolio.ts';

const DATABASE = 'onboarding';
/** Lines written at once. */
const CHUNK = 2000;

/** Replaces what the journal held. The simulated Teams does not know these partners, so nobody keeps it in step. */
export async function fillLarge(journal: string, size: LargeSize): Promise<void> {
  await makeContainers(journal);
  const file = openSync(journal, 'a');
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (const line of linesOf(size)) {
    lines.push(line);
    if (lines.length >= CHUNK) flush();
  }
  flush();
  closeSync(file);
}

/** As the service makes them. */
async function makeContainers(journal: string): Promise<void> {
  const server = await startCosmos({ port: 0, journal });
  const client = connect({ endpoint: server.url, key: Buffer.from('any key').toString('base64') });
  await openContainers(client, DATABASE, makeLog('silent'));
  client.dispose();
  await server.close();
}

function* linesOf(size: LargeSize): Generator<string> {
  for (const person of staffPeople()) yield* personLines(person, guidOf(`user:${person.email}`));
  for (const commit of largeHouse(size)) yield commitLine(commit);
  yield itemLine('leases', 'reconciler', { holder: 'large', until: Date.parse('2100-01-01') }, size.until);
  for (const { id, commits, snapshot, people } of largePartners(size)) {
    for (const person of people) yield* personLines(person);
    for (const commit of commits) yield commitLine(commit);
    const last = commits.at(-1);
    if (!last) continue;
    const { shape } = partnerDomain;
    yield itemLine('snapshots', partnerStream(id), { seq: last.seq, shape, ...snapshot }, last.at);
  }
}

function staffPeople(): readonly LargePerson[] {
  return staff.map(({ id, name }) => ({ id, name, email: `${name.toLowerCase().replace(' ', '.')}@nhslogin.example` }));
}

/** With a directory id they can be logged in as. */
function* personLines({ id, name, email }: LargePerson, directoryId?: string): Generator<string> {
  const at = '2025-01-01T00:00:00.000Z';
  yield itemLine('people', id, { kind: 'person', name, email, ...(directoryId && { directoryId }) }, at);
  const mail = `mail:${createHash('sha256').update(email).digest('hex')}`;
  for (const key of directoryId ? [mail, `directory:${directoryId}`] : [mail]) {
    yield itemLine('people', key, { kind: 'key', person: id }, at);
  }
}

function commitLine(commit: Commit<unknown>): string {
  return line('log', commit.stream, { id: String(commit.seq).padStart(9, '0'), ...commit }, commit.at);
}

function itemLine(container: string, id: string, content: object, at: string): string {
  return line(container, id, { id, ...content }, at);
}

function line(container: string, partition: string, item: { readonly id: string }, at: string): string {
  const data = { ...item, _etag: randomUUID(), _ts: Math.floor(Date.parse(at) / 1000) };
  return JSON.stringify({ path: [DATABASE, container, JSON.stringify([partition]), item.id], data });
}
