/** Deciding on eligibility: who answers, when answers become a proposal, which query a "Not sure" opens. */
import { addWorkingDays, londonDate } from '../../calendar/working-days.ts';
import { type Answers, type ChoiceId, eligibilityOutcome, questionsFor } from '../../checks/eligibility.ts';
import { eligibilityWords } from '../../journey/eligibility.ts';
import { isAskedAgain } from '../course-state.ts';
import { type Context, type Decision, personOf, refuse } from '../decision.ts';
import { savedMeanwhile } from '../meanwhile.ts';
import { type NoticeWanted, noticeWanted } from '../notices.ts';
import { noOnboarding } from '../partner.ts';
import { contactsOf } from '../people.ts';
import { isContact } from '../policy.ts';
import { eligibilityQuery, type QueryEvent } from '../queries.ts';
import type { PartnerRecord } from '../state.ts';
import type { EligibilityCommand } from './commands.ts';
import { type EligibilityEvent, noAnswers, type Source } from './state.ts';

type Events = EligibilityEvent | QueryEvent | NoticeWanted;

export function decideEligibility(
  record: PartnerRecord,
  command: EligibilityCommand,
  context: Context,
): Decision<Events> {
  const missing = noOnboarding(record, command.onboarding);
  if (missing) return missing;
  const slice = record.eligibility[command.onboarding] ?? noAnswers;
  switch (command.type) {
    case 'answerEligibility':
      return answer(record, command, context);
    case 'enterEligibility':
      return enter(record, command, context);
    case 'confirmEligibility': {
      if (slice.current?.version !== command.version || !slice.current.outcome) return outOfDate();
      if (slice.confirmed?.version === command.version) return [];
      return [{ type: 'EligibilityConfirmed', onboarding: command.onboarding, version: command.version }];
    }
    case 'giveEligibility': {
      if (!isContact(record, command.to)) return refuse('notColleague', 'Select a colleague who is a contact.');
      if (slice.givenTo === command.to) return [];
      const by = personOf(context.actor) ?? '';
      const wish = {
        kind: 'eligibilityGiven' as const,
        onboarding: command.onboarding,
        to: [command.to],
        data: { by },
      };
      return [
        { type: 'EligibilityGiven', onboarding: command.onboarding, to: command.to },
        noticeWanted(record, context, wish),
      ];
    }
    case 'settleEligibilityChange': {
      if (!slice.proposed) return refuse('noProposal', 'There is no proposed change to decide on.');
      const settled = {
        type: 'EligibilityChangeSettled' as const,
        onboarding: command.onboarding,
        accepted: command.accepted,
        reason: command.reason,
      };
      if (!command.accepted) return [settled];
      return [
        settled,
        ...answered(record, command.onboarding, { answers: slice.proposed.answers, by: slice.proposed.by }, 2, context),
      ];
    }
    default:
      return command satisfies never;
  }
}

function answer(
  record: PartnerRecord,
  command: Extract<EligibilityCommand, { type: 'answerEligibility' }>,
  context: Context,
): Decision<Events> {
  const { onboarding } = command;
  const current = record.eligibility[onboarding]?.current ?? null;
  const clash = answeredMeanwhile(record, onboarding, command.basedOn, context);
  if (clash) return clash;
  // Screen 1 sends only its own answers: what screen 2 held stays, so that changing one answer loses no other.
  const merged: Answers = { ...current?.answers, ...command.answers };
  const answers = relevant(merged);
  const gaps = unanswered(answers, command.screen);
  if (gaps) return gaps;
  // Answers given before are changed by the project manager once the review has started; first answers are just taken.
  if (record.application[onboarding]?.received && current?.outcome && !isAgain(record, onboarding)) {
    if (!eligibilityOutcome(answers)) return incomplete(answers);
    if (same(answers, current?.answers)) return [];
    const proposed = { type: 'EligibilityChangeProposed' as const, onboarding, answers };
    const manager = record.partner.projectManager;
    if (!manager) return [proposed];
    return [proposed, noticeWanted(record, context, { kind: 'eligibilityChangeProposed', onboarding, to: [manager] })];
  }
  return answered(record, onboarding, { answers, by: personOf(context.actor) }, command.screen, context);
}

function enter(
  record: PartnerRecord,
  command: Extract<EligibilityCommand, { type: 'enterEligibility' }>,
  context: Context,
): Decision<Events> {
  const { onboarding } = command;
  const clash = answeredMeanwhile(record, onboarding, command.basedOn, context);
  if (clash) return clash;
  if (command.on > londonDate(context.now)) {
    return refuse('invalid', 'The date they told us must be today or in the past.', {
      on: 'The date they told us must be today or in the past',
    });
  }
  const answers = relevant(command.answers);
  const gaps = unanswered(answers, 2);
  if (gaps) return gaps;
  const source: Source = { kind: 'forPartner', from: command.from, on: command.on };
  const wish = { kind: 'eligibilityEntered' as const, onboarding, to: contactsOf(record) };
  return [
    ...answered(record, onboarding, { answers, by: personOf(context.actor), source }, 2, context),
    noticeWanted(record, context, wish),
  ];
}

function answered(
  record: PartnerRecord,
  onboarding: string,
  given: { readonly answers: Answers; readonly by: string | null; readonly source?: Source },
  screen: 1 | 2,
  context: Context,
): readonly Events[] {
  const { answers, by, source = { kind: 'self' } } = given;
  const current = record.eligibility[onboarding]?.current ?? null;
  const endsEarly = eligibilityOutcome(answers)?.kind === 'notEligible';
  const through = endsEarly || screen === 2 ? 2 : 1;
  const known = current && same(answers, current.answers) && current.through >= through && source.kind === 'self';
  if (known && !isAgain(record, onboarding)) return [];
  const outcome = through === 2 ? eligibilityOutcome(answers) : null;
  const promised = outcome?.kind === 'discuss' || outcome?.kind === 'person';
  const replyBy = promised ? addWorkingDays(londonDate(context.now), eligibilityWords.replyWorkingDays) : null;
  const version = (current?.version ?? 0) + 1;
  return [
    { type: 'EligibilityAnswered', onboarding, version, answers, through, outcome, source, by, replyBy },
    ...eligibilityQuery(record, onboarding, answers, outcome, replyBy),
  ];
}

/** The step was opened again: the same answers count anew. */
function isAgain(record: PartnerRecord, onboarding: string): boolean {
  const at = record.eligibility[onboarding]?.current?.at;
  return at !== undefined && isAskedAgain(record, onboarding, 'eligibility', at);
}

/** Words: wording.md A9 "Two people at once". The same person overtaking themselves is no clash. */
function answeredMeanwhile(record: PartnerRecord, onboarding: string, basedOn: number, context: Context) {
  const current = record.eligibility[onboarding]?.current;
  if (!current || current.version === basedOn) return null;
  if (basedOn > current.version) return outOfDate();
  return savedMeanwhile(current, false, context, 'answered');
}

function unanswered(answers: Answers, screen: 1 | 2) {
  const asked = questionsFor(answers);
  const due = screen === 1 ? asked.filter((question) => question !== 'ownLogin' && question !== 'backing') : asked;
  const gaps = due.filter((question) => answers[question] === undefined);
  if (gaps.length > 0) return missingAnswers(gaps);
  const named = answers.backing === 'contract' || answers.backing === 'sponsor';
  if (screen === 2 && named && !answers.organisation && asked.includes('backing')) {
    const { missing } = eligibilityWords.organisation;
    return refuse('incomplete', `${missing}.`, { organisation: missing });
  }
  return null;
}

function incomplete(answers: Answers) {
  return missingAnswers(questionsFor(answers).filter((question) => answers[question] === undefined));
}

function missingAnswers(gaps: readonly ChoiceId[]) {
  const details = Object.fromEntries(gaps.map((gap) => [gap, eligibilityWords.questions[gap].missing]));
  const first = gaps[0];
  return refuse('incomplete', first ? `${eligibilityWords.questions[first].missing}.` : '', details);
}

/** Without answers to questions that are not asked any more, so that no old answer decides anything. */
function relevant(answers: Answers): Answers {
  const asked = questionsFor(answers);
  const live = asked.includes('ownLogin') || !asked.includes('backing');
  const { ownLogin, ...rest } = answers;
  return live && ownLogin !== undefined ? { ...rest, ownLogin } : rest;
}

function same(a: Answers, b: Answers | undefined): boolean {
  if (!b) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Answers>;
  return [...keys].every((key) => (a[key] ?? '') === (b[key] ?? ''));
}

function outOfDate() {
  return refuse('outOfDate', 'This card is out of date. Here is the latest one.');
}
