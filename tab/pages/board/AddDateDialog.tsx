/** Enters a date on which the Board meets. */
import { useState } from 'react';
import { FormDialog } from '../../form/FormDialog.tsx';
import { DateField } from '../../form/fields.tsx';
import { useHouseCommand } from './house-command.ts';

export function AddDateDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState('');
  const { give, busy, failure } = useHouseCommand();

  async function add() {
    if (await give({ type: 'addBoardDate', on })) onClose();
  }

  return (
    <FormDialog
      title="Add a Board date"
      lead="From now on, a Board date of an onboarding must be one of these dates."
      action="Add"
      busy={busy}
      failure={failure}
      onSend={() => void add()}
      onClose={onClose}
    >
      <DateField name="on" label="Board date" hint="A working day, today or later." value={on} onChange={setOn} />
    </FormDialog>
  );
}
