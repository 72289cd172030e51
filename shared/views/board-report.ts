/** The report that NHS login presents to the Partner Integration Board, built from the record. NHS only. */

import { showDate } from '../calendar/format.ts';
import { type Answers, type ChoiceId, criteria, type Outcome } from '../checks/eligibility.ts';
import type { FormFinding } from '../checks/finding.ts';
import { checkOnboarding } from '../checks/onboarding.ts';
import { callForms } from '../journey/calls.ts';
import { facts } from '../journey/facts.ts';
import { type CriterionNumber, criterionNumbers, type Finding } from '../record/application.ts';
import { boardOf, type Gate, gates } from '../record/board/gates.ts';
import type { BoardOutcome, Recommendation } from '../record/board/state.ts';
import { type Call, type CallNote, lastCall } from '../record/calls.ts';
import { currentContract, type ShownContract } from '../record/commission/state.ts';
import type { ConfirmationSlice } from '../record/confirmation-state.ts';
import type { Talk } from '../record/discussion-state.ts';
import { productName } from '../record/partner.ts';
import type { PartnerRecord } from '../record/state.ts';
import { sentence } from '../record/text.ts';
import { type ReportAnswer, reportAnswers } from './report/answers.ts';

export interface CriterionLine {
  readonly number: CriterionNumber;
  /** The question that asks it; criterion 4 follows from several. */
  readonly question: ChoiceId;
  readonly answer: string | null;
  readonly finding: Pick<Finding, 'result' | 'sentence'> | null;
}

/** Person ids, never names: a frozen report stays reproducible when somebody is erased. */
export interface BoardReport {
  /** What the Board is asked to decide. */
  readonly gate: Gate;
  readonly partner: string;
  readonly odsCode: string | null;
  readonly product: string;
  readonly projectManager: string | null;
  /** The date it is for; null while none is set. */
  readonly boardDate: string | null;
  readonly application: { readonly on: string; readonly from: string } | null;
  readonly eligibility: {
    readonly version: number;
    readonly answers: Answers;
    readonly outcome: Outcome;
    readonly enteredByStaff: boolean;
  } | null;
  readonly criteria: readonly CriterionLine[];
  /** The contract that counts for go live. */
  readonly contract: ShownContract | null;
  /** What sponsors and commissioners were asked, and what they said. */
  readonly confirmations: ConfirmationSlice;
  /** The last talk on sponsorship and commissioning. */
  readonly talk: Talk | null;
  readonly answers: readonly ReportAnswer[];
  /** Kept as they were found: the rules may change later. */
  readonly checks: readonly FormFinding[];
  readonly recommendation: Recommendation | null;
  /** The Application Review Call. */
  readonly call: {
    readonly on: string;
    readonly attendees: readonly string[];
    readonly others: string;
    readonly overviewGiven: boolean;
    /** Since when the partner says it has read DAPB3051 (ISO 8601); null: it has not said so. */
    readonly standardReadAt: string | null;
    readonly team: string;
    readonly questions: string;
    readonly topics: readonly CallTopic[];
  } | null;
  /** For go live only: the calls since, with what was shared. Reports frozen by earlier builds do not have them. */
  readonly laterCalls?: readonly LaterCall[];
  /** Of this gate, and of the gates before it. */
  readonly earlierOutcomes: readonly {
    readonly gate: Gate;
    readonly on: string;
    readonly outcome: BoardOutcome['outcome'];
    /** What the Board said, and why. Reports frozen by earlier builds do not have it. */
    readonly said?: readonly string[];
    /** What it asked for, and whether it was received. */
    readonly items: readonly string[];
  }[];
}

interface CallTopic {
  readonly title: string;
  readonly notes: readonly Pick<CallNote, 'text' | 'audience'>[];
}

export interface LaterCall {
  readonly title: string;
  /** Null: it has not been held. */
  readonly held: {
    readonly on: string;
    readonly attendees: readonly string[];
    readonly others: string;
    readonly topics: readonly CallTopic[];
  } | null;
}

const laterKinds = ['preparation', 'productDemonstration'] as const;

export function boardReport(record: PartnerRecord, onboarding: string, gate: Gate): BoardReport {
  const { partner } = record;
  const received = record.application[onboarding]?.received ?? null;
  const current = record.eligibility[onboarding]?.current ?? null;
  const { on, from } = received ?? { on: '', from: '' };
  return {
    gate,
    partner: partner.name,
    odsCode: partner.odsCode,
    product: productName(record, onboarding),
    projectManager: partner.projectManager,
    boardDate: boardOf(record, onboarding, gate).date?.on ?? null,
    application: received ? { on, from } : null,
    eligibility: current?.outcome
      ? {
          version: current.version,
          answers: current.answers,
          outcome: current.outcome,
          enteredByStaff: current.source.kind === 'forPartner',
        }
      : null,
    criteria: criterionNumbers.map((number) => criterionLine(record, onboarding, number)),
    contract: currentContract(record.commission[onboarding]),
    confirmations: record.confirmation[onboarding] ?? [],
    talk: record.discussion[onboarding]?.talks.at(-1) ?? null,
    answers: reportAnswers(record, onboarding),
    checks: checkOnboarding(record, onboarding),
    recommendation: boardOf(record, onboarding, gate).recommendation,
    call: callPart(record, onboarding),
    ...(gate === 'goLive' ? { laterCalls: laterKinds.map((kind) => laterCall(record, onboarding, kind)) } : {}),
    earlierOutcomes: gates.slice(0, gates.indexOf(gate) + 1).flatMap((each) => outcomesOf(record, onboarding, each)),
  };
}

function outcomesOf(record: PartnerRecord, onboarding: string, gate: Gate): BoardReport['earlierOutcomes'] {
  return boardOf(record, onboarding, gate).outcomes.map(({ on, outcome, comments, reasons, items }) => ({
    gate,
    on,
    outcome,
    said: [comments, ...reasons].filter(Boolean),
    items: items.map(itemWords),
  }));
}

function itemWords({ text, answer }: BoardOutcome['items'][number]): string {
  const asked = sentence(text);
  return answer ? `${asked} Received on ${showDate(answer.at)}: ${answer.text}` : `${asked} Not received.`;
}

function criterionLine(record: PartnerRecord, onboarding: string, number: CriterionNumber): CriterionLine {
  const question = questionOf(number);
  const finding = record.application[onboarding]?.findings[number];
  return {
    number,
    question,
    answer: record.eligibility[onboarding]?.current?.answers[question] ?? null,
    finding: finding ? { result: finding.result, sentence: finding.sentence } : null,
  };
}

/** Criteria 1, 2, 3 and 5 are asked; criterion 4 rests on who commissions or sponsors. */
function questionOf(number: CriterionNumber): ChoiceId {
  if (number === 4) return 'backing';
  return criteria[number === 5 ? 3 : number - 1] ?? 'backing';
}

function callPart(record: PartnerRecord, onboarding: string): BoardReport['call'] {
  const call = lastCall(record, onboarding, 'applicationReview');
  if (!call) return null;
  const { on, attendees, others, overviewGiven, team, questions } = call;
  const standardReadAt = facts.standardRead(record, onboarding);
  return { on, attendees, others, overviewGiven, standardReadAt, team, questions, topics: topicsOf(call) };
}

/** The last one, as there may be several of a kind. */
function laterCall(record: PartnerRecord, onboarding: string, kind: (typeof laterKinds)[number]): LaterCall {
  const { title } = callForms[kind];
  const call = lastCall(record, onboarding, kind);
  if (!call) return { title, held: null };
  const { on, attendees, others } = call;
  const topics = topicsOf({ ...call, notes: call.notes.filter(({ audience }) => audience === 'shared') });
  return { title, held: { on, attendees, others, topics: topics.filter(({ notes }) => notes.length > 0) } };
}

/** The notes topic by topic, in the order of the agenda. */
function topicsOf({ kind, notes }: Pick<Call, 'kind' | 'notes'>): readonly CallTopic[] {
  return callForms[kind].agenda.map(({ id, title }) => ({
    title,
    notes: notes.filter((note) => note.topic === id).map(({ text, audience }) => ({ text, audience })),
  }));
}
