/** The page of the Board report: the report's content with names and words filled in. */

import { boardWords } from '../../journey/board.ts';
import { eligibilityWords } from '../../journey/eligibility.ts';
import type { Gate } from '../../record/board/gates.ts';
import type { BoardReport } from '../board-report.ts';
import { type AnswerLine, answerLines } from '../eligibility-outcome.ts';
import type { Names } from '../names.ts';
import { nameOf } from '../names.ts';
import { choiceLabel, criterionTitles } from './criteria.ts';

export interface ReportPage {
  readonly gate: Gate;
  readonly partner: string;
  readonly product: string;
  readonly odsCode: string | null;
  readonly projectManager: string | null;
  readonly boardDate: string | null;
  /** Null: not frozen, so it shows the record as it is now. */
  readonly frozen: { readonly version: number; readonly at: string } | null;
  readonly application: { readonly on: string; readonly from: string } | null;
  readonly eligibility: {
    readonly version: number;
    readonly label: string;
    /** About criterion 4 only, so never shown without the label. */
    readonly scenario: number | null;
    readonly enteredByStaff: boolean;
    readonly answers: readonly AnswerLine[];
  } | null;
  readonly criteria: readonly {
    readonly number: number;
    readonly title: string;
    readonly answer: string | null;
    readonly finding: { readonly result: string; readonly sentence: string } | null;
  }[];
  readonly call:
    | (Omit<NonNullable<BoardReport['call']>, 'attendees'> & { readonly attendees: readonly string[] })
    | null;
  /** `outcome` in words. */
  readonly earlierOutcomes: readonly {
    readonly gate: Gate;
    readonly on: string;
    readonly outcome: string;
    readonly items: readonly string[];
  }[];
}

const resultWords = { met: 'Met', notMet: 'Not met', unclear: 'Unclear' } as const;
const applicationWords = { form: 'the form', email: 'email', dos: 'the Digital Onboarding Service' } as const;

export function reportPage(
  report: BoardReport,
  about: Pick<ReportPage, 'boardDate' | 'frozen'>,
  names: Names,
): ReportPage {
  const { gate, partner, product, odsCode, application, eligibility, call, earlierOutcomes } = report;
  return {
    gate,
    partner,
    product,
    odsCode,
    ...about,
    projectManager: report.projectManager && nameOf(names, report.projectManager),
    application: application && {
      on: application.on,
      from: Object.entries(applicationWords).find(([key]) => key === application.from)?.[1] ?? application.from,
    },
    eligibility: eligibility && {
      version: eligibility.version,
      label: eligibilityWords.outcomes.labels[eligibility.outcome.kind],
      scenario: eligibility.outcome.scenario,
      enteredByStaff: eligibility.enteredByStaff,
      answers: answerLines(eligibility.answers),
    },
    criteria: report.criteria.map(({ number, question, answer, finding }) => ({
      number,
      title: criterionTitles[number],
      answer: answer && choiceLabel(question, answer),
      finding: finding && { result: resultWords[finding.result], sentence: finding.sentence },
    })),
    call: call && { ...call, attendees: call.attendees.map((person) => nameOf(names, person)) },
    earlierOutcomes: earlierOutcomes.map((each) => ({ ...each, outcome: boardWords[each.outcome].badge })),
  };
}
