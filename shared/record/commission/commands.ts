/** Commands on commission evidence, and who may give them. */
import { z } from 'zod';
import { leads, type PolicyLines } from '../policy.ts';
import { date, freeText, id, name, requiredText } from '../text.ts';
import { commissionerTypes } from './state.ts';

export const showContract = z.object({
  type: z.literal('showContract'),
  onboarding: id,
  /** The contract it changes; null: one that was not shown before. */
  contract: id.nullable(),
  /** The version they saw; 0 for a new one. */
  basedOn: z.int().min(0),
  commissioner: name("The commissioner's name", 200),
  commissionerType: z.enum(commissionerTypes, 'Select what kind of organisation the commissioner is'),
  odsCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{3,10}$/, 'ODS code must be 3 to 10 letters and numbers')
    .nullable(),
  reference: requiredText("The contract's reference", 100),
  start: date('The start date'),
  end: date('The end date').nullable(),
  exchange: z.enum(['yes', 'no'], 'Select yes if resources change hands'),
  consideration: freeText('What each side gives and gets', 1000),
  document: requiredText('Where we can find the contract', 500),
});
const chooseContract = z.object({ type: z.literal('chooseContract'), onboarding: id, contract: id });
const checkCommission = z.object({
  type: z.literal('checkCommission'),
  onboarding: id,
  contract: id,
  /** The version they looked at. */
  version: z.int().min(1),
  result: z.enum(['accepted', 'refused'], 'Select if you accept the contract'),
  reason: freeText('The reason', 1000),
});

export const commissionCommands = [showContract, chooseContract, checkCommission] as const;
export type CommissionCommand = z.infer<(typeof commissionCommands)[number]>;

/** Staff may enter a contract for the partner; only they may check it. */
export const commissionPolicies: PolicyLines<CommissionCommand['type']> = {
  showContract: ['contact', 'mail', ...leads],
  chooseContract: ['contact', 'mail', ...leads],
  checkCommission: leads,
};
