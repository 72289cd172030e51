/** What waits on whom: by role, for those who are away, each with its date and its place. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InsightsPage } from '../../shared/views/pages/insights.ts';
import type { WaitingPage } from '../../shared/views/pages/waiting.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
  await world.addPerson('rhys', 'Rhys Morgan', ['reviewer']);
}, 30_000);
afterAll(() => world.stop());

const waitingOn = async (as: string) => (await world.get<WaitingPage>(as, '/api/waiting')).body;
const told = async (as: string) => (await waitingOn(as)).items.map(({ when, title, to }) => [when, title, to]);
const house = (as: string, command: object) =>
  world.post(as, '/api/house/commands', { commandId: randomUUID(), command });
const at = (partner: string, query: string) => `/tab/partners/${partner}?${query}`;

describe('a project manager', () => {
  it('sees every thing once: overdue first, then by date, each with its place', async () => {
    expect(await told('priya')).toEqual([
      ['overdue', 'Reply about the eligibility answers', at(partners.unsure, 'view=questions')],
      ['overdue', 'Record what the Board decided', at(partners.board, 'view=board&do=outcome:application')],
      ['later', 'Check the commission with North ICB', at(partners.deferred, 'do=task:board-application/item:i1-2')],
      ['later', 'Invite the specialists', at(partners.channel, 'do=task:preparation-call/action:c2-a2')],
      ['undated', 'Set the next Board date', '/tab/board'],
      ['undated', 'Assign a project manager', at(partners.fresh, 'do=assign')],
      ['undated', 'Help with the channel', at(partners.channel, 'view=teams')],
    ]);
  });

  it('is told why, since when and by when', async () => {
    const { items, counts } = await waitingOn('priya');
    expect(items[0]).toMatchObject({
      kind: 'reply',
      partner: { id: partners.unsure, name: 'Bright Minds', product: 'Mood Diary' },
      why: 'Answers that need a person',
      since: 'since 16 November 2026',
      due: { overdue: true, words: 'Overdue by 2 working days: due 18 November 2026' },
      coveringFor: null,
    });
    expect(counts).toEqual({ overdue: 2, today: 0, week: 0, later: 2, undated: 3 });
  });

  it('sees what nobody looks after, and nothing of what others look after', async () => {
    expect((await told('daniel')).map(([, title]) => title)).toEqual([
      'Set the next Board date',
      'Assign a project manager',
    ]);
  });

  it('finds a call with its time instead of the task to plan it, and records it when it is over', async () => {
    const plan = { type: 'planCall', kind: 'productDemonstration', onboarding: 'o1', minutes: 60 };
    const call = { ...plan, at: '2026-11-20T16:00:00.000Z', attendees: ['priya', 'daniel', 'jo'] };
    await world.give('priya', partners.channel, call);
    const [first] = (await waitingOn('daniel')).items;
    expect(first).toMatchObject({ kind: 'call', when: 'today', title: 'Product Demonstration Call', time: '4pm' });
    world.clock.now = '2026-11-20T17:30:00.000Z';
    expect((await told('daniel'))[0]).toEqual([
      'today',
      'Record the Product Demonstration Call',
      at(partners.channel, 'view=calls&do=call:productDemonstration'),
    ]);
  });

  it('answers what a contact asks for, also when nothing else is waited for', async () => {
    const until = '2026-12-18';
    await world.give('amir', partners.fresh, { type: 'askForHold', onboarding: 'o1', until, because: 'We move house' });
    await world.give('priya', partners.fresh, { type: 'assignProjectManager', person: 'daniel' });
    const asked = (await waitingOn('daniel')).items.find(({ kind }) => kind === 'request');
    expect(asked).toMatchObject({ title: 'Answer the request to put it on hold', why: 'Reason: We move house' });
    expect((await told('daniel')).map(([, title]) => title)).not.toContain('Assign a project manager');
  });
});

describe('while a colleague is away', () => {
  it('their things are with who covers, marked with the name, and still with themselves', async () => {
    await house('priya', { type: 'setAway', person: 'priya', until: '2026-12-01', cover: 'daniel' });
    const covered = (await waitingOn('daniel')).items.filter(({ coveringFor }) => coveringFor === 'Priya Shah');
    expect(covered.map(({ title }) => title)).toContain('Reply about the eligibility answers');
    expect((await told('priya')).map(([, title]) => title)).toContain('Reply about the eligibility answers');
    await house('priya', { type: 'endAway', person: 'priya' });
    expect((await waitingOn('daniel')).items.filter(({ coveringFor }) => coveringFor)).toEqual([]);
  });
});

describe('the other roles', () => {
  it('the Board sees the dates it sits on, with how much it has to decide', async () => {
    const { items, nextBoard } = await waitingOn('helen');
    expect(items.map(({ title, why, when, to }) => [title, why, when, to])).toEqual([
      ['Board of 18 November 2026', 'One decision not recorded yet', 'overdue', '/tab/board/2026-11-18'],
    ]);
    expect(nextBoard).toBeNull();
  });

  it('an administrator hands over the partners of somebody who manages projects no more', async () => {
    await house('priya', { type: 'setStaffRoles', person: 'daniel', roles: ['reviewer'] });
    expect(await told('priya')).toContainEqual([
      'undated',
      'Hand over the partners of Daniel Okafor',
      '/tab/handover/daniel',
    ]);
  });

  it('a reviewer sees the applications with criteria to look at, and nothing of what is for project managers', async () => {
    const { items } = await waitingOn('rhys');
    expect(items.map(({ title, partner }) => [title, partner?.id])).toContainEqual([
      'Review the criteria',
      partners.board,
    ]);
    expect(items.every(({ title }) => title === 'Review the criteria')).toBe(true);
    expect(items.find(({ partner }) => partner?.id === partners.board)).toMatchObject({
      kind: 'review',
      why: '4 of 5 have no finding',
      when: 'overdue',
      to: at(partners.board, 'view=eligibility'),
    });
  });

  it('an application leaves the list of reviewers when each criterion has a finding', async () => {
    for (const criterion of [2, 3, 4, 5]) {
      const finding = {
        type: 'recordFinding',
        onboarding: 'o1',
        criterion,
        result: 'met',
        sentence: 'It is.',
      };
      await world.give('rhys', partners.board, finding);
    }
    expect((await waitingOn('rhys')).items.map(({ partner }) => partner?.id)).not.toContain(partners.board);
  });

  it('a contact is refused', async () => {
    expect((await world.get('jo', '/api/waiting')).status).toBe(403);
  });
});

describe('insights', () => {
  it.each([
    ['priya', 200],
    ['helen', 200],
    ['rhys', 403],
    ['jo', 403],
  ])('%s gets %d', async (as, status) => {
    expect((await world.get(as, '/api/insights?months=3')).status).toBe(status);
  });

  it('are about the partners of a project manager when asked so', async () => {
    const { body } = await world.get<InsightsPage>('helen', '/api/insights?manager=priya');
    const all = await world.get<InsightsPage>('helen', '/api/insights');
    expect([body.open, all.body.open]).toEqual([4, 5]);
    expect(body.choices.managers.map(({ title }) => title)).toContain('Priya Shah');
    expect(all.body.sentences.steps).toContain('5 onboardings are under way.');
  });
});
