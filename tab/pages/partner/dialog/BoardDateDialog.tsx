/** Sets or moves the Board date; contacts are told in full text. */
import { useState } from 'react';
import { showDate } from '../../../../shared/calendar/format.ts';
import type { Gate } from '../../../../shared/record/board/gates.ts';
import { DateField } from '../../../form/fields.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function BoardDateDialog({ page, onboarding, gate, onClose }: DialogProps & { gate: Gate }) {
  const was = onboarding.boards[gate].date;
  const [on, setOn] = useState(was ?? '');
  return (
    <CommandDialog
      partner={page.id}
      title={`${was ? 'Move' : 'Set'} the Board date${gate === 'goLive' ? ' for go live' : ''}`}
      lead={
        was
          ? `The date is ${showDate(was)} now. ${page.name} will be told that it has moved.`
          : `${page.name} will be told the date.`
      }
      action={was ? 'Move and tell the partner' : 'Set and tell the partner'}
      command={() => ({ type: 'setBoardDate', onboarding: onboarding.id, gate, on })}
      onClose={onClose}
    >
      <DateField name="on" label="Board date" hint="A working day, today or later." value={on} onChange={setOn} />
    </CommandDialog>
  );
}
