/** From the eligibility answers to the Board's decision on the application, and discovery after it. */
import { addDays } from '../../shared/calendar/working-days.ts';
import type { Answers } from '../../shared/checks/eligibility.ts';
import { board, form, jo, lead, onboarding, type Setting } from './setting.ts';
import type { Move } from './teller.ts';

const good = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes' } as const;
const sponsored: Answers = { ...good, stage: 'development', backing: 'sponsor', organisation: 'North ICB' };

export function* apply(setting: Setting): Generator<Move, 'over' | 'on'> {
  const { chance, days } = setting;
  const answers = answersOf(setting);
  yield {
    wait: days(3),
    by: jo,
    command: () => ({ type: 'answerEligibility', onboarding, screen: 2, answers: { ...answers }, basedOn: 0 }),
  };
  if (answers.patientFacing === 'no') {
    const because = 'It is for staff only.';
    yield { wait: days(6), by: lead, command: () => ({ type: 'withdrawOnboarding', onboarding, because }) };
    return 'over';
  }
  if (chance.happens(0.25)) yield* question(setting);
  yield form('fit', { need: 'identity', note: '' }, { wait: days(3) });
  yield form('application', ({ today }) => application(setting, today), { wait: days(4) });
  yield form('standard', { read: 'yes' }, { wait: days(1) });
  yield {
    wait: days(6),
    by: lead,
    command: ({ today }) => ({
      type: 'recordCall',
      kind: 'applicationReview',
      onboarding,
      on: today,
      attendees: [jo.person, lead.person],
      others: '',
      overviewGiven: true,
      team: 'A product lead and two developers.',
      questions: '',
      notes: [
        { topic: 'hosting', text: 'Hosted and processed in the UK.', audience: 'shared' },
        { topic: 'level', text: 'P9 looks right, because patients see their record.', audience: 'nhs' },
      ],
      actions: [],
    }),
  };
  return yield* board(setting, 'application');
}

function answersOf({ chance }: Setting): Answers {
  if (chance.happens(0.04)) return { ...good, patientFacing: 'no', stage: 'live' };
  if (chance.happens(0.15)) {
    return { ...good, stage: 'live', ownLogin: 'both', backing: 'contract', organisation: 'South ICB' };
  }
  if (chance.happens(0.15)) return { ...good, stage: 'development', backing: 'none' };
  if (chance.happens(0.1)) return { ...good, benefit: 'notSure', stage: 'development', backing: 'talking' };
  return sponsored;
}

function* question({ days }: Setting): Generator<Move> {
  yield {
    wait: days(2),
    by: lead,
    command: () => ({
      type: 'askQuery',
      onboarding,
      text: 'Who will use it, and how many people is that?',
      wantsDocument: false,
      replyBy: null,
      owner: null,
    }),
  };
  const query = (told: Parameters<Move['command']>[0]) => told.record.queries.at(-1)?.id ?? '';
  yield {
    wait: days(5),
    by: jo,
    command: (told) => ({
      type: 'replyToQuery',
      query: query(told),
      text: 'Adults with a long-term condition, about 4,000 in the first year.',
      replyBy: null,
    }),
  };
  yield { wait: days(2), by: lead, command: (told) => ({ type: 'closeQuery', query: query(told) }) };
}

function application({ chance }: Setting, today: string): Readonly<Record<string, string>> {
  return {
    product: 'Qqproductqq helps people to look after themselves at home.',
    why: 'People should log in once, and see their own record.',
    team: 'Two developers',
    commissioner: 'North ICB',
    discussions: 'We talked in spring.',
    hosting: 'uk',
    geography: 'england',
    im1: chance.happens(0.15) ? 'yes' : 'no',
    apis: 'None yet',
    level: 'P9',
    scopes: 'openid,profile',
    scopesWhy: 'To know who it is.',
    ai: 'no',
    targetDate: addDays(today, 120),
  };
}
