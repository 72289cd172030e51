/** What people can do about the Board, and who may. */
import { z } from 'zod';
import { leads, type PolicyLines } from '../policy.ts';
import { basedOn, date, freeText, id, requiredText } from '../text.ts';
import { gateField } from './gates.ts';

const where = { onboarding: id, gate: gateField };

export const setBoardDate = z.object({ type: z.literal('setBoardDate'), ...where, on: date('The Board date') });
/** Off the agenda, without another date. */
const clearBoardDate = z.object({ type: z.literal('clearBoardDate'), ...where });
const freezeReport = z.object({ type: z.literal('freezeReport'), ...where });
const riskAndRecommendation = z.object({
  type: z.literal('riskAndRecommendation'),
  ...where,
  risk: z.enum(['low', 'medium', 'high'], 'Select how high the risk is'),
  risks: freeText('The risks', 2000),
  recommend: z.enum(['approve', 'reject', 'defer'], 'Select what you recommend'),
  because: requiredText('Why you recommend it', 2000),
  basedOn,
});
export const recordBoardOutcome = z.object({
  type: z.literal('recordBoardOutcome'),
  ...where,
  outcome: z.enum(['approved', 'rejected', 'deferred'], 'Select the outcome'),
  comments: freeText('What the Board said', 2000),
  reasons: z.array(requiredText('The reason', 500)).max(20),
  items: z
    .array(
      z.object({
        text: requiredText('What the Board needs', 500),
        side: z.enum(['partner', 'nhs']),
        by: date('The date it is needed by'),
        /** A person of that side; without one the lead contact or the project manager. */
        owner: id.nullish(),
      }),
    )
    .max(20),
  deadline: date('The deadline').nullable(),
  nextDate: date('The next Board date').nullable(),
  tell: z.enum(['now', 'afterCall'], 'Select when to tell the partner'),
});
const tellBoardOutcome = z.object({ type: z.literal('tellBoardOutcome'), ...where });
const answerRequiredItem = z.object({
  type: z.literal('answerRequiredItem'),
  ...where,
  item: id,
  text: requiredText('Your answer', 2000),
  basedOn,
});

export const boardCommands = [
  setBoardDate,
  clearBoardDate,
  freezeReport,
  riskAndRecommendation,
  recordBoardOutcome,
  tellBoardOutcome,
  answerRequiredItem,
] as const;
export type BoardCommand = z.infer<(typeof boardCommands)[number]>;

export const boardPolicies: PolicyLines<BoardCommand['type']> = {
  setBoardDate: leads,
  clearBoardDate: leads,
  freezeReport: leads,
  riskAndRecommendation: leads,
  recordBoardOutcome: [...leads, 'board'],
  tellBoardOutcome: leads,
  answerRequiredItem: ['contact', 'mail', ...leads],
};
