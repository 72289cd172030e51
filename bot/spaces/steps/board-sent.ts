/** `sent:<notice>`: when a Board outcome has gone its ways to the contacts, the project manager reads whom it reached. */

import { later } from '../../../shared/calendar/instants.ts';
import { outcomesToReport, SEND_SECONDS } from '../../../shared/record/board/sent.ts';
import type { PlannedStep, View } from '../step.ts';
import { wayTo } from '../ways.ts';

export function boardSentSteps({ record, now }: View): readonly PlannedStep[] {
  return outcomesToReport(record).map((notice) => {
    const isOver = notice.to.every((person) => wayTo(record, notice, person, now) === null);
    return {
      key: `sent:${notice.id}`,
      needs: [],
      after: [],
      ...(isOver ? {} : { from: later(notice.at, SEND_SECONDS) }),
      once: null,
      make: async () => ({ done: [{ type: 'BoardOutcomeSent', notice: notice.id }] }),
    };
  });
}
