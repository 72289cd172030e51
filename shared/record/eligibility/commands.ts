/** Commands on eligibility, and who may give them. Words: reference/wording.md A3, A4, A8. */
import { z } from 'zod';
import { answerChoices } from '../../checks/eligibility.ts';
import { leads, type PolicyLines } from '../policy.ts';
import { date, freeText, id } from '../text.ts';

const texts = {
  organisation: freeText('The organisation', 200).optional(),
  note: freeText('Anything you want to tell us', 500).optional(),
};

/** Only known answers get in; which of them are missing is for `decide` to say, in the words of the questions. */
const answersSchema = z.object({
  servesEngland: z.enum(answerChoices.servesEngland).optional(),
  patientFacing: z.enum(answerChoices.patientFacing).optional(),
  benefit: z.enum(answerChoices.benefit).optional(),
  free: z.enum(answerChoices.free).optional(),
  stage: z.enum(answerChoices.stage).optional(),
  ownLogin: z.enum(answerChoices.ownLogin).optional(),
  backing: z.enum(answerChoices.backing).optional(),
  ...texts,
});

const answerEligibility = z.object({
  type: z.literal('answerEligibility'),
  onboarding: id,
  /** The screen they pressed the button on; `2` sends all answers. */
  screen: z.union([z.literal(1), z.literal(2)]),
  answers: answersSchema,
  /** The version they saw; 0 when nothing was answered. */
  basedOn: z.int().min(0),
});
const enterEligibility = z.object({
  type: z.literal('enterEligibility'),
  onboarding: id,
  answers: answersSchema,
  from: z.enum(['form', 'email', 'call'], 'Select where the answers came from'),
  on: date('The date they told us'),
  basedOn: z.int().min(0),
});
const confirmEligibility = z.object({
  type: z.literal('confirmEligibility'),
  onboarding: id,
  version: z.int().min(1),
});
const giveEligibility = z.object({ type: z.literal('giveEligibility'), onboarding: id, to: id });
const settleEligibilityChange = z.object({
  type: z.literal('settleEligibilityChange'),
  onboarding: id,
  accepted: z.boolean(),
  reason: freeText('The reason', 500),
});

export const eligibilityCommands = [
  answerEligibility,
  enterEligibility,
  confirmEligibility,
  giveEligibility,
  settleEligibilityChange,
] as const;
export type EligibilityCommand = z.infer<(typeof eligibilityCommands)[number]>;

export const eligibilityPolicies: PolicyLines<EligibilityCommand['type']> = {
  answerEligibility: ['contact', 'mail'],
  enterEligibility: leads,
  confirmEligibility: ['contact', 'mail'],
  giveEligibility: ['contact', 'mail'],
  settleEligibilityChange: leads,
};
