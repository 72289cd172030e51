/** The shape of the eligibility words, so that a slip in the data is found at load, not by a partner. */
import { z } from 'zod';
import { answerChoices, type ChoiceId } from '../checks/eligibility.ts';

const words = z.string().min(1);
const lines = z.array(words).min(1);

function question<Q extends ChoiceId>(id: Q) {
  const choice = z.strictObject({
    id: z.enum(answerChoices[id]),
    label: words,
    /** Instead of the question's own, where an answer says more than "Not sure". */
    unclear: words.optional(),
    draft: words.optional(),
  });
  return z.strictObject({
    label: words,
    hint: words,
    choices: z
      .array(choice)
      .refine(
        (choices) => choices.map((c) => c.id).join() === answerChoices[id].join(),
        `must be, in this order: ${answerChoices[id].join(', ')}`,
      ),
    /** A line under the choices. */
    after: words.optional(),
    /** Told when nothing was chosen. */
    missing: words,
    /** Shown in the tab only, under "Help with this question". */
    help: words.optional(),
    /** What the service must do or be, for "does not look eligible". */
    criterion: words.optional(),
    /** Where else to look after a "No". */
    advice: words.optional(),
    shortName: words,
    /** What the partner reads after "Not sure". */
    unclear: words,
    /** The question that the project manager edits and sends. NHS only until then. */
    draft: words,
  });
}

const textQuestion = { label: words, hint: words, tooLong: words, max: z.int().min(1) };
const screen = { title: words, count: words, button: words };

export const eligibilityWordsSchema = z.strictObject({
  source: words,
  checkedOn: z.iso.date(),
  service: words,
  replyWorkingDays: z.int().min(1),
  opening: z.strictObject({ title: words, lines, start: words, give: words }),
  give: z.strictObject({ title: words, label: words, missing: words, button: words, back: words, given: words }),
  screens: z.strictObject({ one: z.strictObject(screen), two: z.strictObject({ ...screen, back: words }) }),
  /** Only what a person was not sure about. */
  again: z.strictObject({ title: words, line: words, open: words, button: words }),
  questions: z.strictObject({
    servesEngland: question('servesEngland'),
    patientFacing: question('patientFacing'),
    benefit: question('benefit'),
    free: question('free'),
    stage: question('stage'),
    ownLogin: question('ownLogin'),
    backing: question('backing'),
  }),
  organisation: z.strictObject({ ...textQuestion, missing: words }),
  note: z.strictObject(textQuestion),
  link: z.strictObject({ label: words, url: z.url({ protocol: /^https$/ }) }),
  outcomes: z.strictObject({
    meets: z.strictObject({
      title: words,
      next: lines,
      button: words,
      /** Where to read on. */
      guidance: z.strictObject({ label: words, url: z.url({ protocol: /^https$/ }) }),
      scenario1: lines,
      scenario3: z.strictObject({ first: words, sponsor: lines, contract: lines, last: lines }),
    }),
    discuss: z.strictObject({
      title: words,
      scenario2: lines,
      scenario4: lines,
      framework: words,
      sponsor: words,
      talking: words,
      talkingUnnamed: words,
      next: lines,
    }),
    /** `replied`: instead of `next`, once NHS login has replied and waits for them. */
    person: z.strictObject({ title: words, lines, next: lines, replied: lines }),
    notEligible: z.strictObject({ title: words, must: words, alsoNotSure: words, next: lines, ask: words }),
    nextTitle: words,
    answersTitle: words,
    change: words,
    /** The two lines under every outcome. */
    closing: z.tuple([words, words]),
    /** For the portfolio and its filters. */
    labels: z.strictObject({ meets: words, discuss: words, person: words, notEligible: words, none: words }),
  }),
  entered: z.strictObject({
    line: words,
    sources: z.strictObject({ form: words, email: words, call: words }),
    confirm: words,
    change: words,
  }),
  check: z.strictObject({
    title: words,
    told: words,
    live: words,
    development: words,
    contract: words,
    sponsor: words,
    notYet: words,
    allYes: words,
    confirm: words,
    change: words,
    thanks: words,
  }),
  review: z.strictObject({ line: words, proposed: words }),
});

export type EligibilityWords = z.infer<typeof eligibilityWordsSchema>;
