/** The forecast of go live as facts: the range, what the earlier date needs, and what it rests on. */
import type { Forecast } from '../../shared/views/forecast.ts';
import type { Fact } from './Facts.tsx';

export function forecastFacts(forecast: Forecast | null): readonly Fact[] {
  if (!forecast) return [];
  const { range, condition, basis } = forecast;
  const lines = [range, condition, `${basis}. It is not a promise.`].filter((line) => line !== null);
  return [{ name: 'Likely go live', value: lines.join('\n') }];
}
