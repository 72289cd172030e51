/** The writer: what it answers, what it writes, and what it does when others write too. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import { StoreUnavailable } from '../../bot/records/ports.ts';
import { Records } from '../../bot/records/records.ts';
import { SCHEMA } from '../../shared/record/commit.ts';
import { add, type CounterRecords, counter, setLimit } from './counter.ts';

const silent = pino({ level: 'silent' });
const one = 'counter:1';

let log: MemoryLog;
let snapshots: MemorySnapshots;
let here: CounterRecords;
/** Another instance of the service on the same database. */
let there: CounterRecords;

const instance = (domain = counter) => new Records(domain, { log, snapshots }, silent);

beforeEach(() => {
  log = new MemoryLog();
  snapshots = new MemorySnapshots();
  here = instance();
  there = instance();
});

describe('a command', () => {
  it('is stored as one commit that says who, when and what', async () => {
    expect(await here.handle(one, add('first', 2))).toMatchObject({
      ok: true,
      seq: 1,
      record: { count: 2 },
      repeated: false,
    });
    expect(await log.read(one, 1)).toMatchObject({
      stream: one,
      seq: 1,
      at: '2026-11-21T09:00:00.000Z',
      actor: { kind: 'system' },
      commandId: 'first',
      events: [{ type: 'Added', by: 2 }],
      schema: SCHEMA,
    });
  });

  it('that is refused leaves the log as it was', async () => {
    await here.handle(one, setLimit('limit', 1));
    const answer = await here.handle(one, add('too much', 2));
    expect(answer).toEqual({ ok: false, refusal: { code: 'overLimit', message: 'That is more than the limit.' } });
    expect(await log.read(one, 2)).toBeUndefined();
  });

  it('whose event cannot be read back is never stored', async () => {
    const broken = instance({
      ...counter,
      evolve: () => {
        throw new Error('a fault in our rules');
      },
    });
    await expect(broken.handle(one, add('a'))).rejects.toThrow('a fault in our rules');
    expect(await log.read(one, 1)).toBeUndefined();
  });

  it('with nothing to do is answered without a commit', async () => {
    await here.handle(one, setLimit('limit', 1));
    expect(await here.handle(one, setLimit('again', 1))).toMatchObject({ ok: true, seq: 1, repeated: false });
    expect(await log.read(one, 2)).toBeUndefined();
  });
});

describe('a command sent again', () => {
  it('gives the first answer and changes nothing, here and on another instance', async () => {
    await here.handle(one, add('tap'));
    await here.handle(one, add('later'));
    for (const instance of [here, there]) {
      expect(await instance.handle(one, add('tap'))).toMatchObject({
        ok: true,
        seq: 1,
        repeated: true,
        record: { count: 2 },
      });
    }
    expect(await log.read(one, 3)).toBeUndefined();
  });

  it('is not refused by what it did itself the first time', async () => {
    await here.handle(one, setLimit('limit', 1));
    await here.handle(one, add('tap'));
    expect(await here.handle(one, add('tap'))).toMatchObject({ ok: true, seq: 2, repeated: true });
  });

  it('with other content is refused', async () => {
    await here.handle(one, add('tap', 1));
    expect(await here.handle(one, add('tap', 5))).toMatchObject({ ok: false, refusal: { code: 'otherContent' } });
    expect((await here.get(one)).record.count).toBe(1);
  });

  it('twice at the same moment is stored once', async () => {
    const answers = await Promise.all([here.handle(one, add('tap')), here.handle(one, add('tap'))]);
    expect(answers).toMatchObject([{ seq: 1 }, { seq: 1, repeated: true }]);
  });
});

describe('with another instance writing', () => {
  it('a command on a stale record is decided again on the new one', async () => {
    await here.handle(one, add('a'));
    await there.handle(one, add('b'));
    expect(await here.handle(one, add('c'))).toMatchObject({ ok: true, seq: 3, record: { count: 3 } });
  });

  it('nobody is refused by a stale record', async () => {
    await here.handle(one, setLimit('low', 0));
    await there.handle(one, setLimit('high', 9));
    expect(await here.handle(one, add('now allowed'))).toMatchObject({ ok: true, record: { count: 1, limit: 9 } });
  });

  it('nobody is told "done already" by a stale record', async () => {
    await here.handle(one, setLimit('low', 5));
    await there.handle(one, setLimit('high', 9));
    expect(await here.handle(one, setLimit('low again', 5))).toMatchObject({ ok: true, seq: 3, record: { limit: 5 } });
  });

  it('a newer build is neither misread nor overwritten', async () => {
    await there.handle(one, add('a'));
    await there.stop();
    const newer = instance({ ...counter, shape: 2 });
    await newer.handle(one, add('b'));
    await newer.stop();
    const older = instance();
    expect(await older.handle(one, add('c'))).toMatchObject({ ok: false, refusal: { code: 'beingUpdated' } });
    expect(await snapshots.read(one)).toMatchObject({ shape: 2, seq: 2 });
  });

  it('a commit of a newer schema makes this build wait', async () => {
    await here.handle(one, add('a'));
    const first = await log.read(one, 1);
    if (!first) throw new Error('the first commit is there');
    await log.append({ ...first, seq: 2, commandId: 'from the future', schema: 99 });
    expect(await here.handle(one, add('b'))).toMatchObject({ ok: false, refusal: { code: 'beingUpdated' } });
    expect(await log.read(one, 3)).toBeUndefined();
  });
});

describe('when others are always first', () => {
  it('the command gives up with a sentence, and nothing of it is stored', async () => {
    const append = log.append.bind(log);
    let others = 0;
    log.append = async (commit) => {
      others += 1;
      await append({ ...commit, commandId: `another ${others}` });
      return append(commit);
    };
    expect(await here.handle(one, add('ours'))).toMatchObject({ ok: false, refusal: { code: 'tooBusy' } });
    expect(await log.find(one, 'ours')).toBeUndefined();
  });
});

describe('snapshots', () => {
  it('are what a new instance starts from, and the log adds the rest', async () => {
    await here.handle(one, add('a'));
    await here.stop();
    await here.handle(one, add('b'));
    expect(await snapshots.read(one)).toMatchObject({ seq: 1, record: { count: 1 }, row: { count: 1 } });
    expect(await instance().get(one)).toMatchObject({ seq: 2, record: { count: 2 } });
  });

  it('of an older shape are made again from the log', async () => {
    await here.handle(one, add('a'));
    await here.stop();
    const newer = instance({ ...counter, shape: 2, empty: () => ({ count: 100, limit: 1000 }) });
    expect((await newer.get(one)).record.count).toBe(101);
    await newer.stop();
    expect(await snapshots.read(one)).toMatchObject({ shape: 2, record: { count: 101 } });
  });

  it('that cannot be written stop nobody and are written later', async () => {
    const write = snapshots.write.bind(snapshots);
    snapshots.write = () => Promise.reject(new StoreUnavailable('away'));
    expect(await here.handle(one, add('a'))).toMatchObject({ ok: true });
    await here.stop();
    snapshots.write = write;
    await here.stop();
    expect(await snapshots.read(one)).toMatchObject({ seq: 1 });
  });
});

describe('listeners', () => {
  it('hear of each change once, however it comes', async () => {
    const heard: number[] = [];
    const stop = here.subscribe(({ seq }) => heard.push(seq));
    const news = log.follow();
    await here.handle(one, add('a'));
    await there.handle(one, add('b'));
    for (const commit of await news()) await here.follow(commit);
    for (const commit of await log.follow()()) await here.follow(commit);
    stop();
    await here.handle(one, add('c'));
    expect(heard).toEqual([1, 2]);
  });

  it('that fail do not fail the command', async () => {
    here.subscribe(() => {
      throw new Error('a listener with a fault');
    });
    expect(await here.handle(one, add('a'))).toMatchObject({ ok: true });
  });
});

describe('when the database is away', () => {
  it('a command is rejected, nothing is written, and the same command works afterwards', async () => {
    await here.handle(one, add('a'));
    log.away = true;
    await expect(here.handle(one, add('b'))).rejects.toThrow(StoreUnavailable);
    await expect(there.handle(one, add('c'))).rejects.toThrow(StoreUnavailable);
    log.away = false;
    expect(await here.handle(one, add('b'))).toMatchObject({ ok: true, seq: 2, repeated: false, record: { count: 2 } });
  });
});
