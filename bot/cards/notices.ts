/** News as a card, told once: as a reply in the channel or in a chat of one to one. */
import { asGate } from '../../shared/record/board/gates.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { Notice } from '../../shared/record/notices.ts';
import type { Side } from '../../shared/record/queries.ts';
import { answerLines } from '../../shared/views/eligibility-outcome.ts';
import type { Names } from '../../shared/views/names.ts';
import { noticeText } from '../../shared/views/notice-text.ts';
import { press } from './actions.ts';
import { boardOutcomeCard } from './board.ts';
import { planCard } from './call-plans.ts';
import { bullets, type Card, card, fact, lines, title } from './card.ts';
import { showButton } from './contract.ts';
import { eligibilityCard, type Place } from './eligibility.ts';
import { holdCard } from './hold.ts';
import { queryCard } from './query.ts';

export function noticeCard(record: SharedRecord, notice: Notice, names: Names): Card {
  const onboarding = notice.onboarding ?? Object.keys(record.partner.onboardings)[0] ?? '';
  const own = ownCard(record, notice, onboarding, names);
  return own ?? plainCard(record, notice, onboarding, names);
}

/** One line for the activity feed. */
export function noticeLine(record: SharedRecord, notice: Notice, names: Names): string {
  return noticeText(record, notice, names).feed;
}

/** Kinds that are more than a text: questions to answer, a Board outcome, a query. */
function ownCard(record: SharedRecord, notice: Notice, onboarding: string, names: Names): Card | null {
  const place: Place = { card: `eligibility:${onboarding}`, onboarding };
  switch (notice.kind) {
    case 'eligibilityInvitation':
    case 'eligibilityEntered':
    case 'eligibilityGiven':
      return eligibilityCard(record, place, names);
    case 'boardOutcome': {
      const gate = asGate(notice.data.gate);
      return boardOutcomeCard(record, { card: `board:${onboarding}:${gate}`, onboarding }, gate, names);
    }
    case 'callTimes': {
      const plan = notice.data.plan ?? '';
      return planCard(record, { card: `plan:${onboarding}:${plan}`, onboarding }, plan, names);
    }
    case 'holdAskedFor':
      return holdCard(record, { card: `hold:${onboarding}`, onboarding }, names);
    case 'query':
      return queryCard(record, notice.data.query ?? '', readers(record, notice), names);
    default:
      return null;
  }
}

function plainCard(record: SharedRecord, notice: Notice, onboarding: string, names: Names): Card {
  const text = noticeText(record, notice, names);
  const first = [text.title, text.lines[0] ?? ''];
  const several = notice.kind === 'digest' && text.lines.length > 1;
  const body = [title(text.title), ...(several ? bullets(text.lines) : lines(text.lines))];
  if (notice.kind === 'eligibilityChangeProposed') {
    const proposed = record.eligibility[onboarding]?.proposed?.answers ?? {};
    return card(first, [...body, ...answerLines(proposed).map(({ question, answer }) => fact(question, answer))]);
  }
  if (notice.kind === 'boardOutcomeSent') return card(first, body);
  if (notice.kind === 'taskGiven' && readers(record, notice) === 'nhs') return card(first, body);
  if (notice.kind === 'digest') {
    const later = press('Remind me next week', 'reminders.snooze', { card: `snoozed:${onboarding}`, onboarding });
    const see = press('See what to do next', 'status.show', { card: `next:${onboarding}`, onboarding });
    return card(first, body, readers(record, notice) === 'nhs' ? [later] : [see, later]);
  }
  if (notice.kind === 'contractRefused') {
    const place = { card: `contract:${onboarding}`, onboarding };
    return card(first, body, [showButton(place)]);
  }
  const next = `next:${onboarding}`;
  return card(first, body, [
    press('See what to do next', 'status.show', { card: next, onboarding }),
    press('Ask a question', 'query.ask', { card: next, onboarding }),
  ]);
}

function readers(record: SharedRecord, notice: Notice): Side {
  return notice.to.some((person) => record.people[person]) ? 'partner' : 'nhs';
}
