/** The Board's date for a gate: set, or moved. Contacts are told. */
import type { z } from 'zod';
import { addWorkingDays, isWorkingDay, londonDate } from '../../calendar/working-days.ts';
import { isAskedAgain } from '../course-state.ts';
import { type Context, type Decision, refuse } from '../decision.ts';
import { type NoticeWanted, noticeWanted } from '../notices.ts';
import { contactsOf } from '../people.ts';
import type { PartnerRecord } from '../state.ts';
import type { setBoardDate } from './commands.ts';
import type { BoardEvent } from './events.ts';
import { boardOf, gateSteps } from './gates.ts';
import { applicationApproved } from './missing.ts';
import { pendingDate } from './state.ts';

export function setDate(
  record: PartnerRecord,
  command: z.infer<typeof setBoardDate>,
  context: Context,
): Decision<BoardEvent | NoticeWanted> {
  const { onboarding, gate, on } = command;
  const slice = boardOf(record, onboarding, gate);
  const last = slice.outcomes.at(-1);
  if (last?.outcome === 'approved' && !isAskedAgain(record, onboarding, gateSteps[gate], last.recordedAt)) {
    const what = gate === 'application' ? 'this application' : 'this go live';
    return refuse('alreadyDecided', `The Board has approved ${what} already.`);
  }
  if (gate === 'goLive' && !applicationApproved(record, onboarding)) {
    return refuse('notReady', 'The Board must approve the application first.');
  }
  const sentence = !isWorkingDay(on)
    ? 'The Board date must be a working day'
    : on < londonDate(context.now)
      ? 'The Board date must be today or in the future'
      : null;
  if (sentence) return refuse('invalid', `${sentence}.`, { on: sentence });
  const was = pendingDate(slice);
  if (was === on) return [];
  const tellBy = addWorkingDays(on, 1);
  const data: Record<string, string> = was ? { gate, on, tellBy, was } : { gate, on, tellBy };
  const kind = was ? 'boardDateMoved' : 'boardDate';
  return [
    { type: 'BoardDateSet', onboarding, gate, on, tellBy },
    noticeWanted(record, context, { kind, onboarding, to: contactsOf(record), data }),
  ];
}
