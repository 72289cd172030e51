/** What a person sees of the eligibility questions: the screen that the record calls for, and its words. */
import { showDate } from '../calendar/format.ts';
import { type Answers, eligibilityOutcome } from '../checks/eligibility.ts';
import { eligibilityWords } from '../journey/eligibility.ts';
import { journeyOf } from '../journey/journeys.ts';
import type { AnswersVersion, EligibilitySlice } from '../record/eligibility/state.ts';
import { noAnswers } from '../record/eligibility/state.ts';
import { productName } from '../record/partner.ts';
import { currentContacts } from '../record/people.ts';
import type { Query } from '../record/queries.ts';
import type { PartnerRecord } from '../record/state.ts';
import { thanksLine } from './eligibility-check.ts';
import { type OutcomeView, outcomeView } from './eligibility-outcome.ts';
import { againView, type QuestionsView, questionsView, type Screen } from './eligibility-questions.ts';
import { managerName, type Names, nameOf } from './names.ts';
import { put } from './template.ts';

export interface OpeningView {
  readonly kind: 'opening';
  readonly title: string;
  readonly lines: readonly string[];
  readonly start: string;
  /** Null when there is no colleague to give it to. */
  readonly give: string | null;
}

export interface EligibilityView {
  readonly screen: OpeningView | QuestionsView | OutcomeView;
  /** The version that these answers rest on; 0 when nothing was answered. */
  readonly basedOn: number;
  /** What to know first: entered by somebody else, under review, given to a colleague. */
  readonly notes: readonly string[];
  /** Answers that staff entered wait for these buttons. */
  readonly confirm: { readonly version: number; readonly confirm: string; readonly change: string } | null;
}

/** Which screen: asked for by a button (`start`, `change`, `back`, `again`), else the one the record calls for. */
export interface ScreenWish {
  readonly screen?: Screen | undefined;
  /** Answers typed but not saved; they win over the record's. */
  readonly typed?: Answers | undefined;
}

export function eligibilityView(
  record: PartnerRecord,
  onboarding: string,
  names: Names,
  wish: ScreenWish = {},
): EligibilityView {
  const slice = record.eligibility[onboarding] ?? noAnswers;
  const { current } = slice;
  const applied = Boolean(record.application[onboarding]?.received);
  const about = {
    product: productName(record, onboarding),
    projectManager: record.partner.projectManager,
    applied,
    replied: record.queries.some((query) => isReplied(query, onboarding)),
    hasForm: hasApplicationForm(record, onboarding),
  };
  const answers = { ...current?.answers, ...wish.typed };
  const again = wish.screen === 'again' ? againView(current?.answers ?? {}, wish.typed ?? {}) : null;
  const screenWanted = wish.screen === 'again' ? null : (wish.screen ?? (current && !current.outcome ? 2 : null));
  const questions = again ?? (screenWanted && questionsView(screenWanted, answers));
  const basedOn = current?.version ?? 0;
  if (questions) {
    const notes = underReview(record, onboarding) ? [review(record, names)] : [];
    return {
      screen: questions,
      basedOn,
      notes: [...notes, ...given(slice, names)],
      confirm: null,
    };
  }
  if (!current?.outcome) {
    return { screen: openingView(record, about.product), basedOn, notes: given(slice, names), confirm: null };
  }
  const screen = outcomeView({ ...current, outcome: current.outcome }, about, names);
  const unchecked = current.source.kind === 'forPartner' && slice.confirmed?.version !== current.version;
  const { confirm, change } = eligibilityWords.entered;
  return {
    screen,
    basedOn,
    notes: outcomeNotes(record, slice, current, names),
    confirm: unchecked ? { version: current.version, confirm, change } : null,
  };
}

/** A query of the answers is open, and waits for the partner. */
function isReplied({ about, waitingOn, closedAt, ...query }: Query, onboarding: string): boolean {
  return query.onboarding === onboarding && about === 'eligibility' && waitingOn === 'partner' && closedAt === null;
}

/** The first journey had no form of ours for it. */
function hasApplicationForm(record: PartnerRecord, onboarding: string): boolean {
  const started = record.partner.onboardings[onboarding];
  const steps = started ? journeyOf(started.journey).steps : [];
  return steps.some((step) => step.tasks.some((task) => task.form === 'application'));
}

/** After the application is received, changed answers become a proposal for the project manager. */
export function underReview(record: PartnerRecord, onboarding: string): boolean {
  const answered = record.eligibility[onboarding]?.current?.outcome;
  return Boolean(record.application[onboarding]?.received && answered);
}

/** During the review nothing is saved between the screens, except that a "No" ends the questions at once. */
export function keepsScreenOneOpen(record: PartnerRecord, onboarding: string, typed: Answers): boolean {
  return underReview(record, onboarding) && eligibilityOutcome(typed)?.kind !== 'notEligible';
}

/** The outcome itself is shown in a channel once the answers were given or changed there; before that, the check. */
export function keepsOutcome(record: PartnerRecord, onboarding: string): boolean {
  const slice = record.eligibility[onboarding];
  const opened = record.space.wanted?.at;
  if (!slice?.current?.outcome || !opened) return false;
  return slice.current.at > opened || slice.proposed !== null;
}

function openingView(record: PartnerRecord, product: string): OpeningView {
  const { title, lines, start, give } = eligibilityWords.opening;
  const colleagues = currentContacts(record).length > 1;
  return { kind: 'opening', title: put(title, { product }), lines, start, give: colleagues ? give : null };
}

function outcomeNotes(record: PartnerRecord, slice: EligibilitySlice, current: AnswersVersion, names: Names) {
  const thanks = thanksLine(slice, current.version, names);
  const proposed = slice.proposed ? [proposal(record, slice.proposed, names)] : [];
  const entered = enteredBy(current, names);
  return [...(thanks ? [thanks] : entered ? [entered] : []), ...proposed];
}

/** "Priya Shah entered these answers for you on …, from …", or nothing when a contact answered. */
export function enteredLine(record: PartnerRecord, onboarding: string, names: Names): string {
  const current = record.eligibility[onboarding]?.current;
  return current ? enteredBy(current, names) : '';
}

function enteredBy(current: AnswersVersion, names: Names): string {
  if (current.source.kind !== 'forPartner') return '';
  const { line, sources } = eligibilityWords.entered;
  const source = put(sources[current.source.from], { on: showDate(current.source.on) });
  return put(line, { pm: nameOf(names, current.by), date: showDate(current.at), source });
}

function proposal(record: PartnerRecord, proposed: { by: string | null; at: string }, names: Names): string {
  const pm = managerName(names, record.partner.projectManager);
  const values = { name: nameOf(names, proposed.by), date: showDate(proposed.at), pm };
  return put(eligibilityWords.review.proposed, values);
}

function review(record: PartnerRecord, names: Names): string {
  return put(eligibilityWords.review.line, { pm: managerName(names, record.partner.projectManager) });
}

function given(slice: EligibilitySlice, names: Names): readonly string[] {
  if (!slice.givenTo) return [];
  return [put(eligibilityWords.give.given, { colleague: nameOf(names, slice.givenTo) })];
}
