/** Two processes, one database: 1,000 appends to the same streams, none lost and none twice. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CosmosLog } from '../../bot/cosmos/log.ts';
import { CosmosSnapshots } from '../../bot/cosmos/snapshots.ts';
import type { StoredCommit } from '../../bot/records/ports.ts';
import { Records } from '../../bot/records/records.ts';
import { counter } from '../records/counter.ts';
import { type Embedded, embedded, silent } from './embedded.ts';
import { killAll, run } from './process.ts';

let server: Embedded;
beforeAll(async () => {
  server = await embedded();
});
afterAll(async () => {
  killAll();
  await server.close();
});

it('loses none and doubles none', async () => {
  const racers = ['left', 'right'].map((name) => run('test/cosmos/racer.ts', { COSMOS_URL: server.url, RACER: name }));
  expect(await Promise.all(racers.map(({ ended }) => ended))).toEqual([0, 0]);

  const log = new CosmosLog(server.containers.log);
  const all: StoredCommit[] = [];
  for (const stream of await log.streams()) {
    for (let seq = 1, commit = await log.read(stream, seq); commit; commit = await log.read(stream, ++seq))
      all.push(commit);
  }
  const ids = all.map(({ commandId }) => commandId);
  expect(ids).toHaveLength(1000);
  expect(new Set(ids).size).toBe(1000);
  // Both had a part in every stream, so they did race.
  for (const racer of ['left', 'right']) expect(ids.filter((id) => id.startsWith(racer))).toHaveLength(400);

  const records = new Records(counter, { log, snapshots: new CosmosSnapshots(server.containers.snapshots) }, silent);
  const held = await Promise.all((await log.streams()).map((stream) => records.get(stream)));
  expect(held.reduce((sum, { record }) => sum + record.count, 0)).toBe(1000);
}, 60_000);
