/** The Board's date for a gate: on the agenda, moved to another, or off it. Contacts are told. */
import type { z } from 'zod';
import { showDate } from '../../calendar/format.ts';
import { addWorkingDays, londonDate } from '../../calendar/working-days.ts';
import { isAskedAgain } from '../course-state.ts';
import { type Context, type Decision, type Refusal, refuse } from '../decision.ts';
import { boardDateFault, boardDatesFrom, isAgendaClosed } from '../house-dates.ts';
import { type NoticeWanted, noticeWanted } from '../notices.ts';
import { contactsOf } from '../people.ts';
import type { PartnerRecord } from '../state.ts';
import type { setBoardDate } from './commands.ts';
import type { BoardEvent } from './events.ts';
import { boardOf, type Gate, gateSteps } from './gates.ts';
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
  const sentence = boardDateFault(on, londonDate(context.now)) ?? notOfTheHouse(on, context);
  if (sentence) return refuse('invalid', `${sentence}.`, { on: sentence });
  const was = pendingDate(slice);
  if (was === on) return [];
  const closed = closedAgenda([on, ...(was ? [was] : [])], context);
  if (closed) return closed;
  const tellBy = addWorkingDays(on, 1);
  const data: Record<string, string> = was ? { gate, on, tellBy, was } : { gate, on, tellBy };
  const kind = was ? 'boardDateMoved' : 'boardDate';
  return [
    { type: 'BoardDateSet', onboarding, gate, on, tellBy },
    noticeWanted(record, context, { kind, onboarding, to: contactsOf(record), data }),
  ];
}

export function clearDate(
  record: PartnerRecord,
  { onboarding, gate }: { readonly onboarding: string; readonly gate: Gate },
  context: Context,
): Decision<BoardEvent | NoticeWanted> {
  const was = pendingDate(boardOf(record, onboarding, gate));
  if (!was) return [];
  const closed = closedAgenda([was], context);
  if (closed) return closed;
  const wish = { kind: 'boardDateCleared' as const, onboarding, to: contactsOf(record), data: { gate, was } };
  return [{ type: 'BoardDateCleared', onboarding, gate }, noticeWanted(record, context, wish)];
}

function closedAgenda(dates: readonly string[], { house }: Context): Refusal | null {
  const on = dates.find((each) => isAgendaClosed(house, each));
  if (!on) return null;
  const sentence = `The agenda of ${showDate(on)} is closed. Reopen it first`;
  return refuse('agendaClosed', `${sentence}.`, { on: sentence });
}

/** The Board meets on the dates of the house. While none is entered, any working day will do. */
function notOfTheHouse(on: string, { house, now }: Context): string | null {
  const dates = boardDatesFrom(house, londonDate(now));
  if (dates.length === 0 || dates.includes(on)) return null;
  return `The Board does not meet on ${showDate(on)}. It meets on ${dates.slice(0, 3).map(showDate).join(', ')}`;
}
