/** From registration to the Board's approval: over Christmas and New Year, with one deferral. */
import type { Cast } from './cast.ts';
import { type Day, form } from './day.ts';

/** When the contact answers what, by scenario: 3 and 4 leave it open until we have reminded them. */
const dates = {
  1: { answered: '2026-12-08', applied: '2026-12-15', called: '2026-12-18', brought: '2027-01-22' },
  2: { answered: '2026-12-10', applied: '2026-12-18', called: '2026-12-22', brought: '2027-01-25' },
  3: { answered: '2026-12-16', applied: '2027-01-06', called: '2027-01-12', brought: '2027-01-29' },
  4: { answered: '2026-12-22', applied: '2027-01-08', called: '2027-01-13', brought: '2027-01-27' },
} as const;

export function apply({ partner: { scenario, answers } }: Cast): readonly Day[] {
  const { answered, applied, called, brought } = dates[scenario];
  return [
    ['2026-12-07', 'it is registered', (cast) => cast.register()],
    scenario === 2 ? entered : [answered, 'the contact answers the questions', (cast) => cast.byLink(told(answers))],
    ...(scenario === 2 ? [confirmed(answered)] : []),
    ...(scenario === 3 ? [sponsored] : []),
    ...(scenario === 2 || scenario === 4 ? discussion(scenario) : []),
    ...(scenario === 4 ? [onBankHoliday] : []),
    [applied, 'the application arrives', arrived],
    [called, 'the Application Review Call is held, and the Board date set', reviewed],
    ['2027-01-20', 'the Board defers it', deferred],
    [brought, 'the contact brings what the Board needs', (cast) => cast.byLink(item)],
    [
      '2027-02-01',
      'it is on the agenda again',
      (cast) => cast.staff({ ...board, type: 'setBoardDate', on: '2027-02-03' }),
    ],
    ['2027-02-03', 'the Board approves it', (cast) => cast.board(decided('approved'))],
  ];
}

const told = (answers: object) => ({ type: 'answerEligibility', screen: 2, answers, basedOn: 0 });
const board = { gate: 'application' };

const entered: Day = [
  '2026-12-08',
  'we enter the answers that came by email',
  (cast, on) => {
    const { answers } = cast.partner;
    return cast.staff({ type: 'enterEligibility', answers, from: 'email', on, basedOn: 0 });
  },
];
const confirmed = (on: string): Day => [
  on,
  'the contact confirms them',
  (cast) => cast.byLink({ type: 'confirmEligibility', version: 1 }),
];
const sponsored: Day = [
  '2026-12-17',
  'the sponsor confirms by the emailed button',
  (cast) => cast.confirms('sponsor', 'Pat Lee', 'pat.lee@northicb.example'),
];
const onBankHoliday: Day = [
  '2026-12-28',
  'the contact looks at the fit on a bank holiday',
  (cast) => cast.byLink(form('fit', { need: 'login', note: '' })),
];

/** Scenarios 2 and 4 have nobody yet who pays. Source: reference/domain.md 2.2. */
function discussion(scenario: 2 | 4): readonly Day[] {
  const [planned, talked] = scenario === 2 ? ['2026-12-11', '2026-12-15'] : ['2026-12-23', '2027-01-05'];
  const plan = { type: 'planDiscussion', next: talked, plan: 'Find out who could commission it.' };
  const talk = { type: 'recordDiscussion', on: talked, result: 'goOn', shared: 'We go on talking.', notes: '' };
  const met = { type: 'recordFinding', criterion: 4, result: 'met', sentence: 'A commissioner wants it.' };
  const planIt: Day['2'] = async (cast) => cast.staff({ ...plan, owner: await cast.service.as('priya.shah').id() });
  return [
    [planned, 'the discussion is planned', planIt],
    [
      talked,
      'we talk about who commissions it',
      async (cast) => {
        await cast.staff({ ...talk, next: '2027-01-18' });
        await cast.staff(met);
      },
    ],
  ];
}

const arrived: Day['2'] = async (cast, on) => {
  await cast.staff({ type: 'recordApplication', on, from: 'form' });
};

const reviewed: Day['2'] = async (cast, on) => {
  if (cast.partner.scenario === 1) await cast.byLink(form('standard', { read: 'yes' }));
  const attendees = [await cast.service.as('priya.shah').id()];
  const talk = { overviewGiven: true, team: 'Two developers', questions: '', notes: [], actions: [] };
  const others = `The team of ${cast.partner.name}`;
  await cast.staff({ type: 'recordCall', kind: 'applicationReview', on, attendees, others, ...talk });
  await cast.staff({ ...board, type: 'setBoardDate', on: '2027-01-20' });
};

const decided = (outcome: 'approved' | 'deferred') => {
  const nothing = { comments: '', reasons: [], items: [], deadline: null, nextDate: null };
  return { ...board, type: 'recordBoardOutcome', outcome, ...nothing, tell: 'now' };
};
const deferred: Day['2'] = (cast) => {
  const needed = { text: 'Say where data is kept', side: 'partner', by: '2027-01-26', owner: null };
  const again = { deadline: '2027-01-26', nextDate: '2027-02-03' };
  return cast.board({ ...decided('deferred'), items: [needed], ...again });
};
const item = { ...board, type: 'answerRequiredItem', item: 'i1-1', text: 'In London' };
