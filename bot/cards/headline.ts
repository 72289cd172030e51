/** The headline card: the one progress card of a channel, updated in place. Words: reference/wording.md B1. */
import { showDate, showTime, showWeekday } from '../../shared/calendar/format.ts';
import { eligibilityWords } from '../../shared/journey/eligibility.ts';
import { boardOf } from '../../shared/record/board/gates.ts';
import { type BoardSlice, latestOutcome, pendingDate } from '../../shared/record/board/state.ts';
import { currentContract } from '../../shared/record/commission/state.ts';
import { closedOf, shownOnboardings } from '../../shared/record/course-state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { closedLine } from '../../shared/views/closing.ts';
import { managerLine, type Names, nameOf } from '../../shared/views/names.ts';
import { type Progress, progress, statusWords } from '../../shared/views/progress.ts';
import { type Turn, turnSentence } from '../../shared/views/turn.ts';
import { more, press } from './actions.ts';
import { nextDates } from './call-plans.ts';
import { badge, type Card, card, type Elements, fact, line, section, small, title } from './card.ts';
import { likelyGoLive } from './likely-go-live.ts';
import { nextThing } from './next-things.ts';
import { progressBar } from './progress-bar.ts';
import type { Outlook } from './show.ts';

const MAX_SHOWN = 3;

export function headlineCard(record: SharedRecord, names: Names, outlook?: Outlook): Card {
  const all = shownOnboardings(record).map((onboarding) => progress(record, onboarding));
  const shown = all.slice(0, MAX_SHOWN);
  const { name } = record.partner;
  const heading = `${name}: joining ${eligibilityWords.service}`;
  const turn = turnSentence(mostUrgent(all), name, names);
  const rest = all.length - shown.length;
  const blocks = shown.flatMap((each) => [section(block(record, each, shown.length > 1, names, outlook))]);
  const body: Elements = [
    title(heading),
    line(turn, { weight: 'Bolder' }),
    ...blocks,
    ...(rest > 0 ? [line(`and ${rest} more in the tab`)] : []),
    section([fact('Project manager', managerLine(names, record.partner.projectManager))]),
    small(keepsItself(record, names)),
  ];
  const onboarding = (shown.find((each) => each.turn.side === 'partner') ?? shown[0])?.onboarding ?? '';
  return card([heading, turn], body, [
    press('See what we need to do', 'status.show', { card: `next:${onboarding}:headline`, onboarding }),
    press('Ask a question', 'query.ask', { card: 'headline', onboarding }),
    more(press('See a status update to copy', 'status.show', { card: `update:${onboarding}`, onboarding })),
  ]);
}

/** What stands in the headline for one onboarding; the chat answer "status" shows the same. */
export function block(
  record: SharedRecord,
  each: Progress,
  withTurn: boolean,
  names: Names,
  outlook: Outlook | undefined,
): Elements {
  const { current, steps, phases, product } = each;
  const turn = withTurn ? [line(turnSentence(each.turn, record.partner.name, names))] : [];
  const named = line(`${product}, ${eligibilityWords.service}`, { weight: 'Bolder' });
  const walked = line(phases.map(({ title: phase, status }) => `${phase}: ${lower(statusWords[status])}`).join(' · '));
  const closed = closedOf(record, each.onboarding);
  if (closed) return [named, badge('Closed', 'Informative'), line(closedLine(closed, product).line)];
  if (!current) {
    const done =
      'Onboarding is finished. For a live incident, contact the NHS login First Line Service Desk, not this channel.';
    return [named, badge('Completed', 'Good'), line(done)];
  }
  const now = `Now: ${current.title} (step ${current.number} of ${each.stepCount})`;
  return [
    named,
    ...turn,
    walked,
    line(now),
    progressBar(steps.filter((step) => step.status === 'completed').length, each.stepCount),
    fact('You do next', nextThing(record, each, 'partner', names)),
    fact('We do next', nextThing(record, each, 'nhs', names)),
    ...nextDates(record, each.onboarding, names),
    ...boardFacts(record, each.onboarding, outlook),
  ];
}

function mostUrgent(all: readonly Progress[]): Turn {
  const runs = all.find((each) => each.turn.side !== 'hold');
  const turn = (all.find((each) => each.turn.side === 'partner') ?? runs ?? all[0])?.turn;
  return turn ?? { side: 'nobody', person: null, since: null, on: null, dueOn: null };
}

function boardFacts(record: SharedRecord, onboarding: string, outlook: Outlook | undefined): Elements {
  const application = boardOf(record, onboarding, 'application');
  const goLive = boardOf(record, onboarding, 'goLive');
  const date = pendingDate(goLive) ?? pendingDate(application);
  const approved = latestOutcome(application)?.outcome === 'approved';
  const said = [decidedOn('Application', application), approved ? goLiveSaid(goLive) : null].filter((words) => words);
  const contractToShow = approved && latestOutcome(goLive)?.outcome !== 'approved';
  return [
    ...(date ? [fact('Next date', `The Board, ${showWeekday(date)}`)] : []),
    ...(said.length > 0 ? [fact('Board', said.join('. '))] : []),
    ...likelyGoLive(record, onboarding, outlook),
    ...(contractToShow ? contractFact(record, onboarding) : []),
  ];
}

function decidedOn(what: string, { outcomes }: BoardSlice): string | null {
  const last = outcomes.at(-1);
  return last ? `${what} ${last.outcome} on ${showDate(last.on)}` : null;
}

function goLiveSaid(board: BoardSlice): string {
  const date = pendingDate(board);
  return date ? `Go live: on ${showDate(date)}` : (decidedOn('Go live', board) ?? 'Go live: no date yet');
}

/** Only while it is missing. Source: reference/wording.md B1. */
function contractFact(record: SharedRecord, onboarding: string): Elements {
  const contract = currentContract(record.commission[onboarding]);
  if (contract?.check?.result === 'accepted') return [];
  const waits = contract !== null && contract.check === null;
  return [fact('Before go live', waits ? 'We check the contract you have shown' : 'You must show us a contract')];
}

function keepsItself(record: SharedRecord, names: Names): string {
  const { lastChange } = record;
  const always = 'This card keeps itself up to date.';
  if (!lastChange) return always;
  const who = lastChange.by ? nameOf(names, lastChange.by) : 'The app';
  return `${always} Last change: ${who} ${lastChange.what}, ${showDate(lastChange.at)} at ${showTime(lastChange.at)}.`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
