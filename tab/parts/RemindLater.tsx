/** Until when the reader's reminders are put off, and one press to put them off until next week. */
import { Button } from '@fluentui/react-components';
import { showWeekday } from '../../shared/calendar/format.ts';
import type { RemindersPart } from '../../shared/views/pages/reminders.ts';
import { showing } from '../ask/at-once.ts';
import { keys } from '../ask/keys.ts';
import { useCommand } from '../ask/send.ts';
import { Panel } from './Panel.tsx';
import { Problem } from './Problem.tsx';

export function RemindLater({ partner, reminders }: { partner: string; reminders: RemindersPart | null }) {
  const { give, busy, failure } = useCommand(partner);
  if (!reminders) return null;
  const { offUntil, nextWeek } = reminders;
  // Pages of staff and of partners show it.
  const putOff = (until: string) =>
    ['staff', 'progress'].map((page) =>
      showing<{ reminders: RemindersPart | null }>([...keys.partner(partner), page], () => ({
        reminders: { offUntil: until, nextWeek: null },
      })),
    );
  return (
    <Panel title="Your reminders" tone="quiet">
      <p role="status">
        {offUntil
          ? `You get no reminders until ${showWeekday(offUntil)}.`
          : 'We remind you of what waits for you, once a day at most.'}
        {nextWeek && ` You can put them off until ${showWeekday(nextWeek)}.`}
      </p>
      {nextWeek && (
        <Button
          style={{ justifySelf: 'start' }}
          disabledFocusable={busy}
          onClick={() => void give({ type: 'snoozeReminders', until: nextWeek }, putOff(nextWeek))}
        >
          Remind me later
        </Button>
      )}
      <Problem failure={failure} />
    </Panel>
  );
}
