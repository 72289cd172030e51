/** A partner of whom the Board report has something to say in every section, made by commands through the API. */
import { randomUUID } from 'node:crypto';
import type { Done } from '../../shared/api.ts';
import type { World } from '../api/world.ts';
import { good } from '../shared/story.ts';

const onboarding = 'o1';
const of = { onboarding, gate: 'application' } as const;

/** What the partner answers in the application form, with all that stands out. */
const telling = {
  product:
    'Harbour Heart helps people with heart failure to keep track of weight, blood pressure and medicines at home.',
  why: 'Patients log in to see their GP record beside what they measured.\nToday they type it twice.',
  team: 'Nadia Rahman leads the product. Six developers, one clinical safety officer.',
  commissioner: 'Solent Integrated Care Board',
  discussions: 'We also talk to Wessex Cardiac Network. They decide in January 2027.',
  hosting: 'other',
  hostingWhere: 'Support staff in Canada can see logs. Backups are in Ireland.',
  geography: 'england,wales,elsewhere',
  im1: 'no',
  apis: 'PDS FHIR, GP Connect (Access Record), NHS App notifications and messages',
  level: 'P5',
  scopes: 'profile,basic_demographics,email,gp_integration_credentials',
  scopesWhy: 'Profile to greet the patient. Email to send reminders.',
  ai: 'yes',
  aiWhat: 'A model ranks readings by risk. It runs on NHS login subject ids and readings, never on names.',
  targetDate: '2027-03-31',
};

/** On the agenda of 10 December 2026, for the second time, with a frozen report. Needs Priya; nothing later has happened. */
export async function addFullReport(world: World): Promise<string> {
  const give = (as: string, command: Record<string, unknown>) => world.give(as, partner, { onboarding, ...command });
  world.clock.now = '2026-11-23T10:00:00.000Z';
  const contact = { name: 'Nadia Rahman', email: 'nadia@example.com' };
  const about = { name: 'Harbour Health', product: 'Harbour Heart', service: 'nhs-login', odsCode: '8KH42' };
  const body = { commandId: randomUUID(), ...about, contact, assignMe: true };
  const { partner } = (await world.post<Done>('priya', '/api/partners', body)).body;
  const backing = { ...good, stage: 'development', backing: 'sponsor', organisation: telling.commissioner };
  await give('nadia', { type: 'answerEligibility', screen: 2, answers: backing, basedOn: 0 });
  await give('nadia', { type: 'answerForm', form: 'application', answers: telling, basedOn: 0 });
  await give('nadia', { type: 'answerForm', form: 'standard', answers: { read: 'yes' }, basedOn: 0 });
  for (const [criterion, result, sentence] of findings) {
    await give('priya', { type: 'recordFinding', criterion, result, sentence });
  }
  await give('nadia', { type: 'showContract', ...contract });
  await give('priya', { type: 'checkCommission', contract: 'k1', version: 1, result: 'accepted', reason: '' });
  const lee = { name: 'Dr Robert Lee', organisation: telling.commissioner, email: 'r.lee@example.com' };
  const asked = { commandId: randomUUID(), ...lee, onboarding, of: 'contract' };
  await world.post('priya', `/api/partners/${partner}/confirmations`, asked);
  world.clock.now = '2026-11-26T10:00:00.000Z';
  const talk = {
    on: '2026-11-25',
    result: 'commissioned',
    shared: 'Solent ICB pays a fee for each patient.',
    next: null,
  };
  await give('priya', { type: 'recordDiscussion', ...talk, notes: 'Ask for the annex with the fees.' });
  await give('priya', { type: 'recordCall', ...call });
  await give('priya', { ...of, type: 'riskAndRecommendation', ...advice });
  await give('priya', { ...of, type: 'setBoardDate', on: '2026-12-03' });
  world.clock.now = '2026-12-03T16:00:00.000Z';
  await give('priya', { ...of, type: 'freezeReport' });
  await give('priya', { ...of, type: 'recordBoardOutcome', ...deferral });
  world.clock.now = '2026-12-03T16:05:00.000Z';
  await give('priya', { ...of, type: 'setBoardDate', on: '2026-12-10' });
  world.clock.now = '2026-12-08T10:00:00.000Z';
  await give('nadia', { ...of, type: 'answerRequiredItem', item: 'i1-1', text: 'In Files, data-flows-2.pdf.' });
  await give('priya', { ...of, type: 'freezeReport' });
  return partner;
}

const findings = [
  [1, 'met', 'Their pilot sites are GP practices in Hampshire.'],
  [2, 'met', 'Patients use it at home.'],
  [3, 'unclear', 'The trial of the model is not published yet.'],
  [4, 'met', 'Solent ICB commissions it by contract.'],
  [5, 'notMet', 'The blood pressure cuff costs 19 pounds. They will make it free by March 2027.'],
] as const;

const contract = {
  contract: null,
  basedOn: 0,
  commissioner: telling.commissioner,
  commissionerType: 'nhs',
  odsCode: 'QRL',
  reference: 'SICB-2026-117',
  start: '2026-10-01',
  end: '2028-09-30',
  exchange: 'yes',
  consideration: '12 pounds for each patient and year.',
  document: 'Files, contract-2026-117.pdf',
};

const call = {
  kind: 'applicationReview',
  on: '2026-11-25',
  attendees: ['priya'],
  others: 'Dr Robert Lee, Solent ICB',
  overviewGiven: true,
  team: telling.team,
  questions: 'Can we test with our own patients in the sandpit?',
  notes: [
    { topic: 'overview', text: 'They showed the product on a phone.', audience: 'shared' },
    { topic: 'hosting', text: 'Support in Canada ends in February 2027.', audience: 'shared' },
    { topic: 'hosting', text: 'The contract with the host was not shown.', audience: 'nhs' },
  ],
  actions: [],
};

const advice = {
  risk: 'medium',
  risks: 'Logs can be read in Canada until February 2027.\nThe model has no published trial.',
  recommend: 'defer',
  because: 'The cuff must be free, and the data flows must be drawn again without Canada.',
};

const deferral = {
  outcome: 'deferred',
  comments: 'Come back when the data stays in the UK or the EEA.',
  reasons: [],
  items: [
    { text: 'Draw the data flows without support in Canada', side: 'partner', by: '2026-12-07' },
    { text: 'Ask the clinical safety group about the model', side: 'nhs', by: '2026-12-08' },
  ],
  deadline: '2026-12-08',
  nextDate: null,
  tell: 'now',
};
