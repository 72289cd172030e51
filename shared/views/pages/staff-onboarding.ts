/** One onboarding on the partner page of staff. */
import { londonDate } from '../../calendar/working-days.ts';
import { type CallForm, callForms } from '../../journey/calls.ts';
import type { CriterionNumber, Finding } from '../../record/application.ts';
import { boardOf, type Gate } from '../../record/board/gates.ts';
import { missingForBoard } from '../../record/board/missing.ts';
import type { Recommendation } from '../../record/board/state.ts';
import type { CallKind } from '../../record/calls.ts';
import { commissionFault } from '../../record/commission/fault.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { boardReport } from '../board-report.ts';
import { type DueLine, dueLine } from '../due-dates.ts';
import { type ExpiryLine, expiring } from '../expiry.ts';
import { type Forecast, forecast, type StepDays } from '../forecast.ts';
import { gateReasons } from '../gates.ts';
import { type JourneyMove, journeyMove } from '../journey-changes.ts';
import { type Names, nameOf } from '../names.ts';
import { type Outlook, outlook } from '../outlook.ts';
import { type PhaseView, progress } from '../progress.ts';
import { type Turn, turnSentence } from '../turn.ts';
import { type BoardPart, boardPart } from './board.ts';
import { type PlanLine, planLines } from './call-plans.ts';
import { type CallStart, callStarts } from './call-starts.ts';
import { type CallLine, callLines } from './calls.ts';
import { type CheckLine, checkLines } from './checks.ts';
import { type CommissionPart, commissionPart } from './commission.ts';
import { type ConfirmationLine, confirmationLines } from './confirmation.ts';
import { type CoursePart, coursePart } from './course.ts';
import { choiceLabel, criterionTitles } from './criteria.ts';
import { type DiscussionPart, discussionPart } from './discussion.ts';
import { type EligibilityPart, eligibilityPart } from './eligibility.ts';
import { type FormPart, formParts } from './forms.ts';
import { type HoldPart, holdPart } from './hold.ts';
import { type QueryLine, queryLines } from './questions.ts';
import { type StepLine, stepLines } from './tasks.ts';
import { type WithdrawalPart, withdrawalPart } from './withdrawal.ts';

export interface FindingLine {
  readonly criterion: CriterionNumber;
  readonly title: string;
  /** In the words of the choice; null: not answered. */
  readonly answer: string | null;
  readonly finding: (Pick<Finding, 'result' | 'sentence' | 'at'> & { readonly by: string }) | null;
}

export interface StaffOnboarding {
  readonly id: string;
  readonly product: string;
  readonly turn: Turn;
  readonly turnWords: string;
  readonly due: DueLine | null;
  readonly forecast: Forecast | null;
  readonly outlook: Outlook;
  readonly hold: HoldPart;
  readonly withdrawal: WithdrawalPart | null;
  readonly expiring: readonly ExpiryLine[];
  readonly phases: readonly PhaseView[];
  readonly steps: readonly StepLine[];
  /** By step id: every reason why its open tasks cannot be done. */
  readonly gates: Readonly<Record<string, readonly string[]>>;
  /** The open step's id; null when all are completed. */
  readonly current: string | null;
  readonly stepCount: number;
  readonly eligibility: EligibilityPart;
  readonly discussion: (DiscussionPart & { readonly due: DueLine | null }) | null;
  /** Newest first. */
  readonly confirmations: readonly ConfirmationLine[];
  readonly commission: CommissionPart & {
    /** Sentences: why it does not suffice to go live. */
    readonly missing: readonly string[];
  };
  readonly application: { readonly on: string; readonly from: 'form' | 'email' | 'dos' } | null;
  readonly findings: readonly FindingLine[];
  readonly forms: readonly FormPart[];
  readonly checks: readonly CheckLine[];
  readonly queries: readonly QueryLine[];
  readonly calls: readonly CallLine[];
  readonly plans: readonly PlanLine[];
  readonly callForms: Readonly<Record<CallKind, CallForm>>;
  readonly callStarts: Readonly<Record<CallKind, CallStart>>;
  readonly boards: Readonly<Record<Gate, StaffBoard>>;
  readonly course: CoursePart;
  /** What a newer version of the journey would change; null on the newest. */
  readonly move: JourneyMove | null;
}

export interface StaffBoard extends BoardPart {
  readonly report: { readonly version: number; readonly at: string } | null;
  readonly recommendation: Recommendation | null;
  /** Sentences: what must come first before an outcome can be recorded. */
  readonly missing: readonly string[];
}

export function staffOnboarding(
  record: PartnerRecord,
  id: string,
  names: Names,
  now: string,
  history: readonly StepDays[],
): StaffOnboarding {
  const { product, turn, phases, current, stepCount, ...rest } = progress(record, id);
  const today = londonDate(now);
  const received = record.application[id]?.received ?? null;
  const talks = discussionPart(record, id, names);
  return {
    id,
    product,
    turn,
    turnWords: turnSentence(turn, record.partner.name, names),
    due: dueLine(turn.dueOn, today),
    forecast: forecast(record, id, history, today),
    outlook: outlook(record, id, names, today),
    hold: holdPart(record, id, names, today),
    withdrawal: withdrawalPart(record, id, names),
    expiring: expiring(record, id, names, today),
    phases,
    steps: stepLines({ product, turn, phases, current, stepCount, ...rest }, names, today),
    gates: Object.fromEntries(rest.steps.map((step) => [step.id, gateReasons(record, id, step.id)])),
    current: current?.id ?? null,
    stepCount,
    eligibility: eligibilityPart(record, id, names),
    confirmations: confirmationLines(record, id, names),
    discussion: talks && { ...talks, due: dueLine(talks.next, londonDate(now)) },
    commission: { ...commissionPart(record, id, names, 'nhs'), missing: commissionFault(record, id, londonDate(now)) },
    application: received && { on: received.on, from: received.from },
    findings: findingLines(record, id, names),
    forms: formParts(record, id, names),
    checks: checkLines(record, id, names),
    queries: queryLines(record.queries, id, names),
    calls: callLines(record, id, names),
    plans: planLines(record, id, names),
    callForms,
    callStarts: callStarts(record, id),
    boards: {
      application: staffBoard(record, id, 'application', names, now),
      goLive: staffBoard(record, id, 'goLive', names, now),
    },
    course: coursePart(record, id, rest.steps, names),
    move: journeyMove(record, id),
  };
}

function staffBoard(record: PartnerRecord, id: string, gate: Gate, names: Names, now: string): StaffBoard {
  const { report, recommendation } = boardOf(record, id, gate);
  return {
    ...boardPart(record, id, gate, names),
    report: report && { version: report.version, at: report.at },
    recommendation: recommendation && { ...recommendation, by: nameOf(names, recommendation.by) },
    missing: missingForBoard(record, id, gate, { now }),
  };
}

function findingLines(record: PartnerRecord, id: string, names: Names): readonly FindingLine[] {
  return boardReport(record, id, 'application').criteria.map(({ number, question, answer }) => {
    const finding = record.application[id]?.findings[number];
    return {
      criterion: number,
      title: criterionTitles[number],
      answer: answer && choiceLabel(question, answer),
      finding: finding
        ? { result: finding.result, sentence: finding.sentence, at: finding.at, by: nameOf(names, finding.by) }
        : null,
    };
  });
}
