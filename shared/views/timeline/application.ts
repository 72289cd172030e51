/** Eligibility, the application, questions and forms, on the timeline. */
import { showDate } from '../../calendar/format.ts';
import type { Answers } from '../../checks/eligibility.ts';
import { eligibilityWords } from '../../journey/eligibility.ts';
import type { Form } from '../../journey/form-schema.ts';
import { form as findForm } from '../../journey/forms.ts';
import type { AnswersVersion } from '../../record/eligibility/state.ts';
import { answerWords } from '../answer-words.ts';
import { answerLines } from '../eligibility-outcome.ts';
import { criterionTitles } from '../pages/criteria.ts';
import { type Change, changed, type Tellers } from './told.ts';
import { say, who } from './words.ts';

type ApplicationTypes =
  | 'EligibilityAnswered'
  | 'EligibilityConfirmed'
  | 'EligibilityGiven'
  | 'EligibilityChangeProposed'
  | 'EligibilityChangeSettled'
  | 'ApplicationReceived'
  | 'FindingRecorded'
  | 'QueryOpened'
  | 'QueryRevised'
  | 'QueryReplied'
  | 'QueryClosed'
  | 'FormAnswered';

const arrived = { form: 'by its form', email: 'by email', dos: 'through the Digital Onboarding Service' } as const;
const results = { met: 'Met', notMet: 'Not met', unclear: 'Unclear' } as const;

export const applicationTold: Tellers<ApplicationTypes> = {
  EligibilityAnswered: (event, before) => {
    const earlier = before.eligibility[event.onboarding]?.current ?? null;
    const entered = event.source.kind === 'forPartner';
    return {
      kind: 'eligibility',
      what: entered
        ? say`entered the eligibility answers for ${before.partner.name}`
        : say`answered the eligibility questions, version ${event.version}`,
      changes: [
        ...changed('Result', earlier && labelOf(earlier), labelOf(event)),
        ...answerChanges(earlier?.answers ?? {}, event.answers),
      ],
    };
  },
  EligibilityConfirmed: ({ version }) => ({
    kind: 'eligibility',
    what: say`said that the eligibility answers, version ${version}, are still right`,
  }),
  EligibilityGiven: ({ to }) => ({ kind: 'eligibility', what: say`gave the eligibility questions to ${who(to)}` }),
  EligibilityChangeProposed: ({ onboarding, answers }, before) => ({
    kind: 'eligibility',
    what: say`proposed a change of the eligibility answers`,
    changes: answerChanges(before.eligibility[onboarding]?.current?.answers ?? {}, answers),
  }),
  EligibilityChangeSettled: ({ accepted, reason }) => ({
    kind: 'eligibility',
    what: accepted ? say`accepted the change of answers` : say`did not accept the change of answers`,
    text: reason,
  }),
  ApplicationReceived: ({ on, from }) => ({
    kind: 'application',
    what: say`recorded the application, received ${arrived[from]} on ${showDate(on)}`,
  }),
  FindingRecorded: ({ onboarding, criterion, result, sentence }, before) => {
    const earlier = before.application[onboarding]?.findings[criterion];
    return {
      kind: 'application',
      what: say`recorded a finding: ${criterionTitles[criterion]}`,
      changes: changed('Finding', earlier && results[earlier.result], results[result]),
      text: sentence,
    };
  },
  QueryOpened: ({ about, text, draft, replyBy }) => ({
    kind: 'questions',
    what:
      about === 'eligibility'
        ? say`opened a question on the answers that are not clear`
        : say`asked a question, reply by ${showDate(replyBy)}`,
    text: text ?? draft ?? '',
  }),
  QueryRevised: ({ draft }) => ({ kind: 'questions', what: say`drafted the question anew`, text: draft }),
  QueryReplied: ({ text }) => ({ kind: 'questions', what: say`replied to a question`, text }),
  QueryClosed: () => ({ kind: 'questions', what: say`closed a question` }),
  FormAnswered: ({ onboarding, form: id, version, answers }, before) => {
    const form = findForm(id);
    const earlier = before.forms[onboarding]?.[id]?.answers ?? {};
    const title = form?.title ?? id;
    return {
      kind: 'forms',
      what: version > 1 ? say`changed a form, version ${version}: ${title}` : say`filled in a form: ${title}`,
      changes: form ? form.fields.flatMap((field) => fieldChange(field, earlier, answers)) : [],
    };
  },
};

function labelOf({ outcome }: Pick<AnswersVersion, 'outcome'>): string {
  return outcome ? eligibilityWords.outcomes.labels[outcome.kind] : 'Partly answered';
}

function answerChanges(from: Answers, to: Answers): readonly Change[] {
  const [before, after] = [answerLines(from), answerLines(to)];
  return after.flatMap(({ question, answer }) =>
    changed(question, before.find((each) => each.question === question)?.answer, answer),
  );
}

type Given = Readonly<Record<string, string>>;

function fieldChange(field: Form['fields'][number], from: Given, to: Given): readonly Change[] {
  const after = answerWords(field, to[field.id] ?? '');
  const before = answerWords(field, from[field.id] ?? '');
  return changed(field.label, before, after === '' && before !== '' ? 'No answer' : after);
}
