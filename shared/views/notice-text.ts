/** What a notice says, the same in card, mail and activity feed. */
import { showDate, showMoment, showWeekday } from '../calendar/format.ts';
import { callForms } from '../journey/calls.ts';
import { noticeWords } from '../journey/notice.ts';
import { asGate, boardOf, type Gate } from '../record/board/gates.ts';
import { type Call, callKinds } from '../record/calls.ts';
import { currentContract } from '../record/commission/state.ts';
import type { Notice } from '../record/notices.ts';
import { productName } from '../record/partner.ts';
import type { Query } from '../record/queries.ts';
import type { PartnerRecord } from '../record/state.ts';
import { sentence } from '../record/text.ts';
import { boardOutcomeView } from './board-outcome.ts';
import { actionLines } from './call-actions.ts';
import { closingWords } from './closing.ts';
import { enteredLine } from './eligibility.ts';
import { findTask } from './find-task.ts';
import { fill, managerName, type Names, nameOf } from './names.ts';
import { put } from './template.ts';

export interface NoticeText {
  readonly subject: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly button: string;
  /** One line for the activity feed, at most 150 characters. */
  readonly feed: string;
}

// Source: Microsoft Graph, activity feed notifications: previewText of at most 150 characters.
const FEED = 150;

export function noticeText(
  record: PartnerRecord,
  notice: Pick<Notice, 'kind' | 'onboarding' | 'data'>,
  names: Names,
): NoticeText {
  const words = noticeWords.kinds[notice.kind];
  const values = valuesOf(record, notice, names);
  const feed = put(words.feed, values);
  const call = record.calls.find((each) => each.id === notice.data.call);
  const several: Readonly<Record<string, readonly string[]>> = {
    '{actions}': call ? agreed(record, call, notice.data, names) : [],
    '{waiting}': waitingLines(notice.data, names),
  };
  return {
    subject: put(words.subject, values),
    title: put(words.title, values),
    lines: words.lines.flatMap((line) => several[line] ?? [put(line, values)]).filter((line) => line !== ''),
    button: words.button,
    feed: feed.length > FEED ? `${feed.slice(0, FEED - 1)}…` : feed,
  };
}

/** Somebody of another organisation reads those that concern them; the partner reads all. */
function agreed(record: PartnerRecord, call: Call, { actions }: Notice['data'], names: Names): readonly string[] {
  const all = actionLines(record, call, names);
  return (actions ? all.filter(({ id }) => actions.split(',').includes(id)) : all).map((action) => action.words);
}

function valuesOf(record: PartnerRecord, { onboarding, data }: Pick<Notice, 'onboarding' | 'data'>, names: Names) {
  const first = onboarding ?? Object.keys(record.partner.onboardings)[0] ?? '';
  const received = record.application[first]?.received;
  return {
    product: productName(record, first),
    partner: record.partner.name,
    pm: managerName(names, record.partner.projectManager),
    manager: nameOf(names, data.person ?? null),
    by: nameOf(names, data.by ?? null),
    proposer: nameOf(names, record.eligibility[first]?.proposed?.by ?? null),
    receivedOn: received ? showDate(received.on) : '',
    entered: enteredLine(record, first, names),
    ...callValues(
      record.calls.find((call) => call.id === data.call),
      data,
    ),
    agreed: data.actions ? 'These are the agreed actions that concern you:' : 'These are the actions we agreed:',
    others: othersWords(Number(data.others ?? 0)),
    because: data.because ? `Reason: ${sentence(data.because)}` : '',
    ...boardDates(data),
    sentTo: data.sent ? `Sent to: ${fill(data.sent, names)}` : '',
    notReached: data.missed ? `Not reached: ${fill(data.missed, names)}` : '',
    ...boardValues(record, first, asGate(data.gate), names),
    organisation: data.organisation ?? '',
    ...contractValues(record, first, data.contract),
    ...taskValues(record, first, data.task),
    digestAbout: data.partners ? 'NHS login' : `${record.partner.name} and NHS login`,
    waitingCount: waitingCount(waitingLines(data, names)),
    ...closingWords(data, productName(record, first)),
    ...queryValues(
      record.queries.find((query) => query.id === data.query),
      names,
    ),
  };
}

/** A call that was held, or that is planned: then the time stands in the notice, as it was when it was told. */
function callValues(call: Call | undefined, { kind, at, was, reason = '' }: Notice['data']) {
  const of = call?.kind ?? callKinds.find((each) => each === kind);
  const shown = (instant: string | undefined) => (instant ? showMoment(instant) : '');
  return {
    callTitle: of ? callForms[of].title : '',
    callOn: call ? showWeekday(call.on) : '',
    callAt: shown(at),
    callWas: shown(was),
    callReason: reason,
  };
}

function boardDates({ on, tellBy, was }: Notice['data']) {
  const shown = (date: string | undefined) => (date ? showWeekday(date) : '');
  return { date: shown(on), tellBy: shown(tellBy), old: shown(was) };
}

function boardValues(record: PartnerRecord, onboarding: string, gate: Gate, names: Names) {
  const told = boardOf(record, onboarding, gate)
    .outcomes.filter((outcome) => outcome.toldAt !== null)
    .at(-1);
  if (!told) return { boardTitle: '', boardFeed: '' };
  const { title, feed } = boardOutcomeView(record, onboarding, gate, told, names);
  return { boardTitle: title, boardFeed: feed };
}

function taskValues(record: PartnerRecord, onboarding: string, key: string | undefined) {
  const task = key ? findTask(record, onboarding, key) : null;
  return { task: task?.title ?? '', taskBy: task?.by ? `It is due by ${showWeekday(task.by)}.` : '' };
}

function waitingLines({ waiting = '' }: Notice['data'], names: Names): readonly string[] {
  return waiting.split('\n').map((line) => fill(line, names));
}

function waitingCount(lines: readonly string[]): string {
  const first = lines[0] ?? '';
  return lines.length > 1 ? `${lines.length} things wait for you. First: ${first}` : `Waits for you: ${first}`;
}

function contractValues(record: PartnerRecord, onboarding: string, id: string | undefined) {
  const slice = record.commission[onboarding];
  const contract = slice?.contracts.find((each) => each.id === id) ?? currentContract(slice);
  if (!contract) return { contractLine: '', contractReason: '' };
  const { commissioner, reference, check } = contract;
  return { contractLine: `${commissioner}, reference ${reference}.`, contractReason: check?.reason ?? '' };
}

function queryValues(query: Query | undefined, names: Names) {
  const last = query?.messages.at(-1);
  if (!query || !last) return { asker: '', askedOn: '', question: '', replyLine: '' };
  const reply = put(noticeWords.replyLine, { replyBy: showWeekday(query.replyBy) });
  return {
    asker: nameOf(names, last.by),
    askedOn: showDate(last.at),
    question: last.text,
    replyLine: query.wantsDocument ? `${reply} ${noticeWords.documentLine}` : reply,
  };
}

/** How many partners were handed over besides. */
function othersWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' and 1 other partner' : ` and ${count} other partners`;
}
