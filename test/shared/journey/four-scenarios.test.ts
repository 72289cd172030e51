/** Four partners, one for each scenario of the seed, over 17 weeks: a deferral, two Preparation Calls, a refused go live. */
import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../../shared/checks/eligibility.ts';
import { progress } from '../../../shared/views/progress.ts';
import { integrated } from '../record/acts.ts';
import { good, type Story, story } from '../story.ts';

const live = { ...good, stage: 'live', ownLogin: 'both' } as const;
const scenarios: readonly (readonly [1 | 2 | 3 | 4, Answers, boolean])[] = [
  [1, { ...live, backing: 'contract' }, true],
  [2, { ...live, backing: 'framework' }, false],
  [3, { ...good, backing: 'sponsor' }, true],
  [4, { ...good, backing: 'talking' }, false],
];

/** Ten in the morning in London, before and after the clocks change on 28 March 2027. */
const at = (date: string) => `${date}T${date < '2027-03-28' ? '10' : '09'}:00:00.000Z`;

/** @throws Error when a command of the story is refused. */
function must(so: Story): Story {
  if (so.refusal) throw new Error(so.refusal.message);
  return so;
}

const step = (so: Story) => progress(so.record, 'o1').current?.id ?? 'finished';
const talk = (so: Story) =>
  must(
    so
      .as('priya')
      .give({ type: 'recordFinding', onboarding: 'o1', criterion: 4, result: 'met', sentence: 'They told us.' }),
  );

const deferral: Parameters<Story['decideBoard']>[0] = {
  outcome: 'deferred',
  items: [{ text: 'Say where data is kept', side: 'partner', by: '2027-01-15', owner: null }],
  deadline: '2027-01-15',
  nextDate: '2027-01-20',
};

function apply(answers: Answers): Story {
  const asked = story().at(at('2026-12-07')).register().assign().answer(answers);
  const talked = step(asked) === 'eligibility' ? talk(asked) : asked;
  const sent = must(
    must(talked.at(at('2026-12-14')).receive())
      .at(at('2026-12-18'))
      .holdReviewCall(),
  );
  const deferred = must(must(sent.setBoardDate('2026-12-30')).at(at('2026-12-30')).decideBoard(deferral));
  const item = deferred.record.board.o1?.application.outcomes[0]?.items[0]?.id ?? '';
  const answered = must(
    deferred
      .at(at('2027-01-11'))
      .as('jo')
      .give({ type: 'answerRequiredItem', onboarding: 'o1', gate: 'application', item, text: 'In London' }),
  );
  return must(must(answered.setBoardDate('2027-01-20')).at(at('2027-01-20')).decideBoard());
}

function integrate(approved: Story): Story {
  const discovered = must(approved.fill('discovery', { decision: 'yes' }));
  const notReady = must(discovered.at(at('2027-01-25')).holdPreparationCall(false, ['Finish the checklist']));
  expect(step(notReady)).toBe('preparation-call');
  const ready = must(must(notReady.at(at('2027-02-01')).holdPreparationCall()).openSpace());
  const dated = ready.at(at('2027-02-15'));
  return integrated.reduce<Story>((so, { by, command }) => must(so.as(by).give(command)), dated);
}

function goLive(before: Story): Story {
  const met = must(before.setBoardDate('2027-03-10', 'goLive')).at(at('2027-03-10'));
  const early = met.decideBoard({ gate: 'goLive' });
  expect(early.refusal?.message).toContain('Show us a contract');
  const refused = must(met.decideBoard({ gate: 'goLive', outcome: 'rejected', reasons: ['There is no contract'] }));
  const shown = must(must(refused.at(at('2027-03-15')).showContract()).checkContract());
  const again = must(shown.setBoardDate('2027-03-24', 'goLive')).at(at('2027-03-24'));
  const approved = must(again.decideBoard({ gate: 'goLive' }));
  const asked = { on: '2027-03-31', redirectUris: 'https://acme.example/back', publicKey: 'public' };
  const requested = must(approved.fill('productionRequest', asked)).at(at('2027-03-30'));
  const set = must(
    must(requested.fill('productionSetUp', { on: '2027-03-30' }, 'priya')).fill('smokeTest', { passed: 'yes' }),
  );
  return must(set.at(at('2027-03-31')).fill('live', { on: '2027-03-31' }));
}

function lookBack(on: Story): Story {
  const told = must(on.at(at('2027-04-05')).fill('supportRoute', { how: 'A rota' }));
  const call = {
    kind: 'postGoLive' as const,
    on: '2027-04-05',
    attendees: ['jo', 'priya'],
    others: '',
    notes: [],
    actions: [],
  };
  return must(told.as('priya').give({ type: 'recordCall', onboarding: 'o1', ...call }));
}

describe.each(scenarios)('scenario %i', (number, answers, meets) => {
  const approved = apply(answers);
  const integratedNow = integrate(approved);

  it('is what the answers say', () => {
    const outcome = approved.record.eligibility.o1?.current?.outcome;
    expect(outcome).toMatchObject({ kind: meets ? 'meets' : 'discuss', scenario: number });
  });

  it('is approved after one deferral, and told twice', () => {
    expect(approved.record.board.o1?.application.outcomes.map(({ outcome }) => outcome)).toEqual([
      'deferred',
      'approved',
    ]);
    expect(approved.record.notices.filter(({ kind }) => kind === 'boardOutcome')).toHaveLength(2);
  });

  it('has two Preparation Calls, the second one ready', () => {
    const calls = integratedNow.record.calls.filter(({ kind }) => kind === 'preparation');
    expect(calls.map((call) => call.kind === 'preparation' && call.ready)).toEqual([false, true]);
  });

  it('comes to the go live Board and is stopped there for want of a contract', () => {
    expect(step(integratedNow)).toBe('board-go-live');
    const live = goLive(integratedNow);
    expect(live.record.board.o1?.goLive.outcomes.map(({ outcome }) => outcome)).toEqual(['rejected', 'approved']);
    expect(step(live)).toBe('after-go-live');
  });

  it('is finished 17 weeks after it began', () => {
    const done = lookBack(goLive(integratedNow));
    expect(progress(done.record, 'o1').current).toBeNull();
    expect(progress(done.record, 'o1').steps.map(({ status }) => status)).not.toContain('notStarted');
    expect((Date.parse(done.now) - Date.parse(at('2026-12-07'))) / 604_800_000).toBeCloseTo(17, 1);
  });
});
