/** The rows of all streams: complete at start, current within one poll. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import { Poller } from '../../bot/records/poller.ts';
import { Portfolio } from '../../bot/records/portfolio.ts';
import { StoreUnavailable } from '../../bot/records/ports.ts';
import { Records } from '../../bot/records/records.ts';
import { add, counter } from './counter.ts';

const silent = pino({ level: 'silent' });

let log: MemoryLog;
let snapshots: MemorySnapshots;

function instance() {
  const stores = { log, snapshots };
  const records = new Records(counter, stores, silent);
  return {
    records,
    portfolio: new Portfolio(records, stores, silent),
    poller: new Poller(log, [records], silent),
  };
}

beforeEach(() => {
  log = new MemoryLog();
  snapshots = new MemorySnapshots();
});

describe('the portfolio', () => {
  it('starts from the snapshots and finds what no snapshot has', async () => {
    const before = instance();
    await before.records.handle('counter:1', add('a'));
    await before.records.handle('counter:2', add('b'));
    await before.records.stop();
    // The process dies here, with these two never in a snapshot.
    await before.records.handle('counter:2', add('c'));
    await before.records.handle('counter:3', add('d', 7));

    const { portfolio } = instance();
    await portfolio.start();
    expect(portfolio.rows()).toEqual([{ count: 1 }, { count: 1 }]);
    await portfolio.verify();
    expect(portfolio.row('counter:2')).toEqual({ count: 2 });
    expect(portfolio.row('counter:3')).toEqual({ count: 7 });
  });

  it('shows our own changes at once and another instance’s after the next poll', async () => {
    const [here, there] = [instance(), instance()];
    await here.portfolio.start();
    await there.portfolio.start();
    await here.records.handle('counter:1', add('a'));
    expect(here.portfolio.row('counter:1')).toEqual({ count: 1 });
    expect(there.portfolio.row('counter:1')).toBeUndefined();
    await there.poller.once();
    expect(there.portfolio.row('counter:1')).toEqual({ count: 1 });
  });

  it('works a row out once for many changes, and gives the same list until the next', async () => {
    let made = 0;
    const stores = { log, snapshots };
    const counted = new Records(
      { ...counter, row: (record) => ({ count: record.count, made: ++made }) },
      stores,
      silent,
    );
    const portfolio = new Portfolio(counted, stores, silent);
    await portfolio.start();
    for (const id of ['a', 'b', 'c']) await counted.handle('counter:1', add(id));
    expect(portfolio.has('counter:1')).toBe(true);
    expect(portfolio.has('counter:2')).toBe(false);
    expect(portfolio.rows()).toEqual([{ count: 3, made: 1 }]);
    expect(portfolio.rows()).toBe(portfolio.rows());
    await counted.handle('counter:1', add('d'));
    expect(portfolio.rows()).toEqual([{ count: 4, made: 2 }]);
  });

  it('goes on with the others when one row cannot be made', async () => {
    const stores = { log, snapshots };
    const row = (record: { readonly count: number }) => {
      if (record.count === 7) throw new Error('broken');
      return { count: record.count };
    };
    const records = new Records({ ...counter, row }, stores, silent);
    const portfolio = new Portfolio(records, stores, silent);
    await portfolio.start();
    await records.handle('counter:1', add('a', 7));
    await records.handle('counter:2', add('b'));
    expect(portfolio.rows()).toEqual([{ count: 1 }]);
  });

  it('leaves streams of other kinds alone', async () => {
    const { records, portfolio, poller } = instance();
    await portfolio.start();
    await new Records({ ...counter, prefix: 'house' }, { log, snapshots }, silent).handle('house', add('a'));
    await poller.once();
    await portfolio.verify();
    expect(portfolio.rows()).toEqual([]);
    expect(records.owns('house')).toBe(false);
  });
});

describe('the poll', () => {
  it('has a snapshot written that the writing instance never wrote', async () => {
    const [here, there] = [instance(), instance()];
    await here.records.handle('counter:1', add('a'));
    await there.poller.once();
    await there.records.stop();
    expect(await snapshots.read('counter:1')).toMatchObject({ seq: 1 });
  });

  it('says that it is not well while the database is away, and misses nothing', async () => {
    const [here, there] = [instance(), instance()];
    await here.records.handle('counter:1', add('a'));
    log.away = true;
    await there.poller.once();
    expect(there.poller.well).toBe(false);
    log.away = false;
    await there.poller.once();
    expect(there.poller.well).toBe(true);
    expect((await there.records.get('counter:1')).seq).toBe(1);
  });

  it('is not held up by a stream that a newer build has written', async () => {
    const [here, there] = [instance(), instance()];
    await there.portfolio.start();
    const newer = new Records({ ...counter, shape: 2 }, { log, snapshots }, silent);
    await newer.handle('counter:1', add('a'));
    await newer.stop();
    await here.records.handle('counter:2', add('b'));
    await there.poller.once();
    expect(there.portfolio.rows()).toEqual([{ count: 1 }]);
    expect(there.poller.well).toBe(true);
  });

  it('takes in later what it heard but could not load', async () => {
    const [here, there] = [instance(), instance()];
    await there.portfolio.start();
    await here.records.handle('counter:1', add('a'));
    const read = snapshots.read.bind(snapshots);
    snapshots.read = () => Promise.reject(new StoreUnavailable('cut off'));
    await there.poller.once();
    snapshots.read = read;
    await there.poller.once();
    expect(there.portfolio.row('counter:1')).toEqual({ count: 1 });
  });
});
