/** The days of all partners, acted in order: the clock goes to each, and what people do on it is done. */
import { londonHour } from '../../../shared/calendar/working-days.ts';
import { apply } from './apply.ts';
import type { Cast } from './cast.ts';
import { goLive } from './go-live.ts';
import { integrate } from './integrate.ts';
import type { Travel } from './travel.ts';

/** @throws Error that says whose act failed on which day. */
export async function live(casts: readonly Cast[], travel: Travel): Promise<void> {
  const stories = casts.map((cast) => ({ cast, days: [...apply(cast), ...integrate(cast), ...goLive(cast)] }));
  const dates = new Set(stories.flatMap(({ days }) => days.map(([on]) => on)));
  for (const date of [...dates].sort()) {
    await travel.to(londonHour(date, 10));
    await Promise.all(
      stories.map(async ({ cast, days }) => {
        for (const [, what, act] of days.filter(([on]) => on === date)) {
          await act(cast, date).catch((error: unknown) => {
            throw new Error(`Scenario ${cast.partner.scenario}, ${date}, ${what}: ${String(error)}`);
          });
        }
      }),
    );
  }
  await travel.inStep();
}
