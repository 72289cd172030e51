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
