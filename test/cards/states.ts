/** Records in every state that a card can show, and every card of a record. */
import type { Card } from '../../bot/cards/card.ts';
import { renderCard } from '../../bot/cards/posts.ts';
import type { Show } from '../../bot/cards/show.ts';
import type { Answers } from '../../shared/checks/eligibility.ts';
import { boardOf, gates } from '../../shared/record/board/gates.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import { progress } from '../../shared/views/progress.ts';
import { good, type Story, story, toChannel } from '../shared/story.ts';

const live: Answers = { ...good, stage: 'live', ownLogin: 'both', backing: 'contract' };
const item = { text: 'Your data protection impact assessment', side: 'partner' as const, by: '2026-11-25' };

const two = '2026-12-08T14:00:00.000Z';
const three = '2026-12-09T15:30:00.000Z';
const call = { onboarding: 'o1', kind: 'applicationReview' as const, minutes: 60, attendees: ['priya', 'jo'] };

const started = story().register().assign().addContact();
const boardMet = started.answer().receive().holdReviewCall().setBoardDate('2026-11-18').at('2026-11-18T15:00:00.000Z');
const goLiveMet = toChannel()
  .at('2026-11-25T15:00:00.000Z')
  .readyForGoLive()
  .setBoardDate('2026-12-09', 'goLive')
  .at('2026-12-09T15:00:00.000Z');

export const stories: Readonly<Record<string, Story>> = {
  'just registered': story().register(),
  'with a manager and two contacts': started,
  'screen 1 answered': started.answerScreenOne(),
  'meets, scenario 1': started.answer(live),
  'meets, scenario 3, sponsor': started.answer(),
  'meets, scenario 3, contract': started.answer({ ...good, backing: 'contract' }),
  'discuss, scenario 2': started.answer({ ...live, backing: 'sponsor' }),
  'discuss, scenario 4': started.answer({ ...good, backing: 'talking' }),
  'needs a person': started.answer({ ...good, free: 'notSure', backing: 'notSure' }),
  'not eligible': started.answer({ ...good, patientFacing: 'no', benefit: 'no', free: 'notSure' }),
  'given to a colleague': started.as('jo').give({ type: 'giveEligibility', onboarding: 'o1', to: 'ann' }),
  'entered by staff': started.enter(),
  'entered and confirmed': started.enter().confirm(),
  'asked for time on hold': started
    .answer()
    .as('jo')
    .give({ type: 'askForHold', onboarding: 'o1', until: '2027-03-01', because: 'waiting for a contract' }),
  'asked to stop': started
    .answer()
    .as('jo')
    .give({ type: 'askToWithdraw', onboarding: 'o1', because: 'we chose another product' }),
  'asked to stop, declined': started
    .answer()
    .as('jo')
    .give({ type: 'askToWithdraw', onboarding: 'o1', because: 'we chose another product' })
    .as('priya')
    .give({ type: 'declineWithdrawal', onboarding: 'o1', because: 'The contract binds you' }),
  'on hold': toChannel()
    .as('priya')
    .give({ type: 'holdOnboarding', onboarding: 'o1', until: '2027-03-01', because: 'waiting for a contract.' }),
  received: started.answer().receive(),
  'change proposed': started
    .answer()
    .receive()
    .answer({ ...good, backing: 'none' }),
  'question to us': started.answer().receive().ask('When is the Board?'),
  'question to the partner': started.answer().receive().ask('Is it free?', 'priya'),
  'times offered': started
    .answer()
    .receive()
    .as('priya')
    .give({ ...call, type: 'proposeTimes', times: [two, three] }),
  'call planned': started
    .answer()
    .receive()
    .as('priya')
    .give({ ...call, type: 'planCall', at: two }),
  'not ready, with actions': started.answer().receive().holdPreparationCall(false, ['Finish the checklist', 'Test it']),
  'Board date': started.answer().receive().holdReviewCall().setBoardDate('2026-11-25'),
  'Board date moved': started.answer().receive().holdReviewCall().setBoardDate('2026-11-25').setBoardDate('2026-11-26'),
  approved: boardMet.decideBoard({ comments: 'Good work.' }),
  rejected: boardMet.decideBoard({ outcome: 'rejected', reasons: ['It is not free.', 'It is for staff.'] }),
  deferred: boardMet.decideBoard({
    outcome: 'deferred',
    items: [item, { ...item, text: 'A letter', side: 'nhs' }],
    deadline: '2026-11-27',
    nextDate: '2026-12-09',
  }),
  'go live Board date': goLiveMet,
  'go live approved': goLiveMet.decideBoard({ gate: 'goLive', comments: 'Well done.' }),
  'go live rejected': goLiveMet.decideBoard({ gate: 'goLive', outcome: 'rejected', reasons: ['No contract.'] }),
  'go live deferred': goLiveMet.decideBoard({
    gate: 'goLive',
    outcome: 'deferred',
    items: [item],
    deadline: '2026-12-11',
  }),
  'channel open, answered': toChannel(),
  'channel open, checked': toChannel().confirm(),
  'channel open, change proposed': toChannel().answer({ ...good, backing: 'none' }),
  'channel open, never answered': started
    .receive()
    .holdReviewCall()
    .setBoardDate('2026-11-18')
    .at('2026-11-18T15:00:00.000Z')
    .decideBoard()
    .holdPreparationCall()
    .openSpace(),
  'contract shown': toChannel().showContract(),
  'contract refused': toChannel().showContract().checkContract('refused', 'It is a letter of intent.'),
  'channel open, first form sent': toChannel().fill('demonstrationChecklist', { where: 'In Files' }),
  'task given to a colleague': toChannel().giveNext('ann'),
  'channel open, step finished': toChannel()
    .fill('demonstrationChecklist', { where: 'In Files' })
    .fill('verificationLevel', { level: 'P9' })
    .fill('demonstrationAttendees', { people: 'Jo, Ann' })
    .fill('specialists', { people: 'Security' }, 'priya')
    .holdDemonstrationCall(),
};

/** Every card a record can be shown as, by key. */
export function allCards(record: PartnerRecord, names: Names): readonly (readonly [string, Card])[] {
  const shared = forPartner(record);
  const { steps, current } = progress(shared, 'o1');
  const stages = steps.slice(0, 9).map((step) => `stage:o1:${step.id}`);
  const queries = shared.queries.flatMap(({ id }) => [`query:${id}:partner`, `query:${id}:nhs`]);
  const boards = ['board:o1', 'board:o1:goLive'];
  const plain = ['headline', 'eligibility:o1', ...boards, 'next:o1', 'next:o1:headline', 'update:o1', ...stages];
  const asking = ['eligibility:o1:jo', `stage:o1:${current?.id}`];
  const items = gates.flatMap((gate) => {
    const needed = boardOf(shared, 'o1', gate).outcomes.at(-1)?.items ?? [];
    return needed.map(({ id }) => [`board:o1:${gate}`, { form: { item: id, gate } }] as const);
  });
  const plans = shared.plans.map(({ id }) => `plan:o1:${id}`);
  const actions = shared.calls.flatMap(({ id, actions: all }) => all.map((each) => ({ call: id, action: each.id })));
  const wanted: (readonly [string, Show])[] = [
    ...[...plain, ...queries, ...plans].map((key) => [key, {}] as const),
    ...asking.flatMap((key) =>
      [{}, { screen: 1 }, { screen: 2 }, { form: 'give' }].map((show) => [key, show as Show] as const),
    ),
    ...[{}, { contract: { screen: 1, typed: null } }, { contract: { screen: 2, typed: null } }].map(
      (show) => ['contract:o1', show as Show] as const,
    ),
    ['headline', { form: 'ask' }],
    [`stage:o1:${current?.id}`, { form: { task: `${current?.id}/${current?.tasks[0]?.id}` } }],
    ...actions.map((form) => ['stage:o1:preparation-call', { form }] as const),
    ...items,
  ];
  return wanted.flatMap(([key, show]) => {
    const card = renderCard(shared, key, names, show);
    return card ? [[`${key} ${JSON.stringify(show)}`, card] as const] : [];
  });
}
