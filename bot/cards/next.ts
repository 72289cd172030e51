/** "See what we need to do": the next thing for the partner, with its form where it fits, and the way back. */
import { openPlans } from '../../shared/record/call-plans/state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { inWeeks } from '../../shared/views/forecast.ts';
import type { Names } from '../../shared/views/names.ts';
import { progress } from '../../shared/views/progress.ts';
import { turnSentence } from '../../shared/views/turn.ts';
import { press } from './actions.ts';
import { type Card, card, fact, heading, line, title } from './card.ts';
import type { Place } from './eligibility.ts';
import { block } from './headline.ts';
import { likelyGoLive } from './likely-go-live.ts';
import { nextThing } from './next-things.ts';
import type { Outlook } from './show.ts';

/** The answer to "status" and "next": the headline's first block, and "Do this now" when it is the partner's turn.
 * `back` is the card it stands in for, or nothing in a chat. */
export function nextCard(
  record: SharedRecord,
  place: Place,
  back: string,
  names: Names,
  outlook: Outlook | undefined,
): Card {
  const { onboarding } = place;
  const each = progress(record, onboarding);
  const turn = turnSentence(each.turn, record.partner.name, names);
  const query = record.queries.find(
    (q) => q.onboarding === onboarding && !q.closedAt && q.waitingOn === 'partner' && q.messages.length > 0,
  );
  const choosing = openPlans(record, onboarding).find((plan) => plan.proposed.length > 0);
  const plan = choosing ? `plan:${onboarding}:${choosing.id}` : null;
  const stage = each.current ? `stage:${onboarding}:${each.current.id}` : null;
  const target = query ? `query:${query.id}:partner` : (plan ?? stage);
  const doIt =
    target && each.turn.side === 'partner' ? [press('Do this now', 'status.show', { card: target, onboarding })] : [];
  const body = [
    heading('Where you are'),
    line(turn, { weight: 'Bolder' }),
    ...block(record, each, false, names, outlook),
  ];
  const goBack = back ? [press('Back', 'status.show', { card: back, onboarding })] : [];
  return card(['Where you are', turn], body, [...doIt, ...goBack]);
}

/** A plain status in a few lines, for a person to copy into a mail or a report. */
export function updateCard(record: SharedRecord, onboarding: string, names: Names, outlook: Outlook | undefined): Card {
  const each = progress(record, onboarding);
  const turn = turnSentence(each.turn, record.partner.name, names);
  const step = each.current ? `${each.current.title}, step ${each.current.number} of ${each.stepCount}` : 'Finished';
  const heads = `${each.product}: status with NHS login`;
  const body = [
    title(heads),
    fact('Now', step),
    fact('Whose turn', turn),
    fact('Partner does next', nextThing(record, each, 'partner', names)),
    fact('NHS login does next', nextThing(record, each, 'nhs', names)),
    ...likelyGoLive(record, onboarding, outlook, (likely) => `${inWeeks(likely)}. ${likely.basis}. Not a promise.`),
  ];
  return card([heads, turn], body, [press('Back', 'status.show', { card: 'headline', onboarding })]);
}
