/** The patch that keeps queries quick: it must match the engine's code, and give the same answers. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queryOf } from '../../../local/cosmos/engine.ts';
import { addingInPlace, speedUpQueries } from '../../../local/cosmos/speed.ts';
import { open } from '../../cosmos/embedded.ts';
import { killAll, runCosmos } from '../../cosmos/process.ts';

describe('the patch', () => {
  it('finds what it replaces in the engine’s code, and says so when it no longer does', () => {
    speedUpQueries();
    const { code } = queryOf('SELECT * FROM c WHERE c.stream = @stream');
    expect(code).toContain('($.push({');
    expect(code).not.toContain('...$');
    expect(() => addingInPlace('c => $c.map(copy)')).toThrow('Look again at local/cosmos/speed.ts');
  });

  it('can be applied again without harm', () => {
    speedUpQueries();
    speedUpQueries();
    expect(queryOf('SELECT * FROM c').code).toContain('($.push({');
  });
});

describe('a container of 40,000 documents', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cosmos-'));
  });
  afterAll(async () => {
    killAll();
    await rm(folder, { recursive: true });
  });

  // Without the patch one of these takes 19 seconds, and our client gives a request 3.
  it('is queried within a request’s time, whole and in part', async () => {
    const journal = join(folder, 'journal');
    await writeFile(journal, lines().join('\n'));
    const server = await runCosmos(journal);
    const { containers, close } = await open(server.url);
    const one = await containers.log.items.query('SELECT * FROM c WHERE c.stream = "s7" AND c.id = "39007"').fetchAll();
    expect(one.resources).toMatchObject([{ stream: 's7', tags: ['a', 'b'] }]);
    const { resources } = await containers.log.items.query('SELECT c.id FROM c', { maxItemCount: -1 }).fetchAll();
    expect(resources).toHaveLength(40_000);
    close();
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  }, 30_000);
});

/** A journal as the server writes it. */
function lines(): string[] {
  const partitionKey = { paths: ['/stream'], kind: 'Hash' };
  const stored = (path: string[], data: object) =>
    JSON.stringify({ path, data: { ...data, _etag: path.join(), _ts: 1 } });
  const all = [
    stored(['onboarding'], { id: 'onboarding' }),
    stored(['onboarding', 'log'], { id: 'log', partitionKey }),
  ];
  for (let n = 0; n < 40_000; n++) {
    const [id, stream] = [String(n), `s${n % 40}`];
    const data = { id, stream, commandId: id, tags: ['a', 'b'] };
    all.push(stored(['onboarding', 'log', `["${stream}"]`, id], data));
  }
  return [...all, ''];
}
