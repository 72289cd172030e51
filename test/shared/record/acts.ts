/** The acts of one partner's story, for specifications to build their histories from. */
import type { Actor } from '../../../shared/record/actor.ts';
import type { Gate } from '../../../shared/record/board/gates.ts';
import type { Command } from '../../../shared/record/record.ts';
import { type Act, day, helen, jo, priya } from './spec.ts';

const act = (by: Actor, at: string, command: Command): Act => ({ by, at, command });
const onboarding = 'o1';

export const registered = act(priya, day('2026-11-02'), {
  type: 'registerPartner',
  name: 'Acme Health',
  odsCode: null,
  product: 'Acme Steps',
  service: 'nhs-login',
  contact: 'jo',
});
export const assigned = act(priya, day('2026-11-02', '10:05'), { type: 'assignProjectManager', person: 'priya' });
export const samAdded = act(priya, day('2026-11-02', '10:10'), { type: 'addContact', person: 'sam' });

export const good = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes' } as const;
export const screen1 = { ...good, stage: 'development' } as const;
export const sponsored = { ...screen1, backing: 'sponsor', organisation: 'North ICB' } as const;

type Answer = Extract<Command, { type: 'answerEligibility' }>;

export const answered = (answers: Answer['answers'], screen: 1 | 2 = 2, basedOn = 0, by = jo, at = day('2026-11-03')) =>
  act(by, at, { type: 'answerEligibility', onboarding, screen, answers, basedOn });
export const applied = act(priya, day('2026-11-05'), {
  type: 'recordApplication',
  onboarding,
  on: '2026-11-05',
  from: 'form',
});
export const reviewed = act(priya, day('2026-11-09'), {
  type: 'recordCall',
  kind: 'applicationReview',
  onboarding,
  on: '2026-11-09',
  attendees: ['jo', 'priya'],
  others: '',
  overviewGiven: true,
  team: 'Two developers',
  questions: '',
  notes: [
    { topic: 'hosting', text: 'Hosted in London.', audience: 'shared' },
    { topic: 'ai', text: 'SECRET doubts on the chatbot.', audience: 'nhs' },
  ],
  actions: [],
});
export const boardSet = (on = '2026-11-12', at = day('2026-11-10'), gate: Gate = 'application') =>
  act(priya, at, { type: 'setBoardDate', onboarding, gate, on });

type Outcome = Extract<Command, { type: 'recordBoardOutcome' }>;

export const decided = (outcome: Partial<Outcome> = {}, at = day('2026-11-12', '16:00')) =>
  act(helen, at, {
    type: 'recordBoardOutcome',
    onboarding,
    gate: 'application',
    outcome: 'approved',
    comments: '',
    reasons: [],
    items: [],
    deadline: null,
    nextDate: null,
    tell: 'now',
    ...outcome,
  });
type Agreed = Extract<Command, { type: 'recordCall' }>['actions'];
/** Each for the partner, by 24 November, without an owner. */
export const agreed = (...texts: string[]): Agreed =>
  texts.map((text) => ({ text, side: 'partner', owner: null, by: '2026-11-24' }));

export const prepared = (ready = true, actions: string[] = []) =>
  act(priya, day('2026-11-17'), {
    type: 'recordCall',
    kind: 'preparation',
    onboarding,
    on: '2026-11-17',
    attendees: ['jo', 'priya'],
    others: '',
    notes: [],
    ready,
    actions: agreed(...actions),
  });
export const held = (kind: 'productDemonstration' | 'postGoLive', on = '2026-12-08', actions: Agreed = []) =>
  act(priya, day(on), {
    type: 'recordCall',
    kind,
    onboarding,
    on,
    attendees: ['jo', 'priya'],
    others: 'Ann Lee, North ICB',
    notes: [],
    actions,
  });
export const opened = act(priya, day('2026-11-17', '11:00'), { type: 'openSpace', onboarding });

/** From registration to the channel, approved at the first Board. */
export const wholeStory: readonly Act[] = [
  registered,
  assigned,
  answered(sponsored),
  applied,
  reviewed,
  boardSet(),
  decided(),
  prepared(),
  opened,
];

const form = (id: string, answers: Record<string, string>, by = jo, at = day('2026-11-25')): Act =>
  act(by, at, { type: 'answerForm', onboarding, form: id, answers, basedOn: 0 });
const since = '2026-11-24';
const client = { clientName: 'Acme Steps', redirectUris: 'https://acme.example/back', publicKey: 'public' };

/** The contract of a commissioner, shown by the partner and accepted. */
export const contracted: readonly Act[] = [
  act(jo, day('2026-11-25'), {
    type: 'showContract',
    onboarding,
    contract: null,
    basedOn: 0,
    commissioner: 'North ICB',
    commissionerType: 'nhs',
    odsCode: null,
    reference: 'NI-1',
    start: '2026-11-01',
    end: null,
    exchange: 'yes',
    consideration: 'A yearly fee',
    document: 'contract.pdf',
  }),
  act(priya, day('2026-11-25'), {
    type: 'checkCommission',
    onboarding,
    contract: 'k1',
    version: 1,
    result: 'accepted',
    reason: '',
  }),
];

/** From the Preparation Call to everything that the Board asks for before go live, but the contract. */
export const integrated: readonly Act[] = [
  form('demonstrationChecklist', { where: 'In Files' }),
  form('verificationLevel', { level: 'P9' }),
  form('demonstrationAttendees', { people: 'Jo' }),
  form('specialists', { people: 'Security' }, priya),
  act(priya, day('2026-11-25'), {
    type: 'recordCall',
    kind: 'productDemonstration',
    onboarding,
    on: since,
    attendees: ['jo', 'priya'],
    others: '',
    notes: [],
    actions: [],
  }),
  form('sandpit', { works: 'yes' }),
  form('dspt', { status: 'met', published: '2026-06-30' }),
  form('integrationRequest', { ...client, odsCode: 'A1B2C', vectors: 'P9.Cp.Cd', scopes: 'openid,profile' }),
  form('integrationSetUp', { on: since }, priya),
  form('conformance', { passed: 'yes', where: 'In Files' }),
  form('assuranceAnswers', { where: 'dos', on: since }),
  form('clinicalSafety', { officer: 'Dr Lee', where: 'In Files' }),
  form('penetrationTest', { on: since, who: 'A tester', open: '' }),
  form('assuranceReview', { result: 'approved' }, priya),
  form('agreementIssued', { version: '2', on: since }, priya),
  form('agreementSigned', { signatory: 'A Director', role: 'Director', on: since }),
  form('agreementChecked', { signed: 'yes' }, priya),
  form('serviceDesk', { on: since, contacts: 'help@acme.example' }),
];
