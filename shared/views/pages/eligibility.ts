/** Eligibility as a page shows it: where it stands, the outcome, and every version of the answers. */
import { showDate } from '../../calendar/format.ts';
import type { Answers, OutcomeKind } from '../../checks/eligibility.ts';
import { eligibilityWords } from '../../journey/eligibility.ts';
import { type AnswersVersion, noAnswers } from '../../record/eligibility/state.ts';
import { productName } from '../../record/partner.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type EligibilityView, eligibilityView, underReview } from '../eligibility.ts';
import { type CheckView, checkView } from '../eligibility-check.ts';
import { type AnswerLine, answerLines } from '../eligibility-outcome.ts';
import { type Names, nameOf } from '../names.ts';
import { put } from '../template.ts';

interface VersionLine {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly label: string;
  /** The source, when staff entered it for the partner. */
  readonly entered: string | null;
  readonly answers: readonly AnswerLine[];
}

export interface EligibilityPart {
  readonly state: 'notAnswered' | 'partly' | 'answered';
  /** What they say they have seen; 0: nothing. */
  readonly version: number;
  readonly answers: Answers;
  readonly kind: OutcomeKind | null;
  /** For the portfolio and headings: «Looks eligible» … «Not answered». */
  readonly label: string;
  /** What to draw: the opening, the second screen, or the outcome. */
  readonly view: EligibilityView;
  /** "Is this still right?", once the channel is there. */
  readonly check: CheckView | null;
  readonly proposed: { readonly by: string; readonly at: string; readonly answers: readonly AnswerLine[] } | null;
  readonly givenTo: string | null;
  /** The review has started: a change is proposed to the project manager. */
  readonly reviewing: boolean;
  /** Newest first, the current one on top. */
  readonly versions: readonly VersionLine[];
}

export function eligibilityPart(record: PartnerRecord, onboarding: string, names: Names): EligibilityPart {
  const slice = record.eligibility[onboarding] ?? noAnswers;
  const { current, earlier, proposed, givenTo } = slice;
  const checked = record.space.wanted && current?.outcome ? current : null;
  const all = current ? [...earlier, current] : earlier;
  return {
    state: !current ? 'notAnswered' : current.outcome ? 'answered' : 'partly',
    version: current?.version ?? 0,
    answers: current?.answers ?? {},
    kind: current?.outcome?.kind ?? null,
    label: labelOf(current),
    view: eligibilityView(record, onboarding, names),
    check: checked && checkView(slice, checked, productName(record, onboarding), names),
    proposed: proposed && {
      by: nameOf(names, proposed.by),
      at: proposed.at,
      answers: answerLines(proposed.answers),
    },
    givenTo: givenTo && nameOf(names, givenTo),
    reviewing: underReview(record, onboarding),
    versions: all.map((version) => versionLine(version, names)).reverse(),
  };
}

function versionLine(version: AnswersVersion, names: Names): VersionLine {
  const { source, at, answers } = version;
  const entered =
    source.kind === 'forPartner'
      ? put(eligibilityWords.entered.sources[source.from], { on: showDate(source.on) })
      : null;
  const by = nameOf(names, version.by);
  return { version: version.version, by, at, label: labelOf(version), entered, answers: answerLines(answers) };
}

function labelOf(version: AnswersVersion | null): string {
  const { labels } = eligibilityWords.outcomes;
  if (!version) return labels.none;
  return version.outcome ? labels[version.outcome.kind] : 'Partly answered';
}
