/** The Partner Integration Board: its date, the frozen report, the outcome, and telling the partner. */
import { z } from 'zod';
import { addWorkingDays, isWorkingDay, londonDate } from '../calendar/working-days.ts';
import { eligibilityWords } from '../journey/eligibility.ts';
import { type BoardReport, boardReport } from '../views/board-report.ts';
import { type BoardOutcome, type BoardSlice, noBoard, pendingDate } from './board-state.ts';
import { lastCall } from './calls.ts';
import { isAskedAgain } from './course-state.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { contactsOf } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { date, freeText, id, requiredText } from './text.ts';

type Recorded = Omit<BoardOutcome, 'recordedAt' | 'by' | 'toldAt'>;

export type BoardEvent =
  | { readonly type: 'BoardDateSet'; readonly onboarding: string; readonly on: string; readonly tellBy: string }
  | {
      readonly type: 'ReportFrozen';
      readonly onboarding: string;
      readonly version: number;
      readonly eligibilityVersion: number;
      readonly report: BoardReport;
    }
  | { readonly type: 'BoardOutcomeRecorded'; readonly onboarding: string; readonly outcome: Recorded }
  | { readonly type: 'BoardOutcomeTold'; readonly onboarding: string }
  | {
      readonly type: 'RequiredItemAnswered';
      readonly onboarding: string;
      readonly item: string;
      readonly text: string;
    };

const setBoardDate = z.object({ type: z.literal('setBoardDate'), onboarding: id, on: date('The Board date') });
const freezeReport = z.object({ type: z.literal('freezeReport'), onboarding: id });
export const recordBoardOutcome = z.object({
  type: z.literal('recordBoardOutcome'),
  onboarding: id,
  outcome: z.enum(['approved', 'rejected', 'deferred'], 'Select the outcome'),
  comments: freeText('What the Board said', 2000),
  reasons: z.array(requiredText('The reason', 500)).max(20),
  items: z
    .array(
      z.object({
        text: requiredText('What the Board needs', 500),
        side: z.enum(['partner', 'nhs']),
        by: date('The date it is needed by'),
      }),
    )
    .max(20),
  deadline: date('The deadline').nullable(),
  nextDate: date('The next Board date').nullable(),
  tell: z.enum(['now', 'afterCall'], 'Select when to tell the partner'),
});
const tellBoardOutcome = z.object({ type: z.literal('tellBoardOutcome'), onboarding: id });
const answerRequiredItem = z.object({
  type: z.literal('answerRequiredItem'),
  onboarding: id,
  item: id,
  text: requiredText('Your answer', 2000),
});

export const boardCommands = [
  setBoardDate,
  freezeReport,
  recordBoardOutcome,
  tellBoardOutcome,
  answerRequiredItem,
] as const;
export type BoardCommand = z.infer<(typeof boardCommands)[number]>;

export const boardPolicies: PolicyLines<BoardCommand['type']> = {
  setBoardDate: leads,
  freezeReport: leads,
  recordBoardOutcome: [...leads, 'board'],
  tellBoardOutcome: leads,
  answerRequiredItem: ['contact', 'mail', ...leads],
};

export function decideBoard(
  record: PartnerRecord,
  command: BoardCommand,
  context: Context,
): Decision<BoardEvent | NoticeWanted> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const slice = record.board[onboarding] ?? noBoard;
  switch (command.type) {
    case 'setBoardDate':
      return setDate(record, slice, command, context);
    case 'freezeReport':
      return [frozen(record, onboarding, slice)];
    case 'recordBoardOutcome':
      return recordOutcome(record, slice, command, context);
    case 'tellBoardOutcome': {
      const last = slice.outcomes.at(-1);
      if (!last) return refuse('noOutcome', 'There is no Board outcome to tell.');
      return last.toldAt ? [] : tell(record, onboarding, context);
    }
    case 'answerRequiredItem': {
      const item = slice.outcomes.at(-1)?.items.find((candidate) => candidate.id === command.item);
      if (!item) return refuse('outOfDate', 'This card is out of date. Here is the latest one.');
      const person = personOf(context.actor);
      if (item.side === 'nhs' && person !== null && record.people[person]) {
        return refuse('forbidden', 'This item is for NHS login.');
      }
      if (item.answer?.text === command.text) return [];
      return [{ type: 'RequiredItemAnswered', onboarding, item: item.id, text: command.text }];
    }
    default:
      return command satisfies never;
  }
}

function setDate(record: PartnerRecord, slice: BoardSlice, command: z.infer<typeof setBoardDate>, context: Context) {
  const { onboarding, on } = command;
  const last = slice.outcomes.at(-1);
  if (last?.outcome === 'approved' && !isAskedAgain(record, onboarding, 'board-application', last.recordedAt)) {
    return refuse('alreadyDecided', 'The Board has approved this application already.');
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
  const data: Record<string, string> = was ? { on, tellBy, was } : { on, tellBy };
  const kind = was ? ('boardDateMoved' as const) : ('boardDate' as const);
  return [
    { type: 'BoardDateSet' as const, onboarding, on, tellBy },
    noticeWanted(record, context, { kind, onboarding, to: contactsOf(record), data }),
  ];
}

function recordOutcome(
  record: PartnerRecord,
  slice: BoardSlice,
  command: z.infer<typeof recordBoardOutcome>,
  context: Context,
): Decision<BoardEvent | NoticeWanted> {
  const { onboarding, outcome, comments, reasons, items, deadline, nextDate } = command;
  const on = pendingDate(slice);
  const open = missingForBoard(record, onboarding, context);
  if (!on || open.length > 0) {
    return refuse('notReady', `You cannot record an outcome yet. First: ${open.join(' ')}`);
  }
  if (outcome === 'rejected' && reasons.length === 0) {
    return refuse('incomplete', 'Enter at least one reason.', { reasons: 'Enter at least one reason' });
  }
  if (outcome === 'deferred' && (items.length === 0 || !deadline)) {
    const details: Record<string, string> = {};
    if (items.length === 0) details.items = 'Enter at least one thing the Board needs';
    if (!deadline) details.deadline = 'Enter the deadline';
    return refuse('incomplete', `${details.items ?? details.deadline}.`, details);
  }
  if (outcome === 'approved' && command.tell === 'afterCall') {
    return refuse('invalid', 'An approval is told at once.', { tell: 'An approval is told at once' });
  }
  const round = slice.outcomes.length + 1;
  const required = items.map((item, index) => ({ ...item, id: `i${round}-${index + 1}`, answer: null }));
  const replyBy = addWorkingDays(londonDate(context.now), eligibilityWords.replyWorkingDays);
  const deferred = outcome === 'deferred' ? { deadline, nextDate } : { deadline: null, nextDate: null };
  const recorded = { on, outcome, comments, reasons: outcome === 'rejected' ? reasons : [], replyBy, ...deferred };
  return [
    ...(reportIsFresh(slice) ? [] : [frozen(record, onboarding, slice)]),
    {
      type: 'BoardOutcomeRecorded',
      onboarding,
      outcome: { ...recorded, items: outcome === 'deferred' ? required : [] },
    },
    ...(command.tell === 'now' ? tell(record, onboarding, context) : []),
  ];
}

/** Sentences, one for each thing the Board needs before it can decide. Source: seeds/apply-for-nhs-login. */
export function missingForBoard(record: PartnerRecord, onboarding: string, context: Pick<Context, 'now'>): string[] {
  const on = pendingDate(record.board[onboarding] ?? noBoard);
  return [
    ...(record.application[onboarding]?.received ? [] : ['Record that the application was received.']),
    ...(lastCall(record, onboarding, 'applicationReview') ? [] : ['Record the Application Review Call.']),
    ...(on ? [] : ['Set the Board date.']),
    ...(on && on > londonDate(context.now) ? ['Wait until the Board has met.'] : []),
  ];
}

function reportIsFresh(slice: BoardSlice): boolean {
  return slice.report !== null && slice.date !== null && slice.report.at >= slice.date.setAt;
}

function frozen(record: PartnerRecord, onboarding: string, slice: BoardSlice): BoardEvent {
  const eligibilityVersion = record.eligibility[onboarding]?.current?.version ?? 0;
  const version = (slice.report?.version ?? 0) + 1;
  return { type: 'ReportFrozen', onboarding, version, eligibilityVersion, report: boardReport(record, onboarding) };
}

function tell(record: PartnerRecord, onboarding: string, context: Context): (BoardEvent | NoticeWanted)[] {
  const wish = { kind: 'boardOutcome' as const, onboarding, to: contactsOf(record) };
  return [{ type: 'BoardOutcomeTold', onboarding }, noticeWanted(record, context, wish)];
}

export function evolveBoard(slice: BoardSlice, event: BoardEvent, meta: Meta): BoardSlice {
  switch (event.type) {
    case 'BoardDateSet':
      return { ...slice, date: { on: event.on, tellBy: event.tellBy, setAt: meta.at } };
    case 'ReportFrozen': {
      const { version, eligibilityVersion } = event;
      return { ...slice, report: { version, eligibilityVersion, at: meta.at, seq: meta.seq } };
    }
    case 'BoardOutcomeRecorded': {
      const recorded = { ...event.outcome, recordedAt: meta.at, by: personOf(meta.actor), toldAt: null };
      return { ...slice, outcomes: [...slice.outcomes, recorded] };
    }
    case 'BoardOutcomeTold':
      return changeLast(slice, (last) => ({ ...last, toldAt: meta.at }));
    case 'RequiredItemAnswered': {
      const answer = { text: event.text, by: personOf(meta.actor), at: meta.at };
      return changeLast(slice, (last) => ({
        ...last,
        items: last.items.map((item) => (item.id === event.item ? { ...item, answer } : item)),
      }));
    }
    default:
      return event satisfies never;
  }
}

function changeLast(slice: BoardSlice, change: (last: BoardOutcome) => BoardOutcome): BoardSlice {
  const last = slice.outcomes.at(-1);
  return last ? { ...slice, outcomes: [...slice.outcomes.slice(0, -1), change(last)] } : slice;
}
