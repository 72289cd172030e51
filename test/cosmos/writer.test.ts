/** The writer on the real client: what a command costs, and what happens when the connection breaks at the worst moment. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Containers } from '../../bot/cosmos/containers.ts';
import { CosmosLog } from '../../bot/cosmos/log.ts';
import { CosmosSnapshots } from '../../bot/cosmos/snapshots.ts';
import { StoreUnavailable } from '../../bot/records/ports.ts';
import { Records } from '../../bot/records/records.ts';
import { add, type CounterRecords, counter, setLimit } from '../records/counter.ts';
import { type Embedded, embedded, open, silent } from './embedded.ts';
import { type Between, proxyTo } from './proxy.ts';

let server: Embedded;
let proxy: Between;
let opened: Awaited<ReturnType<typeof open>>;
let records: CounterRecords;
let stream: string;
let count = 0;

const writer = ({ log, snapshots }: Containers) =>
  new Records(counter, { log: new CosmosLog(log), snapshots: new CosmosSnapshots(snapshots) }, silent);
const create = 'POST /dbs/onboarding/colls/log/docs';
const createInLog = new RegExp(`^${create}/?$`);

beforeAll(async () => {
  server = await embedded();
  proxy = await proxyTo(server.url);
  opened = await open(proxy.url);
});
afterAll(async () => {
  opened.close();
  await proxy.close();
  await server.close();
});
beforeEach(() => {
  count += 1;
  stream = `counter:${count}`;
  records = writer(opened.containers);
});

async function stored(): Promise<unknown[]> {
  const log = new CosmosLog(server.containers.log);
  const commits = [];
  for (let seq = 1; ; seq++) {
    const commit = await log.read(stream, seq);
    if (!commit) return commits;
    commits.push(commit.commandId);
  }
}

describe('a command', () => {
  it('costs one create when warm, and no read', async () => {
    await records.handle(stream, add('a'));
    proxy.requests.length = 0;
    await records.handle(stream, add('b'));
    await records.handle(stream, add('c'));
    expect(proxy.requests.map((line) => line.replace(/\/$/, ''))).toEqual([create, create]);
  });

  it('costs one snapshot for many commands, off the answer’s path, and no read when warm', async () => {
    await records.handle(stream, add('a'));
    await records.stop();
    for (const id of ['b', 'c', 'd']) await records.handle(stream, add(id));
    proxy.requests.length = 0;
    await records.stop();
    expect(proxy.requests).toEqual([expect.stringMatching(/^PUT \/dbs\/onboarding\/colls\/snapshots\/docs\/counter/)]);
  });
});

describe('when the answer to a create is lost', () => {
  it('there is one commit, not two, and no error', async () => {
    await records.handle(stream, add('a'));
    proxy.loseAnswerOf(createInLog);
    expect(await records.handle(stream, add('b'))).toMatchObject({
      ok: true,
      seq: 2,
      repeated: false,
      record: { count: 2 },
    });
    expect(await records.handle(stream, add('c'))).toMatchObject({ ok: true, seq: 3 });
    expect(await stored()).toEqual(['a', 'b', 'c']);
  });

  it('and the next ones too, the person hears of it, and sending again finds it done', async () => {
    await records.handle(stream, setLimit('limit', 1));
    proxy.loseAnswerOf(createInLog, 3);
    await expect(records.handle(stream, add('b'))).rejects.toThrow(StoreUnavailable);
    expect(await records.handle(stream, add('b'))).toMatchObject({
      ok: true,
      seq: 2,
      repeated: true,
      record: { count: 1 },
    });
    expect(await stored()).toEqual(['limit', 'b']);
  });

  it('but somebody else was first, the command is decided again', async () => {
    await records.handle(stream, add('a'));
    await writer(server.containers).handle(stream, add('theirs'));
    proxy.loseAnswerOf(createInLog);
    expect(await records.handle(stream, add('ours'))).toMatchObject({ ok: true, seq: 3, repeated: false });
    expect(await stored()).toEqual(['a', 'theirs', 'ours']);
  });
});
