/** `remind:<person>:<date>`: in working hours each person is told what waits for them, here and elsewhere, in one digest. */
import { londonDate } from '../../../shared/calendar/working-days.ts';
import { lostDigests } from '../../../shared/record/lost-digests.ts';
import { digests, quietFrom } from '../../../shared/views/reminders.ts';
import type { PlannedStep, View } from '../step.ts';

export function reminderSteps({ record, now }: View): readonly PlannedStep[] {
  const quiet = quietFrom(record);
  return [...lostSteps(record, now), ...(quiet > now ? [lookLater(quiet)] : dueSteps(record, now))];
}

/** `remind:later`: what waits for whom takes long to find out, and nobody is told while somebody is at it. */
function lookLater(from: string): PlannedStep {
  return { key: 'remind:later', needs: [], after: [], from, once: null, make: async () => ({ done: [] }) };
}

/** `lost:<notice>`: its day has ended, and it reached nobody. */
function lostSteps(record: View['record'], now: string): readonly PlannedStep[] {
  return lostDigests(record).map((lost) => ({
    key: `lost:${lost.notice}`,
    needs: [],
    after: [],
    from: lost.at,
    once: null,
    make: async (outside) => ({ done: await outside.digests.takeBack(record.id, lost, now) }),
  }));
}

function dueSteps(record: View['record'], now: string): readonly PlannedStep[] {
  return digests(record, now).map(({ person, at }) => ({
    key: `remind:${person}:${londonDate(at)}`,
    needs: [],
    after: [],
    from: at,
    once: null,
    make: async (outside) => ({ done: await outside.digests.give(person, record.id, now) }),
  }));
}
