/** One of two processes that write to the same streams; started by race.test.ts. */
import { CosmosLog } from '../../bot/cosmos/log.ts';
import { CosmosSnapshots } from '../../bot/cosmos/snapshots.ts';
import { Records } from '../../bot/records/records.ts';
import { add, counter } from '../records/counter.ts';
import { open, silent } from './embedded.ts';

const { COSMOS_URL = '', RACER = '' } = process.env;
const { containers, close } = await open(COSMOS_URL);
const stores = { log: new CosmosLog(containers.log), snapshots: new CosmosSnapshots(containers.snapshots) };
const records = new Records(counter, stores, silent);

// 400 commands of our own, and 200 that the other process sends too, as Teams does when it sends again.
const ids = [
  ...Array.from({ length: 400 }, (_, n) => `${RACER}-${n}`),
  ...Array.from({ length: 200 }, (_, n) => `both-${n}`),
].sort((a, b) => Number(a.split('-')[1]) - Number(b.split('-')[1]));
const answers = await Promise.all(ids.map((id) => records.handle(`counter:${Number(id.split('-')[1]) % 4}`, add(id))));
await records.stop();
close();
process.exitCode = answers.every((answer) => answer.ok) ? 0 : 1;
