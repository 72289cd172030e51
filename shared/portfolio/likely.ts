/** When each onboarding will likely go live, for a whole list: those in the same place of the journey are reckoned once. */
import { type DaysLeft, daysLeft, daysSpent, type Forecast, likelyDates, type StepDays } from '../views/forecast.ts';
import type { Entry } from './entries.ts';

export type Likely = Pick<Forecast, 'from' | 'to'>;
/** Null when there is no forecast. */
export type LikelyOf = (entry: Pick<Entry, 'onboarding'>) => Likely | null;

/** `history`: of each onboarding that went live; `today` is a date. */
export function likelyOn(history: readonly StepDays[], today: string): LikelyOf {
  const known = new Map<string, DaysLeft>();
  return ({ onboarding: { ahead } }) => {
    if (!ahead) return null;
    const place = [ahead.journey, daysSpent(ahead, today), ...ahead.open].join();
    const left = known.get(place) ?? daysLeft(ahead, history, today);
    known.set(place, left);
    return likelyDates(ahead, left, today);
  };
}
