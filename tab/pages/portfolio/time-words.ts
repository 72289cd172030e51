/** Days in words: how long a step has taken, against its target, and how late something is. */
import { showMonth } from '../../../shared/calendar/format.ts';
import type { PortfolioLine } from '../../../shared/portfolio/answer.ts';

type Step = NonNullable<PortfolioLine['step']>;

/** In working days. Null when it cannot be told how long. `over`: longer than the target. */
export function ageWords({ days, target }: Pick<Step, 'days' | 'target'>): { words: string; over: boolean } | null {
  if (days === null) return null;
  const over = target !== null && days > target;
  const age = daysWords(days);
  if (target === null) return { words: age, over };
  return { words: over ? `${age}, ${days - target} over target` : `${age} of ${target}`, over };
}

/** Working days, where that is plain from what stands beside it. */
export function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

export function lateWords(late: number): string {
  return `${late} working ${late === 1 ? 'day' : 'days'} late`;
}

/** "February to March 2027": a forecast is no truer than that. */
export function likelyWords({ from, to }: NonNullable<PortfolioLine['likely']>): string {
  const [first, last] = [showMonth(from), showMonth(to)];
  if (first === last) return last;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? first.replace(/ \d{4}$/u, '') : first} to ${last}`;
}
