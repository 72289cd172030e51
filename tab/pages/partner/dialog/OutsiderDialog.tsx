/** Adds somebody of another organisation, such as a commissioner, who attends a call. */
import type { NewOutsider } from '../../../../shared/api.ts';
import { keys } from '../../../ask/keys.ts';
import { partnerPath } from '../../../ask/reads.ts';
import { useSend } from '../../../ask/send.ts';
import { FormDialog } from '../../../form/FormDialog.tsx';
import { TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';

interface OutsiderDialogProps {
  partner: string;
  /** `person`: by id. */
  onAdded: (person: string) => void;
  onClose: () => void;
}

export function OutsiderDialog({ partner, onAdded, onClose }: OutsiderDialogProps) {
  const { values, bind } = useValues({ name: '', organisation: '', email: '' });
  const path = `${partnerPath(partner)}/outsiders`;
  const { send, busy, failure } = useSend<Omit<NewOutsider, 'commandId'>>(path, [keys.partner(partner)]);

  async function add() {
    const done = await send(values);
    if (!done) return;
    if (done.person) onAdded(done.person);
    onClose();
  }

  return (
    <FormDialog
      title="Add somebody of another organisation"
      lead="They can be invited to calls, and get the agreed actions by email. They see nothing else."
      action="Add to the list"
      busy={busy}
      failure={failure}
      onSend={() => void add()}
      onClose={onClose}
    >
      <TextField label="Name" {...bind('name')} />
      <TextField label="Organisation" {...bind('organisation')} />
      <TextField label="Email address" type="email" {...bind('email')} />
    </FormDialog>
  );
}
