/** Sets or moves the Board date, to one of the Board's dates while there are any; contacts are told in full text. */
import { useState } from 'react';
import { showDate, showWeekday } from '../../../../shared/calendar/format.ts';
import type { Gate } from '../../../../shared/record/board/gates.ts';
import { useBoardDates } from '../../../ask/reads.ts';
import { DateField, SelectField } from '../../../form/fields.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function BoardDateDialog({ page, onboarding, gate, onClose }: DialogProps & { gate: Gate }) {
  const was = onboarding.boards[gate].date;
  const [on, setOn] = useState(was ?? '');
  const { data, isPending } = useBoardDates();
  const dates = data?.dates.filter((date) => date.official && date.on >= data.today) ?? [];
  const open = dates.filter(({ closed }) => !closed);
  const field = { name: 'on', label: 'Board date', value: on, onChange: setOn };
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
      blocked={isPending && "We are looking up the Board's dates."}
      command={() => ({ type: 'setBoardDate', onboarding: onboarding.id, gate, on })}
      onClose={onClose}
    >
      {dates.length > 0 ? (
        <SelectField {...field} choices={open.map((date) => ({ id: date.on, label: showWeekday(date.on) }))} />
      ) : (
        !isPending && <DateField {...field} hint="A working day, today or later." />
      )}
    </CommandDialog>
  );
}
