/** Facts go into the real writer's log: one start per attempt, whoever asks, however stale their record is. */
import { describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import { Records } from '../../bot/records/records.ts';
import { recordsLog } from '../../bot/spaces/log.ts';
import type { Fact } from '../../bot/spaces/ports.ts';
import { partnerDomain } from '../../bot/streams.ts';
import { emptyHouse } from '../../shared/record/house.ts';
import { priya } from './story.ts';

const now = '2026-11-02T10:00:00.000Z';

async function twoInstances() {
  const stores = { log: new MemoryLog(), snapshots: new MemorySnapshots() };
  const logger = pino({ level: 'silent' });
  const one = new Records(partnerDomain, stores, logger);
  const two = new Records(partnerDomain, stores, logger);
  await one.handle('partner:p1', {
    commandId: 'register',
    command: {
      type: 'registerPartner',
      name: 'Acme Health',
      odsCode: null,
      product: 'Acme Steps',
      service: 'nhs-login',
      contact: 'jo',
    },
    context: { actor: priya, now, house: emptyHouse },
  });
  const clock = { now: () => now };
  const house = async () => emptyHouse;
  await two.get('partner:p1');
  return { first: recordsLog(one, clock, house, () => []), second: recordsLog(two, clock, house, () => []), stores };
}

const started = (until: string): readonly Fact[] => [{ type: 'StepStarted', key: 'channel', attempt: 1, until }];

describe('given two instances of which one has not heard of the other', () => {
  it('lets only one start an attempt, also when both say it differently', async () => {
    const { first, second } = await twoInstances();
    const answers = await Promise.all([
      first.note('p1', 'channel:1:started', started('2026-11-02T10:00:30.000Z')),
      second.note('p1', 'channel:1:started', started('2026-11-02T10:00:31.000Z')),
    ]);
    expect(answers.map(({ ours }) => ours).sort()).toEqual([false, true]);
    expect((await second.get('p1')).space.steps.channel).toMatchObject({ status: 'started', attempt: 1 });
  });

  it('takes a fact sent twice once', async () => {
    const { first, stores } = await twoInstances();
    const facts: readonly Fact[] = [{ type: 'AppEnabled', key: 'app', how: 'created' }];
    expect((await first.note('p1', 'app:1:ended', facts)).ours).toBe(true);
    expect((await first.note('p1', 'app:1:ended', facts)).ours).toBe(false);
    expect(await stores.log.read('partner:p1', 3)).toBeUndefined();
  });

  it('rejects while the database is away, so that the fact is sent again', async () => {
    const { first, stores } = await twoInstances();
    stores.log.away = true;
    await expect(
      first.note('p1', 'app:1:ended', [{ type: 'AppEnabled', key: 'app', how: 'created' }]),
    ).rejects.toThrow();
    stores.log.away = false;
    expect((await first.get('p1')).space.appEnabled).toBe(false);
  });
});
