/** What buttons send: one schema per verb, for the button's data and the inputs together. Data holds ids only. */
import { z } from 'zod';
import { answerChoices } from '../../shared/checks/eligibility.ts';
import { gateField } from '../../shared/record/board/gates.ts';
import { basedOn, id } from '../../shared/record/text.ts';

/** `card` says which card to draw again: a post's key, or another key that `renderCard` knows. */
const where = { card: z.string().min(1).max(250), onboarding: id };
const version = z.coerce.number().int().min(0);
// Clients send an empty text for a question without a choice.
const chosen = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(choices).optional());
/** The record's own schemas say how long a text may be, in the words of the field. */
const typed = z.string().max(10_000).optional();

const screenOne = {
  servesEngland: chosen(answerChoices.servesEngland),
  patientFacing: chosen(answerChoices.patientFacing),
  benefit: chosen(answerChoices.benefit),
  free: chosen(answerChoices.free),
  stage: chosen(answerChoices.stage),
};
const contractTexts = {
  commissioner: typed,
  commissionerType: typed,
  odsCode: typed,
  reference: typed,
  start: typed,
  end: typed,
  exchange: typed,
  consideration: typed,
  document: typed,
};
/** Screen 1 is kept with the button until screen 2 sends both. */
const contractCarried = z.object(contractTexts).optional();
/** Screen 1's choices that were not saved, because the application is under review. */
const carried = { carried: z.object(screenOne).optional() };
const screenTwo = {
  ownLogin: chosen(answerChoices.ownLogin),
  backing: chosen(answerChoices.backing),
  organisation: typed,
  note: typed,
};

export const verbs = {
  /** Card only: shows screen 1. Nothing is saved. */
  'eligibility.start': z.object(where),
  /** Card only: shows screen 1 with the answers of the record. */
  'eligibility.change': z.object(where),
  /** Card only: from screen 2 to screen 1, with what was carried from there. */
  'eligibility.back': z.object({ ...where, ...carried }),
  'eligibility.continue': z.object({ ...where, basedOn: version, ...screenOne }),
  'eligibility.finish': z.object({ ...where, basedOn: version, ...carried, ...screenTwo }),
  /** Card only: asks again what they were not sure about. */
  'eligibility.again': z.object(where),
  'eligibility.answerAgain': z.object({ ...where, basedOn: version, ...screenOne, ...screenTwo }),
  'eligibility.confirm': z.object({ ...where, version: z.coerce.number().int().min(1) }),
  /** Without `to`: card only, asks which colleague. */
  'eligibility.give': z.object({ ...where, asked: z.literal('yes').optional(), to: typed }),
  /** Card only: shows screen 1 of the contract. */
  'contract.start': z.object(where),
  /** Card only: on to screen 2, and back, with what was typed. */
  'contract.continue': z.object({ ...where, ...contractTexts }),
  'contract.back': z.object({ ...where, carried: contractCarried }),
  /** `contract`: the one it changes; without it, a new one. */
  'contract.send': z.object({
    ...where,
    contract: id.optional(),
    basedOn: version,
    carried: contractCarried,
    ...contractTexts,
  }),
  /** `task` is `<step>/<task>`. Without `asked`: card only, asks which colleague. */
  'task.give': z.object({ ...where, task: z.string().min(1).max(250), asked: z.literal('yes').optional(), to: typed }),
  /** Inputs are named `answer_<field>`. */
  'form.answer': z.looseObject({ ...where, form: id, basedOn: version }).transform((data) => ({
    ...data,
    answers: Object.fromEntries(
      Object.entries(data).flatMap(([key, value]) =>
        key.startsWith(answerPrefix) && typeof value === 'string' ? [[key.slice(answerPrefix.length), value]] : [],
      ),
    ),
  })),
  /** Without `asked`: card only, shows where to type the question. */
  'query.ask': z.object({ ...where, asked: z.literal('yes').optional(), text: typed }),
  'query.reply': z.object({ ...where, query: id, text: typed }),
  /** Without `asked`: card only, shows where to type the answer. */
  'item.answer': z.object({
    ...where,
    gate: gateField,
    item: id,
    asked: z.literal('yes').optional(),
    text: typed,
    basedOn,
  }),
  /** Without `asked`: card only, shows where to say what was done. */
  'action.finish': z.object({
    ...where,
    call: id,
    action: id,
    asked: z.literal('yes').optional(),
    text: typed,
    basedOn,
  }),
  /** `wish`: the instant of the request that the card showed. */
  'hold.answer': z.object({ ...where, answer: z.enum(['yes', 'no']), wish: z.string().min(1).max(40) }),
  'call.choose': z.object({ ...where, plan: id, at: typed }),
  /** Until next week, for the person who presses it. */
  'reminders.snooze': z.object(where),
  /** Card only: shows `card` as it is now. */
  'status.show': z.object(where),
  /** "Yes, ask": the exact words that the bot could not answer. */
  'chat.ask': z.object({ ...where, text: z.string().min(1).max(10_000) }),
} as const;

export type Verb = keyof typeof verbs;

export const answerPrefix = 'answer_';

/** Of the probe's card: that a press reaches the app is all it is for. */
export const probeVerb = 'probe';

export function isVerb(verb: unknown): verb is Verb {
  return typeof verb === 'string' && Object.hasOwn(verbs, verb);
}
