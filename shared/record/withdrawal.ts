/** A contact's wish to stop: a project manager answers it, by withdrawing the onboarding or by saying why not. */
import { z } from 'zod';
import { addWorkingDays, londonDate } from '../calendar/working-days.ts';
import { eligibilityWords } from '../journey/eligibility.ts';
import { type WithdrawalEvent, withdrawalWish } from './course-state.ts';
import { type Context, type Decision, personOf, refuse } from './decision.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { contactsOf } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { id, requiredText } from './text.ts';

const because = requiredText('The reason', 300);
const askToWithdraw = z.object({ type: z.literal('askToWithdraw'), onboarding: id, because });
/** The reason is for the contact who asked. Yes is to withdraw the onboarding. */
const declineWithdrawal = z.object({ type: z.literal('declineWithdrawal'), onboarding: id, because });

export const withdrawalCommands = [askToWithdraw, declineWithdrawal] as const;
export type WithdrawalCommand = z.infer<(typeof withdrawalCommands)[number]>;

export const withdrawalPolicies: PolicyLines<WithdrawalCommand['type']> = {
  askToWithdraw: ['contact', 'mail'],
  declineWithdrawal: leads,
};

export function decideWithdrawal(
  record: PartnerRecord,
  { type, onboarding, because: reason }: WithdrawalCommand,
  context: Context,
): Decision<WithdrawalEvent | NoticeWanted> {
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const asked = withdrawalWish(record, onboarding);
  if (type === 'askToWithdraw') {
    if (asked) return refuse('asked', `{person:${asked.by}} has asked us to stop already. We will reply to that.`);
    const replyBy = addWorkingDays(londonDate(context.now), eligibilityWords.replyWorkingDays);
    const manager = record.partner.projectManager;
    const data = { because: reason, by: personOf(context.actor) ?? '' };
    const told = manager
      ? [noticeWanted(record, context, { kind: 'withdrawalAskedFor', onboarding, to: [manager], data })]
      : [];
    return [{ type: 'WithdrawalAskedFor', onboarding, because: reason, replyBy }, ...told];
  }
  if (!asked) return refuse('notAsked', 'Nobody asks to stop this any more.');
  const to = contactsOf(record).filter((person) => person === asked.by);
  const data = { because: reason };
  const told = { kind: 'withdrawalDeclined' as const, onboarding, to: to.length > 0 ? to : contactsOf(record), data };
  return [{ type: 'WithdrawalDeclined', onboarding, because: reason }, noticeWanted(record, context, told)];
}
