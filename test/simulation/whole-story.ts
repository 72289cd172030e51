/** A story of two partners in which the app makes every kind of write that it makes on its own. */
import { later } from '../../shared/calendar/instants.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import type { Actor, StaffRole } from '../../shared/record/actor.ts';
import type { Command } from '../../shared/record/record.ts';
import { leadOf, shared } from './acts.ts';
import type { OneLife } from './one-life.ts';

export const partners = ['a', 'b'] as const;

const onboarding = 'o1';
const DAY = 86_400;
const person = (id: string, ...roles: StaffRole[]): Actor => ({ kind: 'person', person: id, roles, door: 'teams' });
const priya = person('priya', 'projectManager');
const helen = person('helen', 'board');

/** Gives what was left undone on the way; nothing when all is well. */
export async function wholeStory(life: OneLife): Promise<readonly string[]> {
  const { teams } = life.servers;
  const at = (days: number) => later(life.servers.now(), days * DAY);
  const on = (days: number) => londonDate(at(days));
  const give = (partner: string, command: Command, by = priya) => life.give(partner, command, by);
  const left: string[] = [];
  const settle = async () => void left.push(...(await life.settle()));
  const account = (id: string) => life.servers.people.get(id)?.directoryId ?? '';
  // Daniel leads the second partner, and is not in the team yet.
  for (const user of teams.users)
    if (user.id === account('daniel')) for (const teams of [user.inTeams, user.inGroups]) teams.clear();

  for (const partner of partners) {
    const about = { name: `Partner ${partner}`, odsCode: null, product: 'Steps', service: 'nhs-login' as const };
    await give(partner, { type: 'registerPartner', ...about, contact: leadOf(partner) });
    await give(partner, { type: 'assignProjectManager', person: partner === 'a' ? 'priya' : 'daniel' });
    await give(partner, { type: 'addContact', person: shared });
  }
  await settle();

  // The space of each: guests, the team, the channel, the app, cards, the tab, members.
  for (const partner of partners) {
    const held = { onboarding, on: on(0), attendees: [leadOf(partner)], others: '', notes: [], actions: [] };
    await give(partner, { type: 'recordCall', kind: 'preparation', ready: true, ...held });
    await give(partner, { type: 'openSpace', onboarding });
  }
  await settle();

  // A call in the calendar; news in the channel, the feed and the chat.
  const call = { onboarding, minutes: 60, attendees: [leadOf('a')] };
  await give('a', { type: 'planCall', kind: 'applicationReview', at: at(5), ...call });
  await give('a', { type: 'setBoardDate', onboarding, gate: 'application', on: on(9) });
  await settle();
  await give('a', { type: 'moveCall', plan: 'p1', at: at(6), ...call });
  await settle();
  await give('a', { type: 'cancelCall', plan: 'p1', onboarding, reason: 'Ill' });
  const chat = { type: 'ChatOpened' as const, person: 'priya', conversation: 'chat-priya' };
  await give('a', { type: 'noteFacts', facts: [chat] }, { kind: 'system' });
  const query = { type: 'askQuery' as const, onboarding, text: 'When?', wantsDocument: false, replyBy: null };
  await give('a', { ...query, owner: null }, person(leadOf('a')));
  await settle();

  // What time brings about: a hold that ends, a discussion, digests.
  await give('a', { type: 'holdOnboarding', onboarding, until: on(3), because: 'No budget' });
  await give('b', { type: 'planDiscussion', onboarding, owner: 'daniel', next: on(3), plan: 'Talk' });
  for (let days = 0; days < 7; days += 1) {
    await settle();
    life.servers.jumped += DAY * 1000;
  }
  await settle();

  await give('a', { type: 'recordApplication', onboarding, on: on(0), from: 'form' });
  const review = { onboarding, on: on(0), attendees: [leadOf('a')], others: '', notes: [], actions: [] };
  const answers = { overviewGiven: true, team: 'Two developers', questions: '' };
  await give('a', { type: 'recordCall', kind: 'applicationReview', ...answers, ...review });
  await give('a', { type: 'setBoardDate', onboarding, gate: 'application', on: on(0) });
  const outcome = {
    outcome: 'approved' as const,
    comments: '',
    reasons: [],
    items: [],
    deadline: null,
    nextDate: null,
  };
  await give('a', { type: 'recordBoardOutcome', onboarding, gate: 'application', ...outcome, tell: 'now' }, helen);
  await settle();

  // Another project manager, whom somebody has made a member already.
  const channel = teams.channels.find(({ description }) => description.endsWith(': a'));
  channel?.members.push({ membership: 'by-hand', user: account('daniel'), owner: false, guest: false });
  await give('a', { type: 'assignProjectManager', person: 'daniel' });
  await settle();

  // The end, and back again; then one is the other's duplicate.
  await give('a', { type: 'withdrawOnboarding', onboarding, because: 'It was enough' });
  await give('a', { type: 'closeSpace', channel: 'archive' });
  await settle();
  await give('a', { type: 'reinstateOnboarding', onboarding, because: 'They came back' });
  await settle();
  await give('b', { type: 'mergePartner', into: 'a', name: 'Partner a', because: 'Twice', channel: 'archive' });
  await settle();
  return left;
}
