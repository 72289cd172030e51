/** What the Board decided, and when the partner is told. */
import type { z } from 'zod';
import { showDate } from '../../calendar/format.ts';
import { addWorkingDays, londonDate } from '../../calendar/working-days.ts';
import { eligibilityWords } from '../../journey/eligibility.ts';
import { type Context, type Decision, type Refusal, refuse } from '../decision.ts';
import { type NoticeWanted, noticeWanted } from '../notices.ts';
import { contactsOf, leadContact } from '../people.ts';
import { isContact } from '../policy.ts';
import type { PartnerRecord } from '../state.ts';
import type { recordBoardOutcome } from './commands.ts';
import type { BoardEvent } from './events.ts';
import { boardOf, type Gate } from './gates.ts';
import { missingForApproval, missingForBoard } from './missing.ts';
import { frozen, reportIsFresh } from './report.ts';
import { type BoardOutcome, pendingDate } from './state.ts';

type RecordOutcome = z.infer<typeof recordBoardOutcome>;

export function recordOutcome(
  record: PartnerRecord,
  command: RecordOutcome,
  context: Context,
): Decision<BoardEvent | NoticeWanted> {
  const { onboarding, gate, outcome, comments, reasons, items, deadline, nextDate } = command;
  const slice = boardOf(record, onboarding, gate);
  const on = pendingDate(slice);
  const recordedBefore = on ? undefined : slice.outcomes.at(-1);
  if (recordedBefore) return recordedMeanwhile(recordedBefore);
  const open = missingForBoard(record, onboarding, gate, context);
  if (!on || open.length > 0) {
    return refuse('notReady', `You cannot record an outcome yet. First: ${open.join(' ')}`);
  }
  const hard = outcome === 'approved' ? missingForApproval(record, onboarding, gate, londonDate(context.now)) : [];
  if (hard.length > 0) return refuse('notReady', `The Board cannot approve go live yet. ${hard.join(' ')}`);
  const no = incomplete(command) ?? wrongOwner(record, items, context);
  if (no) return no;
  const round = slice.outcomes.length + 1;
  const required = items.map((item, index) => {
    const owner = item.owner ?? (item.side === 'partner' ? leadContact(record) : record.partner.projectManager);
    return { ...item, owner, id: `i${round}-${index + 1}`, answer: null };
  });
  const replyBy = addWorkingDays(londonDate(context.now), eligibilityWords.replyWorkingDays);
  const deferred = outcome === 'deferred' ? { deadline, nextDate } : { deadline: null, nextDate: null };
  const recorded = { on, outcome, comments, reasons: outcome === 'rejected' ? reasons : [], replyBy, ...deferred };
  return [
    ...(reportIsFresh(slice) ? [] : [frozen(record, command)]),
    {
      type: 'BoardOutcomeRecorded',
      onboarding,
      gate,
      outcome: { ...recorded, items: outcome === 'deferred' ? required : [] },
    },
    ...(command.tell === 'now' ? tell(record, command, context) : []),
  ];
}

/** An outcome is recorded once for a date: what the partner was told is not written over. */
function recordedMeanwhile({ by, recordedAt, on, outcome }: BoardOutcome): Refusal {
  const who = by ? `{person:${by}}` : 'Somebody';
  const what = `${who} recorded the outcome of ${showDate(on)} at {time:${recordedAt}}: ${outcome}.`;
  return refuse('recordedMeanwhile', `${what} Set the Board date anew to record another one.`);
}

function incomplete({ outcome, reasons, items, deadline, tell: when }: RecordOutcome): Refusal | null {
  if (outcome === 'rejected' && reasons.length === 0) {
    return refuse('incomplete', 'Enter at least one reason.', { reasons: 'Enter at least one reason' });
  }
  if (outcome === 'deferred' && (items.length === 0 || !deadline)) {
    const details: Record<string, string> = {};
    if (items.length === 0) details.items = 'Enter at least one thing the Board needs';
    if (!deadline) details.deadline = 'Enter the deadline';
    return refuse('incomplete', `${details.items ?? details.deadline}.`, details);
  }
  if (outcome === 'approved' && when === 'afterCall') {
    return refuse('invalid', 'An approval is told at once.', { tell: 'An approval is told at once' });
  }
  return null;
}

/** Whoever brings an item must be of the side that owes it. */
function wrongOwner(record: PartnerRecord, items: RecordOutcome['items'], { house }: Context): Refusal | null {
  const isOfSide = ({ side, owner }: RecordOutcome['items'][number]) =>
    !owner || (side === 'partner' ? isContact(record, owner) : (house.staff[owner]?.roles.length ?? 0) > 0);
  if (items.every(isOfSide)) return null;
  const sentence = 'Select somebody of the side that brings the item';
  return refuse('invalid', `${sentence}.`, { items: sentence });
}

export function tell(
  record: PartnerRecord,
  { onboarding, gate }: { readonly onboarding: string; readonly gate: Gate },
  context: Context,
): (BoardEvent | NoticeWanted)[] {
  const wish = { kind: 'boardOutcome' as const, onboarding, to: contactsOf(record), data: { gate } };
  return [{ type: 'BoardOutcomeTold', onboarding, gate }, noticeWanted(record, context, wish)];
}
