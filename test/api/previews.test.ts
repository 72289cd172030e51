/** What is shown before an outcome is recorded is what the partner reads afterwards. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiError } from '../../shared/api.ts';
import type { BoardPreview } from '../../shared/views/pages/board.ts';
import type { OwnPage } from '../../shared/views/pages/own.ts';
import type { ReportPage } from '../../shared/views/pages/report.ts';
import type { SpacePreview } from '../../shared/views/space-preview.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
  world.clock.now = '2026-11-18T15:00:00.000Z';
});
afterAll(() => world.stop());

const rejected = {
  type: 'recordBoardOutcome',
  onboarding: 'o1',
  outcome: 'rejected',
  comments: '',
  reasons: ['It does not serve patients in England'],
  items: [],
  deadline: null,
  nextDate: null,
  tell: 'now',
};

it('previews an outcome in the very words that the partner then reads', async () => {
  const path = `/api/partners/${partners.board}`;
  const { body: preview } = await world.post<BoardPreview>('priya', `${path}/board-preview`, rejected);
  expect(preview.to).toEqual([{ name: 'Owen Price', way: 'email' }]);
  expect(
    (await world.get<OwnPage>('owen', `${path}/progress`)).body.onboardings[0]?.boards.application.outcomes,
  ).toEqual([]);

  await world.give('priya', partners.board, rejected);
  const { body: own } = await world.get<OwnPage>('owen', `${path}/progress`);
  expect(own.onboardings[0]?.boards.application.outcomes[0]?.view).toEqual(preview.view);
});

it('refuses to preview what could not be recorded, with the same words', async () => {
  const { status, body } = await world.post<ApiError>('priya', `/api/partners/${partners.deferred}/board-preview`, {
    ...rejected,
    reasons: [],
  });
  expect(status).toBe(409);
  expect(body.message).toContain(
    'Priya Shah recorded the outcome of 18 November 2026 at 3pm: deferred. Set the Board date anew',
  );
});

it('does not preview for contacts', async () => {
  expect((await world.post('owen', `/api/partners/${partners.board}/board-preview`, rejected)).status).toBe(404);
});

it('names the channel, its members and first posts before it is made, and what is missing', async () => {
  const { body } = await world.get<SpacePreview>(
    'priya',
    `/api/partners/${partners.board}/space-preview?onboarding=o1`,
  );
  expect(body.name).toContain('Lakeside Digital');
  expect(body.missing).toEqual(['Record the Preparation Call.']);
  expect(body.members).toEqual([
    { person: 'priya', name: 'Priya Shah', role: 'Owner' },
    { person: 'owen', name: 'Owen Price', role: 'Guest, from Lakeside Digital' },
  ]);
  expect(body.posts[0]?.title).toBe('Lakeside Digital: joining NHS login');
});

it('shows the frozen report, however the answers change later', async () => {
  const path = `/api/partners/${partners.deferred}/report?onboarding=o1`;
  const before = (await world.get<ReportPage>('priya', path)).body;
  expect(before.frozen?.version).toBe(1);
  const finding = {
    type: 'recordFinding',
    onboarding: 'o1',
    criterion: 2,
    result: 'notMet',
    sentence: 'Staff use it.',
  };
  await world.give('priya', partners.deferred, finding);
  expect((await world.get<ReportPage>('priya', path)).body).toEqual(before);
  const live = (await world.get<ReportPage>('priya', `${path}&live=1`)).body;
  expect(JSON.stringify(live.sections)).toContain('Not met. Staff use it.');
});
