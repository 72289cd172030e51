/** What the embedded server keeps: everything it acknowledged, through a stop, a crash and a torn last line. */
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CosmosLog } from '../../../bot/cosmos/log.ts';
import { startCosmos } from '../../../local/cosmos/server.ts';
import { open } from '../../cosmos/embedded.ts';
import { killAll, runCosmos } from '../../cosmos/process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cosmos-'));
});
afterAll(async () => {
  killAll();
  await rm(folder, { recursive: true });
});

const commit = (stream: string, seq: number) => ({
  stream,
  seq,
  at: '2026-11-21T09:00:00.000Z',
  actor: { kind: 'system' } as const,
  commandId: `command ${seq}`,
  payload: 'hash',
  events: [{ type: 'Added', by: seq }],
  schema: 1,
});

describe('killed under load', () => {
  it('loses no write that it acknowledged', async () => {
    const journal = join(folder, 'killed');
    const first = await runCosmos(journal);
    const writing = await open(first.url);
    const log = new CosmosLog(writing.containers.log);
    const acknowledged: [string, number][] = [];
    const write = async (stream: string) => {
      for (let seq = 1; first.child.exitCode === null && first.child.signalCode === null; seq++) {
        await log.append(commit(stream, seq));
        acknowledged.push([stream, seq]);
        if (acknowledged.length === 400) first.child.kill('SIGKILL');
      }
    };
    await Promise.allSettled(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(write));
    expect(await first.ended).toBeNull();
    writing.close();

    const second = await runCosmos(journal);
    const reading = await open(second.url);
    const found = new CosmosLog(reading.containers.log);
    expect(acknowledged.length).toBeGreaterThanOrEqual(400);
    for (const [stream, seq] of acknowledged) expect(await found.read(stream, seq)).toEqual(commit(stream, seq));
    reading.close();
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  }, 60_000);
});

describe('stopped and started', () => {
  it('keeps replaced and deleted documents as they were, their versions, and the unique keys', async () => {
    const journal = join(folder, 'stopped');
    const first = await startCosmos({ port: 0, journal });
    const before = await open(first.url);
    const { people, log } = before.containers;
    await people.items.create({ id: 'a', name: 'one' });
    await people.items.upsert({ id: 'a', name: 'two' });
    const { etag } = await people.item('a', 'a').replace({ id: 'a', name: 'three' });
    await people.items.create({ id: 'b' });
    await people.item('b', 'b').delete();
    await log.items.create({ id: '1', ...commit('s', 1) });
    before.close();
    await first.close();

    const second = await startCosmos({ port: 0, journal });
    const after = await open(second.url);
    expect((await after.containers.people.item('a', 'a').read()).resource).toMatchObject({
      name: 'three',
      _etag: etag,
    });
    expect((await after.containers.people.item('b', 'b').read()).statusCode).toBe(404);
    await expect(after.containers.log.items.create({ id: '2', ...commit('s', 1) })).rejects.toMatchObject({
      code: 409,
    });
    after.close();
    await second.close();
    const lines = (await readFile(journal, 'utf8')).trim().split('\n');
    // A database, five containers, two documents: the older versions are compacted away.
    expect(lines).toHaveLength(8);
  });

  it('drops a last line that was cut off, and starts', async () => {
    const journal = join(folder, 'torn');
    const first = await startCosmos({ port: 0, journal });
    const before = await open(first.url);
    await before.containers.people.items.create({ id: 'whole' });
    before.close();
    await first.close();
    await appendFile(journal, '{"path":["onboarding","peop');

    const second = await startCosmos({ port: 0, journal });
    const after = await open(second.url);
    expect((await after.containers.people.item('whole', 'whole').read()).resource).toMatchObject({ id: 'whole' });
    after.close();
    await second.close();
  });

  it('refuses what it would not keep', async () => {
    const server = await startCosmos({ port: 0, journal: join(folder, 'batch') });
    const { containers, close } = await open(server.url);
    const answer = containers.people.items.batch([{ operationType: 'Create', resourceBody: { id: 'x' } }], 'x');
    await expect(answer).rejects.toThrow('does not keep this: no batches');
    close();
    await server.close();
  });
});
