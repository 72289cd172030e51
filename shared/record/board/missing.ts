/** What must come first before the Board can decide. Source: seeds/apply-for-nhs-login. */
import { londonDate } from '../../calendar/working-days.ts';
import { facts } from '../../journey/facts.ts';
import { gateReasons } from '../../views/gates.ts';
import { lastCall } from '../calls.ts';
import { commissionFault } from '../commission/fault.ts';
import type { Context } from '../decision.ts';
import type { PartnerRecord } from '../state.ts';
import { boardOf, type Gate } from './gates.ts';
import { latestOutcome, pendingDate } from './state.ts';

/** Sentences, one for each thing, all at once; empty when an outcome can be recorded. */
export function missingForBoard(
  record: PartnerRecord,
  onboarding: string,
  gate: Gate,
  context: Pick<Context, 'now'>,
): string[] {
  const on = pendingDate(boardOf(record, onboarding, gate));
  return [
    ...reasonsBeforeBoard(record, onboarding, gate),
    ...(on ? [] : ['Set the Board date.']),
    ...(on && on > londonDate(context.now) ? ['Wait until the Board has met.'] : []),
  ];
}

/** The same without the Board's own date. */
export function reasonsBeforeBoard(record: PartnerRecord, onboarding: string, gate: Gate): string[] {
  return reasonsOf[gate](record, onboarding);
}

export function applicationApproved(record: PartnerRecord, onboarding: string): boolean {
  return latestOutcome(boardOf(record, onboarding, 'application'))?.outcome === 'approved';
}

/** The place for what a gate asks of the record, beside the Board's own date. */
const reasonsOf: Readonly<Record<Gate, (record: PartnerRecord, onboarding: string) => string[]>> = {
  application: (record, onboarding) => [
    ...(record.application[onboarding]?.received ? [] : ['Record that the application was received.']),
    ...(lastCall(record, onboarding, 'applicationReview') ? [] : ['Record the Application Review Call.']),
  ],
  goLive: (record, onboarding) =>
    applicationApproved(record, onboarding) ? [] : ['Wait until the Board has approved the application.'],
};

/** What the Board may not approve without; it may defer or reject. `today` is a day in London. */
export function missingForApproval(record: PartnerRecord, onboarding: string, gate: Gate, today: string): string[] {
  if (gate === 'application') return [];
  // A contract that was accepted may have ended since. One that was never accepted is a reason of the gate already.
  const ended = facts.commissionShown(record, onboarding) ? commissionFault(record, onboarding, today) : [];
  return [...gateReasons(record, onboarding, 'board-go-live', 'board'), ...ended];
}
