/** A story of two partners, over HTTP, in which the app makes every kind of write that it makes on its own. */
import { randomUUID } from 'node:crypto';
import type { Someone } from '../../local/people.ts';
import { accept, channelsOf, givePriyaHerRole, register, soon } from '../journeys/partners.ts';
import type { Life } from './life.ts';

const onboarding = 'o1';

interface Cast {
  readonly acme: string;
  readonly bright: string;
  readonly priya: Someone;
  readonly priyaId: string;
  readonly daniel: Someone;
  readonly danielId: string;
  /** So many days from now, as an instant and as a date. */
  day(days: number): Promise<string>;
  date(days: number): Promise<string>;
}

/** Two partners, each with its channel. */
export async function openSpaces(life: Life): Promise<Cast> {
  const { service } = life;
  const [priya, daniel, ruth] = [service.as('priya.shah'), service.as('daniel.okafor'), service.as('ruth.evans')];
  // A Monday: the days that follow are working days, on which reminders come.
  await service.people('/control/clock', { set: '2026-11-02T10:00:00.000Z' });
  await givePriyaHerRole(service);
  await ruth.addStaff('Daniel Okafor', 'daniel.okafor@nhslogin.example', 'projectManager');
  await ruth.addStaff('Helen Marsh', 'helen.marsh@nhslogin.example', 'board');
  // Daniel is not in the host team yet; both have opened the app.
  await service.people('/control/team-members', { person: 'daniel.okafor', present: false });
  const [priyaId, danielId] = [await priya.id(), await daniel.id()];
  const day = async (days: number) => {
    const { now } = await service.people('/control/clock');
    return new Date(Date.parse(now) + days * 86_400_000).toISOString();
  };
  const date = async (days: number) => (await day(days)).slice(0, 10);

  const acme = await register(service, 'Acme Health', { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' });
  const bright = await register(service, 'Bright Minds', {
    name: 'Maya Patel',
    email: 'maya.patel@brightminds.example',
  });
  life.follow(acme);
  life.follow(bright);
  await life.settle();

  // The space of each: guests, the team, the channel, the app, cards, the tab, members.
  await priya.do(bright, { type: 'assignProjectManager', person: danielId });
  for (const [partner, leader] of [
    [acme, priya],
    [bright, daniel],
  ] as const) {
    const held = { type: 'recordCall', kind: 'preparation', onboarding, on: await date(0), others: '', notes: [] };
    await leader.do(partner, { ...held, attendees: [priyaId], ready: true, actions: [] });
    await leader.do(partner, { type: 'openSpace', onboarding });
  }
  await life.settle();
  await accept(service, 'jo.smith');
  await accept(service, 'maya.patel');
  await life.settle();
  return { acme, bright, priya, priyaId, daniel, danielId, day, date };
}

/** Calls, news, time that passes, the Board, a handover, the end and a merge. */
export async function whatFollows(life: Life, cast: Cast): Promise<void> {
  const { service } = life;
  const { acme, bright, priya, priyaId, daniel, danielId, day, date } = cast;

  // A call in the calendar; news in the channel and the feed.
  const call = { onboarding, minutes: 60, attendees: [priyaId] };
  await priya.do(acme, { type: 'planCall', kind: 'applicationReview', at: await day(5), ...call });
  await priya.do(acme, { type: 'setBoardDate', onboarding, gate: 'application', on: await date(9) });
  await life.settle();
  await priya.do(acme, { type: 'moveCall', plan: 'p1', at: await day(6), ...call });
  await life.settle();
  await priya.do(acme, { type: 'cancelCall', plan: 'p1', onboarding, reason: 'Ill' });
  // News to one alone can come in the chat from now on.
  await service.people('/client/install', { as: 'jo.smith' });
  await service.people('/client/install', { as: 'maya.patel' });
  await soon('both chats are known', async () =>
    (await life.records()).every(({ people, space }) => Object.keys(people).every((person) => space.chats[person])),
  );
  await life.settle();

  // What time brings about: a hold that ends, a discussion, digests.
  await priya.do(acme, { type: 'holdOnboarding', onboarding, until: await date(3), because: 'No budget' });
  await daniel.do(bright, { type: 'planDiscussion', onboarding, owner: danielId, next: await date(3), plan: 'Talk' });
  await life.settle();
  for (let days = 0; days < 7; days += 1) {
    await life.advance(86_400);
    await life.settle();
  }

  // The Board decides.
  await priya.do(acme, { type: 'recordApplication', onboarding, on: await date(0), from: 'form' });
  const review = {
    type: 'recordCall',
    kind: 'applicationReview',
    onboarding,
    on: await date(0),
    others: '',
    notes: [],
  };
  const answers = { overviewGiven: true, team: 'Two developers', questions: '' };
  await priya.do(acme, { ...review, ...answers, attendees: [priyaId], actions: [] });
  await priya.do(acme, { type: 'setBoardDate', onboarding, gate: 'application', on: await date(0) });
  const outcome = { outcome: 'approved', comments: '', reasons: [], items: [], deadline: null, nextDate: null };
  const told = { type: 'recordBoardOutcome', onboarding, gate: 'application', ...outcome, tell: 'now' };
  await service.as('helen.marsh').do(acme, told);
  await life.settle();

  // Another project manager, whom somebody has made a member already.
  const [channel] = await channelsOf(service, 'Acme Health');
  await service.people('/control/team-members', { person: 'daniel.okafor', present: true });
  await service.people('/control/channel-members', { channel: channel?.id, person: 'daniel.okafor', present: true });
  await priya.do(acme, { type: 'assignProjectManager', person: danielId });
  await life.settle();

  // The end, and back again; then one is the other's duplicate.
  await daniel.do(acme, { type: 'withdrawOnboarding', onboarding, because: 'It was enough' });
  await daniel.do(acme, { type: 'closeSpace', channel: 'archive' });
  await life.settle();
  await daniel.do(acme, { type: 'reinstateOnboarding', onboarding, because: 'They came back' });
  await life.settle();
  const merge = { commandId: randomUUID(), into: acme, because: 'Entered twice', channel: 'archive' };
  await daniel.ask(`/api/partners/${bright}/merge`, merge);
  await life.settle();
}
