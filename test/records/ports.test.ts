/** One contract for the log and the snapshots, held by the fake in memory and by Cosmos DB. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CosmosLog } from '../../bot/cosmos/log.ts';
import { CosmosSnapshots } from '../../bot/cosmos/snapshots.ts';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import type { LogStore, SnapshotStore, StoredCommit } from '../../bot/records/ports.ts';
import { type Embedded, embedded } from '../cosmos/embedded.ts';

interface Stores {
  readonly log: LogStore;
  readonly snapshots: SnapshotStore;
}

function commit(stream: string, seq: number, commandId = `${stream}-${seq}`): StoredCommit {
  return {
    stream,
    seq,
    at: '2026-11-21T09:00:00.000Z',
    actor: { kind: 'person', person: 'priya' },
    commandId,
    payload: 'hash',
    events: [{ type: 'Added', by: seq }],
    schema: 1,
  };
}

function contract(stores: () => Stores): void {
  describe('the log', () => {
    it('gives back what was appended, by number and by command', async () => {
      const { log } = stores();
      expect(await log.append(commit('a:1', 1))).toEqual({ outcome: 'stored' });
      expect(await log.read('a:1', 1)).toEqual(commit('a:1', 1));
      expect(await log.find('a:1', 'a:1-1')).toEqual(commit('a:1', 1));
      expect(await log.read('a:1', 2)).toBeUndefined();
      expect(await log.find('a:2', 'a:1-1')).toBeUndefined();
    });

    it('says who was first when the number is taken', async () => {
      const { log } = stores();
      await log.append(commit('b:1', 1));
      expect(await log.append(commit('b:1', 1, 'other'))).toEqual({ outcome: 'taken', by: commit('b:1', 1) });
    });

    it('gives a number to one of many who ask at once', async () => {
      const { log } = stores();
      const answers = await Promise.all(['1', '2', '3', '4'].map((id) => log.append(commit('b:2', 1, id))));
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['stored', 'taken', 'taken', 'taken']);
    });

    it('says that a command was stored before, under whatever number', async () => {
      const { log } = stores();
      await log.append(commit('c:1', 1, 'once'));
      const repeated = { outcome: 'repeated', first: commit('c:1', 1, 'once') };
      expect(await log.append(commit('c:1', 1, 'once'))).toEqual(repeated);
      expect(await log.append(commit('c:1', 2, 'once'))).toEqual(repeated);
      expect(await log.append(commit('c:2', 1, 'once'))).toEqual({ outcome: 'stored' });
    });

    it('tells each commit of every stream once, a stream in order', async () => {
      const { log } = stores();
      const news = log.follow();
      await news();
      await log.append(commit('d:1', 1));
      await log.append(commit('d:2', 1));
      await log.append(commit('d:1', 2));
      const told = await news();
      expect(told.filter(({ stream }) => stream === 'd:1').map(({ seq }) => seq)).toEqual([1, 2]);
      expect(told).toHaveLength(3);
      expect(await news()).toEqual([]);
      await log.append(commit('d:2', 2));
      expect(await news()).toEqual([{ stream: 'd:2', seq: 2 }]);
    });

    it('lists every stream once', async () => {
      const { log } = stores();
      await log.append(commit('e:1', 1));
      await log.append(commit('e:1', 2));
      await log.append(commit('e:2', 1));
      expect((await log.streams()).filter((stream) => stream.startsWith('e:')).sort()).toEqual(['e:1', 'e:2']);
    });
  });

  describe('the snapshots', () => {
    const snapshot = (seq: number, shape = 1) => ({
      stream: 's:1',
      seq,
      shape,
      record: { seq },
      row: { title: `at ${seq}` },
    });

    it('keep the newest of the newest shape, in whatever order they come', async () => {
      const { snapshots } = stores();
      expect(await snapshots.read('s:1')).toBeUndefined();
      await snapshots.write(snapshot(2));
      await snapshots.write(snapshot(1));
      expect(await snapshots.read('s:1')).toEqual(snapshot(2));
      await snapshots.write(snapshot(3));
      expect(await snapshots.read('s:1')).toEqual(snapshot(3));
      await snapshots.write(snapshot(1, 2));
      await snapshots.write(snapshot(9));
      expect(await snapshots.read('s:1')).toEqual(snapshot(1, 2));
    });

    it('give all rows without the records', async () => {
      const { snapshots } = stores();
      await snapshots.write({ ...snapshot(4), stream: 's:2' });
      const { record: _, ...row } = { ...snapshot(4), stream: 's:2' };
      expect((await snapshots.rows()).filter(({ stream }) => stream === 's:2')).toEqual([row]);
    });
  });
}

describe('in memory', () => {
  const stores = { log: new MemoryLog(), snapshots: new MemorySnapshots() };
  contract(() => stores);
});

describe('in Cosmos DB', () => {
  let server: Embedded;
  let stores: Stores;
  beforeAll(async () => {
    server = await embedded();
    stores = { log: new CosmosLog(server.containers.log), snapshots: new CosmosSnapshots(server.containers.snapshots) };
  });
  afterAll(() => server.close());
  contract(() => stores);

  it('keeps the newest snapshot when two instances write at once', async () => {
    const other = new CosmosSnapshots(server.containers.snapshots);
    const write = (store: SnapshotStore, seq: number) =>
      store.write({ stream: 's:3', seq, shape: 1, record: {}, row: {} });
    await write(stores.snapshots, 1);
    await write(other, 2);
    await Promise.all([3, 4, 5, 6].map((seq) => write(seq % 2 ? stores.snapshots : other, seq)));
    expect((await other.read('s:3'))?.seq).toBe(6);
  });
});
