/** The Board's dates and agendas through the API. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardSentences } from '../../shared/views/board-lines.ts';
import type { BoardDates, BoardDay } from '../../shared/views/pages/agenda.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
  await world.addPerson('helen', 'Helen Marsh', ['board']);
  await world.addPerson('rita', 'Rita Hall', ['reviewer']);
});
afterAll(() => world.stop());

const day = async (on: string) => (await world.get<BoardDay>('helen', `/api/board/${on}`)).body;
const house = (as: string, command: Record<string, unknown>) =>
  world.post<{ message?: string }>(as, '/api/house/commands', { commandId: randomUUID(), command });

describe('agendas', () => {
  it('show who is on a date, what was decided, and who waits for one', async () => {
    const { dates, waiting } = (await world.get<BoardDates>('helen', '/api/board')).body;
    const [date] = dates;
    expect(date?.on).toBe('2026-11-18');
    expect(date?.items.map((item) => [item.partner.name, item.outcome])).toEqual([
      ['Acme Health', 'approved'],
      ['Greenfield Care', 'deferred'],
      ['Lakeside Digital', null],
    ]);
    expect(waiting.map((each) => [each.partner.name, each.deferredOn])).toEqual([['Greenfield Care', '2026-11-18']]);
  });

  it('keep what was decided on a date apart from what was decided before', async () => {
    const item = (await day('2026-11-18')).items.find((each) => each.partner.id === partners.deferred);
    expect(item?.decided?.outcome).toBe('deferred');
    expect(item?.history).toEqual([]);
    expect(item?.frozen?.changed).toBe(false);
  });

  it('are for project managers, administrators and the Board', async () => {
    expect((await world.get('rita', '/api/board')).status).toBe(403);
    expect((await world.get('jo', '/api/board')).status).toBe(403);
    expect((await world.get('jo', '/api/board/2026-11-18')).status).toBe(403);
    expect((await world.get('jo', '/api/board/sentences')).status).toBe(403);
    expect((await world.get('helen', '/api/board/2026-11-17')).status).toBe(404);
  });

  it('say why the Board would probably defer, while there is time', async () => {
    const item = (await day('2026-11-18')).items.find((each) => each.partner.id === partners.board);
    expect(item?.likely.join(' ')).toMatch(/No notes of the Application Review Call on: /u);
    expect(item?.frozen).toBeNull();
  });

  it('freeze a report, and say when the record has changed since', async () => {
    const item = async () => (await day('2026-11-18')).items.find((each) => each.partner.id === partners.board);
    const where = { onboarding: 'o1', gate: 'application' };
    await world.give('priya', partners.board, { type: 'freezeReport', ...where });
    expect((await item())?.frozen).toMatchObject({ version: 1, changed: false });
    const finding = { criterion: 2, result: 'unclear', sentence: 'We asked again.' };
    await world.give('priya', partners.board, { type: 'recordFinding', onboarding: 'o1', ...finding });
    expect((await item())?.frozen).toMatchObject({ version: 1, changed: true });
    expect((await item())?.likely).toContain('Criterion 2 is unclear.');
    await world.give('priya', partners.board, { type: 'freezeReport', ...where });
    expect((await item())?.frozen).toMatchObject({ version: 2, changed: false });
  });
});

describe('dates of the house', () => {
  it('bind every new Board date, and stay while somebody is on their agenda', async () => {
    expect((await house('helen', { type: 'addBoardDate', on: '2026-12-03' })).status).toBe(403);
    expect((await house('priya', { type: 'addBoardDate', on: '2026-12-03' })).status).toBe(200);
    const command = { type: 'setBoardDate', onboarding: 'o1', gate: 'application' };
    const path = `/api/partners/${partners.deferred}/commands`;
    const other = await world.post<{ message: string }>('priya', path, {
      commandId: randomUUID(),
      command: { ...command, on: '2026-12-02' },
    });
    expect(other.body.message).toBe('The Board does not meet on 2 December 2026. It meets on 3 December 2026.');
    await world.give('priya', partners.deferred, { ...command, on: '2026-12-03' });
    const again = (await day('2026-12-03')).items[0];
    expect(again?.history.map((each) => each.outcome)).toEqual(['deferred']);
    expect(again?.likely).toContain('The Board asked for this, and it is not here: Send the penetration test report');
    expect((await house('priya', { type: 'removeBoardDate', on: '2026-12-03' })).body.message).toBe(
      'Greenfield Care is on this agenda. Move it first.',
    );
    await world.give('priya', partners.deferred, { type: 'clearBoardDate', onboarding: 'o1', gate: 'application' });
    expect((await house('priya', { type: 'removeBoardDate', on: '2026-12-03' })).status).toBe(200);
  });
});

describe('sentences to pick again', () => {
  it('name no partner, product, commissioner or contact', async () => {
    const { items } = (await world.get<BoardSentences>('helen', '/api/board/sentences')).body;
    expect(items).toEqual(['Send the penetration test report']);
  });
});
