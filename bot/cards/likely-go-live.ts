/** "Likely go live" in cards: whole weeks, as seen on the week's Monday, so that a kept card is not changed every day. */
import { mondayOf } from '../../shared/calendar/working-days.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { type Forecast, forecast, inWeeks } from '../../shared/views/forecast.ts';
import { type Elements, fact } from './card.ts';
import type { Outlook } from './show.ts';

/** Nothing where no date can be said: live, closed, or not eligible. */
export function likelyGoLive(
  record: SharedRecord,
  onboarding: string,
  outlook: Outlook | undefined,
  say: (likely: Forecast) => string = inWeeks,
): Elements {
  const likely = outlook ? forecast(record, onboarding, outlook.history, mondayOf(outlook.today)) : null;
  return likely ? [fact('Likely go live', say(likely))] : [];
}
