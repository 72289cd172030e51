/** However two instances and the poll take turns: no command is lost, none counts twice, and both end up the same. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import { Poller } from '../../bot/records/poller.ts';
import { Records } from '../../bot/records/records.ts';
import { add, counter } from './counter.ts';

const silent = pino({ level: 'silent' });
const stream = 'counter:1';

const act = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), by: fc.nat(1), id: fc.nat(12) }),
  fc.record({ kind: fc.constantFrom('poll' as const, 'save' as const), by: fc.nat(1), id: fc.constant(0) }),
);

it('holds for any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), async (rounds) => {
      const stores = { log: new MemoryLog(), snapshots: new MemorySnapshots() };
      const instances = [0, 1].map(() => {
        const records = new Records(counter, stores, silent);
        return { records, poller: new Poller(stores.log, [records], silent) };
      });
      const sent = new Set<number>();
      // What stands in one round happens at the same time.
      for (const round of rounds) {
        await Promise.all(
          round.map(async ({ kind, by, id }) => {
            const instance = instances[by];
            if (kind === 'poll') return instance?.poller.once();
            if (kind === 'save') return instance?.records.stop();
            sent.add(id);
            expect(await instance?.records.handle(stream, add(`command ${id}`))).toMatchObject({ ok: true });
          }),
        );
      }
      for (const { records, poller } of instances) {
        await poller.once();
        expect(await records.get(stream)).toMatchObject({ seq: sent.size, record: { count: sent.size } });
      }
      const fresh = new Records(counter, stores, silent);
      expect(await fresh.get(stream)).toMatchObject({ seq: sent.size, record: { count: sent.size } });
    }),
    { numRuns: 150 },
  );
});
