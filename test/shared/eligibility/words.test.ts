/** The outcomes in their exact words. Source: reference/wording.md A6 and A7. */
import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../../shared/checks/eligibility.ts';
import { eligibilityWords, readEligibilityWords } from '../../../shared/journey/eligibility.ts';
import { eligibilityView } from '../../../shared/views/eligibility.ts';
import type { OutcomeView } from '../../../shared/views/eligibility-outcome.ts';
import { good, names, story } from '../story.ts';

const started = story().register().assign().addContact();
const live: Answers = { ...good, stage: 'live', ownLogin: 'both', backing: 'contract' };

function outcomeOf(answers: Answers, given = started): OutcomeView {
  const answered = given.answer(answers);
  expect(answered.refusal).toBeNull();
  const { screen } = eligibilityView(answered.shared, 'o1', names);
  if (screen.kind !== 'outcome') throw new Error(`Not an outcome: ${screen.kind}`);
  return screen;
}

const labels = (view: OutcomeView) => view.buttons.map((button) => button.label);

describe('meets', () => {
  it('scenario 1', () => {
    const view = outcomeOf(live);
    expect(view.title).toBe('Acme Steps looks eligible for NHS login');
    expect(view.lines).toEqual([
      'Your answers match scenario 1.',
      'Your product is live, has its own ID verification and authentication, and is commissioned by North ICB.',
      'Before you go live, you must show us your contract.',
    ]);
    expect(view.next.lines).toEqual(['Complete your application form.']);
    expect(labels(view)).toEqual(['Start your application form', 'Change an answer']);
  });

  it('scenario 3 with a sponsor', () => {
    expect(outcomeOf(good).lines).toEqual([
      'Your answers match scenario 3.',
      'Your product is in development and North ICB is sponsoring it.',
      'A sponsor is enough to apply. It is not enough to go live.',
      'Before you go live, you must show us a contract with an NHS or social care organisation.',
      'A contract means an exchange of resources, usually money.',
    ]);
  });

  it('scenario 3 with a contract', () => {
    expect(outcomeOf({ ...good, backing: 'contract' }).lines).toEqual([
      'Your answers match scenario 3.',
      'Your product is in development and is commissioned by North ICB.',
      'Before you go live, you must show us a contract with an NHS or social care organisation.',
      'A contract means an exchange of resources, usually money.',
    ]);
  });

  it('tells nobody to complete an application that is here already', () => {
    const applied = started.answer(good).receive();
    const { screen } = eligibilityView(applied.shared, 'o1', names);
    expect(screen).toMatchObject({ next: { lines: [] }, buttons: [{ label: 'Change an answer' }] });
  });

  it('ends with the two lines that every outcome ends with', () => {
    expect(outcomeOf(good).closing).toEqual([
      'This is an indication. The Partner Integration Board makes the decision.',
      'Answered by Jo Smith on 16 November 2026 at 10am. Version 1.',
    ]);
  });
});

describe('discuss', () => {
  it('scenario 2, for a sponsor of a live product', () => {
    const view = outcomeOf({ ...live, backing: 'sponsor' });
    expect(view.title).toBe('We need to talk about sponsorship and commissioning');
    expect(view.lines).toEqual([
      'Your answers match scenario 2.',
      'Your product is live and has its own ID verification and authentication.',
      'It does not have a commission from the NHS or a local authority.',
      'A sponsor counts while a product is in development. Yours is live, so we need to talk about a commission.',
    ]);
    expect(view.next.lines).toEqual([
      'You do not need to do anything yet.',
      'Priya Shah will contact you by Wednesday 18 November 2026 to discuss your plans.',
      'This is not a rejection. You can carry on with your application form.',
    ]);
    expect(labels(view)).toEqual(['Change an answer', 'What is commissioning? (opens england.nhs.uk)']);
  });

  it('scenario 4, for talks with and without a name, a framework and nothing', () => {
    const first = [
      'Your answers match scenario 4.',
      'Your product is in development and does not have an NHS or local authority sponsor.',
    ];
    const none = { ...good, organisation: '' };
    expect(outcomeOf({ ...good, backing: 'talking' }).lines).toEqual([
      ...first,
      'You told us you are talking to North ICB. We would like to hear more.',
    ]);
    expect(outcomeOf({ ...none, backing: 'talking' }).lines.at(-1)).toBe(
      'You told us you are talking to an organisation. We would like to hear more.',
    );
    expect(outcomeOf({ ...none, backing: 'framework' }).lines.at(-1)).toBe(
      'Being on an NHS England delivery framework does not mean you have a commission.',
    );
    expect(outcomeOf({ ...none, backing: 'none' }).lines).toEqual(first);
  });
});

describe('needs a person', () => {
  const reasons: [string, Answers, string][] = [
    ['Q1', { ...good, servesEngland: 'notSure' }, 'We will check which patients your service serves.'],
    ['Q2', { ...good, patientFacing: 'notSure' }, 'We will check who uses your service.'],
    ['Q3', { ...good, benefit: 'notSure' }, 'We will check what benefit your service offers.'],
    ['Q4', { ...good, free: 'notSure' }, 'We will check what patients pay for.'],
    ['Q5', { ...good, stage: 'notSure' }, 'We will check if your product counts as live.'],
    ['Q6', { ...live, ownLogin: 'notSure' }, 'We will check how patients log in now.'],
    [
      'Q6 with one of these',
      { ...live, ownLogin: 'one' },
      'Your product is live without its own ID verification and authentication. Our 4 scenarios do not cover this.',
    ],
    ['Q7', { ...good, backing: 'notSure' }, 'We will check if you are commissioned or sponsored.'],
  ];
  it.each(reasons)('%s not sure', (_, answers, sentence) => {
    const view = outcomeOf(answers);
    expect(view.title).toBe('We need to look at your answers');
    expect(view.lines).toEqual(['We cannot tell yet if Acme Steps is eligible.', sentence]);
    expect(view.next.lines).toEqual([
      'You do not need to do anything. Priya Shah will reply by Wednesday 18 November 2026.',
      'If you find out sooner, change your answer.',
    ]);
  });

  it('says that it is their turn once the project manager has replied', () => {
    const answered = started.answer({ ...good, free: 'notSure' });
    const query = answered.record.queries[0]?.id ?? '';
    const replied = answered
      .as('priya')
      .give({ type: 'replyToQuery', query, text: 'Which parts cost money?', replyBy: '2026-12-01' });
    const { screen } = eligibilityView(replied.record, 'o1', names);
    expect(screen.kind === 'outcome' && screen.next.lines).toEqual([
      'Priya Shah has replied to you.',
      'Read the reply, then answer again what you were not sure about.',
    ]);
  });

  it('has the question ready for the project manager, in the words for that very answer', () => {
    const draft = (answers: Answers) => started.answer(answers).record.queries[0]?.draft;
    expect(draft({ ...live, ownLogin: 'notSure' })).toBe('How do you check who a patient is? How do they log in?');
    expect(draft({ ...live, ownLogin: 'one' })).toBe(
      'How do patients get in today? What would NHS login replace or add?',
    );
  });

  it('says who will reply before a project manager is assigned', () => {
    const view = outcomeOf({ ...good, free: 'notSure' }, story().register());
    expect(view.next.lines[0]).toBe(
      'You do not need to do anything. The NHS login team will reply by Wednesday 18 November 2026.',
    );
  });
});

describe('not eligible', () => {
  const no: Answers = { ...good, patientFacing: 'no', free: 'no', benefit: 'notSure' };

  it('lists only what was answered "No", and what was "Not sure" too', () => {
    const view = outcomeOf(no);
    expect(view.title).toBe('Acme Steps does not look eligible for NHS login');
    expect(view.lines).toEqual(['To be eligible, your service must:']);
    expect(view.criteria).toEqual(['be patient facing', 'be free to patients at the point of delivery']);
    expect(view.after).toEqual([
      'For staff to log in, look at Care Identity Service 2.',
      'You were also not sure about: health or social care benefit.',
    ]);
    expect(view.next.lines).toEqual([
      'If an answer is wrong, change it.',
      'If your plans change, answer again at any time.',
      'If you want to talk about it, ask Priya Shah.',
      'This is not a decision. Nobody has rejected your application.',
    ]);
    expect(labels(view)).toEqual(['Change an answer', 'Ask Priya Shah']);
  });

  it('does not count "Not sure" about being live', () => {
    expect(outcomeOf({ ...good, free: 'no', stage: 'notSure' }).after).toEqual([]);
  });

  it('never shows a scenario', () => {
    expect(JSON.stringify(outcomeOf({ ...live, free: 'no' }))).not.toContain('scenario');
  });
});

describe('first answers after the application was received', () => {
  it('are taken, screen by screen: there is nothing yet that a change could be proposed to', () => {
    const received = started.receive().answerScreenOne();
    expect(received.refusal).toBeNull();
    expect(received.record.eligibility.o1?.proposed).toBeNull();
    expect(outcomeOf(good, received).outcome).toBe('meets');
  });
});

describe('the words as data', () => {
  it('are refused with the place and the reason', () => {
    const { questions } = eligibilityWords;
    const wrong = { ...eligibilityWords, questions: { ...questions, free: { ...questions.free, missing: '' } } };
    expect(() => readEligibilityWords(wrong)).toThrow(/eligibility-words\.json.*questions\.free\.missing/su);
    const swapped = { ...questions.free, choices: [...questions.free.choices].reverse() };
    expect(() => readEligibilityWords({ ...eligibilityWords, questions: { ...questions, free: swapped } })).toThrow(
      /must be, in this order: yes, no, notSure\s+→ at questions\.free\.choices/u,
    );
  });
});
