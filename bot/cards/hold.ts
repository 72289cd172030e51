/** A contact's request to put the onboarding on hold, for the project manager to answer with one press. */
import { showDate, showWeekday } from '../../shared/calendar/format.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { holdOf } from '../../shared/record/hold-state.ts';
import { productName } from '../../shared/record/partner.ts';
import { type Names, nameOf } from '../../shared/views/names.ts';
import { press } from './actions.ts';
import { type Card, card, fact, title } from './card.ts';
import type { Place } from './eligibility.ts';

/** Without a request it says how things stand: somebody has answered, or the time on hold runs. */
export function holdCard(record: SharedRecord, place: Place, names: Names): Card {
  const { asked, current } = holdOf(record, place.onboarding);
  const product = productName(record, place.onboarding);
  if (asked) {
    const first = `${record.partner.name} asks to put ${product} on hold`;
    const body = [
      title(first),
      fact('Asked by', nameOf(names, asked.by)),
      fact('Until', showDate(asked.until)),
      fact('Reason', asked.because),
      fact('Reply by', showWeekday(asked.replyBy)),
    ];
    const answer = { ...place, wish: asked.at };
    return card([first, `Until ${showDate(asked.until)}`], body, [
      press('Yes, put it on hold', 'hold.answer', { ...answer, answer: 'yes' }),
      press('No', 'hold.answer', { ...answer, answer: 'no' }),
    ]);
  }
  const now = current ? `${product} is on hold until ${showDate(current.until)}` : `${product} is not on hold`;
  return card([now], [title(now), ...(current ? [fact('Reason', current.because)] : [])]);
}
