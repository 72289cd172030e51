/** Cosmos DB goes away and comes back: people are told, nothing is half-written, and all goes on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { connect } from '../../bot/cosmos/client.ts';
import { openContainers } from '../../bot/cosmos/containers.ts';
import { CosmosLog } from '../../bot/cosmos/log.ts';
import { CosmosSnapshots } from '../../bot/cosmos/snapshots.ts';
import { Poller } from '../../bot/records/poller.ts';
import { StoreUnavailable } from '../../bot/records/ports.ts';
import { Records } from '../../bot/records/records.ts';
import { startCosmos } from '../../local/cosmos/server.ts';
import { add, counter } from '../records/counter.ts';
import { key, open, silent } from './embedded.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cosmos-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('rejects what cannot be saved, says so to health, and goes on by itself', async () => {
  const journal = join(folder, 'away');
  const first = await startCosmos({ port: 0, journal });
  const { containers, close } = await open(first.url);
  const log = new CosmosLog(containers.log);
  const records = new Records(counter, { log, snapshots: new CosmosSnapshots(containers.snapshots) }, silent);
  const poller = new Poller(log, [records], silent);
  await records.handle('counter:1', add('a'));

  await first.close();
  await expect(records.handle('counter:1', add('b'))).rejects.toThrow(StoreUnavailable);
  await poller.once();
  expect(poller.well).toBe(false);

  const second = await startCosmos({ port: Number(new URL(first.url).port), journal });
  expect(await records.handle('counter:1', add('b'))).toMatchObject({ ok: true, seq: 2, repeated: false });
  await poller.once();
  expect(poller.well).toBe(true);
  await records.stop();
  close();
  await second.close();
}, 30_000);

it('waits at start with one word to the operator, and begins when it answers', async () => {
  const journal = join(folder, 'start');
  const gone = await startCosmos({ port: 0, journal });
  await gone.close();
  const said: string[] = [];
  const logger = pino({}, { write: (line: string) => said.push(line) });
  const client = connect({ endpoint: gone.url, key });
  const opening = openContainers(client, 'onboarding', logger);
  const back = new Promise<Awaited<ReturnType<typeof startCosmos>>>((done) => {
    setTimeout(() => done(startCosmos({ port: Number(new URL(gone.url).port), journal })), 1500);
  });
  const { log } = await opening;
  expect(await new CosmosLog(log).streams()).toEqual([]);
  expect(said).toEqual([expect.stringContaining('Check COSMOS_ENDPOINT and that it runs')]);
  client.dispose();
  await (await back).close();
}, 30_000);
