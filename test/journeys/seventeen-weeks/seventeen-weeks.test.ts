/** Four partners, one for each scenario, from registration to after go live, over 17 weeks of the simulator's clock. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWorkingDay, londonDate, londonHour, mondayOf } from '../../../shared/calendar/working-days.ts';
import { reminderRules } from '../../../shared/journey/reminder-rules.ts';
import { type Service, startService } from '../../server/service.ts';
import { channelsOf, soon } from '../partners.ts';
import { Cast } from './cast.ts';
import { live } from './live.ts';
import { partners } from './partners.ts';
import { cardsIn, remindersToContact, remindersToPriya, subjectsTo, turnsWhenReminded } from './seen.ts';
import { Travel } from './travel.ts';

let service: Service;
let travel: Travel;
let casts: readonly Cast[] = [];

beforeAll(async () => {
  service = await startService();
  travel = await Travel.begin(service);
  await travel.to(londonHour('2026-12-07', 9));
  const ruth = service.as('ruth.evans');
  await ruth.addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
  await ruth.addStaff('Helen Marsh', 'helen.marsh@nhslogin.example', 'board');
  casts = partners.map((partner) => new Cast(partner, service, travel));
  await live(casts, travel);
}, 400_000);
afterAll(async () => {
  travel.end();
  await service.stop();
});

const boardItem = ['2027-01-22', '2027-01-27'];
const callAction = ['2027-02-11', '2027-02-16'];
const eligibility = ['2026-12-10', '2026-12-15', '2026-12-18'];
/** Good Friday is 26 March, the clocks change on the 28th, Easter Monday is the 29th. */
const theContract = ['2027-03-22', '2027-03-25', '2027-03-31'];
/** When the contact is reminded. */
const stories = [
  { scenario: 1, theirs: ['2027-01-22', '2027-02-11'] },
  { scenario: 2, theirs: ['2027-01-22', '2027-02-11'] },
  {
    scenario: 3,
    theirs: ['2026-12-10', '2026-12-15', '2026-12-30', '2027-01-05', ...boardItem, ...callAction, ...theContract],
  },
  { scenario: 4, theirs: [...eligibility, ...boardItem, ...callAction, ...theContract] },
].map((story) => ({ ...story, count: story.theirs.length }));

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
const hour = (instant: string) => Number(hours.format(new Date(instant)));

describe.each(stories)('scenario $scenario over 17 weeks: $count reminders to the contact', (story) => {
  let cast: Cast;
  beforeAll(() => {
    cast = casts.find(({ partner }) => partner.scenario === story.scenario) ?? cast;
  });

  it('is what the answers say, and goes through two Boards and two Preparation Calls', async () => {
    const { eligibility: answers, board, calls } = await cast.record();
    expect(answers.o1?.current?.outcome?.scenario).toBe(story.scenario);
    const outcomes = (gate: 'application' | 'goLive') => board.o1?.[gate].outcomes.map(({ outcome }) => outcome);
    expect(outcomes('application')).toEqual(['deferred', 'approved']);
    expect(outcomes('goLive')).toEqual([story.scenario > 2 ? 'deferred' : 'rejected', 'approved']);
    expect(calls.flatMap((call) => (call.kind === 'preparation' ? call.ready : []))).toEqual([false, true]);
  });

  it('reminds the contact at 9am in London on these days, before and after the clocks change', async () => {
    const sent = await remindersToContact(cast);
    expect(sent.map(londonDate)).toEqual(story.theirs);
    expect(new Set(sent.map(hour))).toEqual(new Set([9]));
  });

  it('reminds the contact only while it is the turn of the partner', async () => {
    expect(await turnsWhenReminded(cast)).toEqual(story.theirs.map(() => 'partner'));
  });

  it('reminds the project manager at most once a day over all four partners, and that often', async () => {
    expect(await remindersToPriya(cast)).toHaveLength(16);
  });

  it('reminds nobody out of hours, on a bank holiday, twice a day, or more than three times a week', async () => {
    for (const sent of [await remindersToContact(cast), await remindersToPriya(cast)]) {
      const dates = sent.map(londonDate);
      expect(dates.filter((date) => !isWorkingDay(date))).toEqual([]);
      expect(sent.map(hour).filter((at) => at < reminderRules.hours.from || at >= reminderRules.hours.to)).toEqual([]);
      expect(new Set(dates).size).toBe(dates.length);
      const weeks = dates.map(mondayOf);
      const inOneWeek = weeks.map((week) => weeks.filter((each) => each === week).length);
      expect(Math.max(...inOneWeek)).toBeLessThanOrEqual(reminderRules.mostInOneWeek);
    }
  });

  it('tells the contact by mail of the deferral and of the approval, until they are in Teams', async () => {
    const subject = `NHS login Board outcome for ${cast.partner.product}`;
    expect((await subjectsTo(cast)).filter((each) => each === subject)).toHaveLength(2);
  });

  it('has the headline in the channel, and under it each step that needed the partner, once, in one line', async () => {
    expect(await cardsIn(cast)).toEqual([
      `${cast.partner.name}: joining NHS login. Nothing to do`,
      'Product Demonstration Call: completed on 3 March 2027.',
      'Integration environment: completed on 8 March 2027.',
      'Assurance: completed on 10 March 2027.',
      'Connection Agreement: completed on 10 March 2027.',
      'Board decision on go live: completed on 1 April 2027.',
      'Production: completed on 2 April 2027.',
      'After go live: completed on 5 April 2027.',
    ]);
  });

  it('ends with a last card, and without the guest', async () => {
    await cast.staff({ type: 'finishOnboarding', because: '' });
    await cast.staff({ type: 'closeSpace', channel: 'keep' });
    const seen = () => channelsOf(service, cast.partner.name, cast.partner.contact);
    await soon('the contact is out', async () => (await seen()).length === 0);
    const cards = await cardsIn(cast, 'priya.shah');
    expect(cards).toHaveLength(9);
    expect(cards.at(-1)).toMatch(/^Onboarding is finished\. For a live incident/u);
  });
});
