/** Closing a date's agenda: what that does, and what it does not do, before it does. */
import { showWeekday } from '../../../shared/calendar/format.ts';
import type { BoardDay } from '../../../shared/views/pages/agenda.ts';
import { FormDialog } from '../../form/FormDialog.tsx';
import { Bullets } from '../../parts/Bullets.tsx';
import { toFreeze } from './freeze-all.ts';
import { useHouseCommand } from './house-command.ts';

export function CloseAgendaDialog({ day, onClose }: { day: BoardDay; onClose: () => void }) {
  const { give, busy, failure } = useHouseCommand();
  const { on } = day;

  async function close() {
    if (await give({ type: 'closeAgenda', on })) onClose();
  }

  return (
    <FormDialog
      title="Close the agenda"
      lead={`This is the agenda of ${showWeekday(on)}. You can reopen it at any time.`}
      action="Close the agenda"
      busy={busy}
      failure={failure}
      onSend={() => void close()}
      onClose={onClose}
    >
      <Bullets
        lines={[
          'Nobody can put anything on it, move an item, or take one off.',
          frozenLine(toFreeze(day).length),
          'Outcomes can still be recorded. Partners are not told.',
        ]}
      />
    </FormDialog>
  );
}

function frozenLine(open: number): string {
  if (open === 0) return 'It does not freeze reports. All of them are frozen already.';
  const which = open === 1 ? '1 report is' : `${open} reports are`;
  const them = open === 1 ? 'it' : 'them';
  return `It does not freeze reports. ${which} not frozen with what the record says now. Freeze ${them} before the Board meets.`;
}
