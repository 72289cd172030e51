/** The example partners of a new machine, each in another stage. Made as people would: by commands, day by day. */
import { addDays, addWorkingDays, londonDate } from '../shared/calendar/working-days.ts';
import { call, Someone, type Urls } from './people.ts';

const WEEKS_AGO = 7;

const yes = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes' } as const;
const onboarding = 'o1';

export async function addExamples(urls: Urls): Promise<void> {
  const start = addDays(londonDate(new Date().toISOString()), -7 * WEEKS_AGO);
  const on = (workingDay: number) => addWorkingDays(start, workingDay);
  const goTo = async (workingDay: number) => {
    await call(`${urls.people}/control/clock`, { set: `${on(workingDay)}T10:15:00.000Z` });
  };
  const ruth = new Someone(urls, 'ruth.evans');
  const priya = new Someone(urls, 'priya.shah');
  const daniel = new Someone(urls, 'daniel.okafor');

  await goTo(1);
  await ruth.addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
  await ruth.addStaff('Daniel Okafor', 'daniel.okafor@nhslogin.example', 'projectManager');
  await ruth.addStaff('Helen Marsh', 'helen.marsh@nhslogin.example', 'board');
  await ruth.addStaff('Tom Whitfield', 'tom.whitfield@nhslogin.example', 'reviewer');
  const acme = await priya.register({
    name: 'Acme Health',
    product: 'Acme Steps',
    contact: { name: 'Jo Smith', email: 'jo.smith@acmehealth.example' },
    assignMe: true,
  });
  await priya.addContact(acme, 'Sam Lee', 'sam.lee@acmehealth.example');

  await goTo(3);
  const sponsored = { ...yes, stage: 'development', backing: 'sponsor', organisation: 'North ICB' };
  await enter(priya, acme, sponsored, on(3));
  const bright = await daniel.register({
    name: 'Bright Minds',
    product: 'Mood Diary',
    contact: { name: 'Maya Patel', email: 'maya.patel@brightminds.example' },
    assignMe: true,
  });
  await daniel.addContact(bright, 'Owen Price', 'owen.price@brightminds.example');

  await goTo(6);
  await priya.do(acme, { type: 'recordApplication', onboarding, on: on(6), from: 'form' });
  await goTo(9);
  await reviewCall(priya, acme, on(9));
  await priya.do(acme, { type: 'setBoardDate', onboarding, on: on(12) });
  await enter(
    daniel,
    bright,
    { ...yes, stage: 'live', ownLogin: 'both', backing: 'contract', organisation: 'South ICB' },
    on(9),
  );
  await goTo(12);
  await priya.do(acme, approval);
  await goTo(16);
  await daniel.do(bright, { type: 'recordApplication', onboarding, on: on(15), from: 'email' });

  await goTo(22);
  await priya.do(acme, {
    type: 'recordCall',
    kind: 'preparation',
    onboarding,
    on: on(22),
    attendees: [await priya.id()],
    others: 'Jo Smith and Sam Lee',
    notes: [],
    ready: true,
    actions: [],
  });
  await priya.do(acme, { type: 'openSpace', onboarding });
  await goTo(27);
  await reviewCall(daniel, bright, on(27));
  const amir = await priya.register({
    name: 'Northstar',
    product: 'Northstar Rehab',
    contact: { name: 'Amir Khan', email: 'amir.khan@northstar.example' },
    assignMe: true,
  });

  await call(`${urls.people}/control/clock`, { set: null });
  const today = londonDate(new Date().toISOString());
  await daniel.do(bright, { type: 'setBoardDate', onboarding, on: addWorkingDays(today, 9) });
  await enter(priya, amir, { ...yes, stage: 'notSure', backing: 'talking', organisation: 'East ICB' }, today);
  await ruth.register({
    name: 'CareLink',
    product: 'CareLink Visits',
    contact: { name: 'Chloe Ward', email: 'chloe.ward@carelink.example' },
    assignMe: false,
  });
}

const approval = {
  type: 'recordBoardOutcome',
  onboarding,
  outcome: 'approved',
  comments: 'A clear benefit for patients.',
  reasons: [],
  items: [],
  deadline: null,
  nextDate: null,
  tell: 'now',
};

function enter(by: Someone, partner: string, answers: Readonly<Record<string, string>>, on: string): Promise<unknown> {
  return by.do(partner, { type: 'enterEligibility', onboarding, answers, from: 'call', on, basedOn: 0 });
}

async function reviewCall(by: Someone, partner: string, on: string): Promise<unknown> {
  return by.do(partner, {
    type: 'recordCall',
    kind: 'applicationReview',
    onboarding,
    on,
    attendees: [await by.id()],
    others: 'The team of the partner',
    overviewGiven: true,
    team: 'A product lead and two developers.',
    questions: 'How long does assurance take?',
    notes: [
      { topic: 'overview', text: 'Patients keep a plan and see how they do.', audience: 'shared' },
      { topic: 'hosting', text: 'Hosted and processed in the UK.', audience: 'shared' },
      { topic: 'level', text: 'P9 looks right, because patients see their record.', audience: 'nhs' },
    ],
    actions: [],
  });
}
