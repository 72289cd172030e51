/** Asks a sponsor or commissioner to confirm, by one email with one button. */
import type { NewConfirmation } from '../../../../shared/api.ts';
import { keys } from '../../../ask/keys.ts';
import { partnerPath } from '../../../ask/reads.ts';
import { useSend } from '../../../ask/send.ts';
import { FormDialog } from '../../../form/FormDialog.tsx';
import { ChoiceField, TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';

type Typed = { [K in keyof Omit<NewConfirmation, 'commandId'>]: string };

const choices = [
  { id: 'contract', label: 'The contract that counts now' },
  { id: 'sponsor', label: 'That they are sponsoring the development' },
];

export function ConfirmationDialog({ page, onboarding, onClose }: DialogProps) {
  const { values, bind } = useValues({ of: '', name: '', email: '' });
  const { send, busy, failure } = useSend<Typed>(`${partnerPath(page.id)}/confirmations`, [keys.partner(page.id)]);

  async function ask() {
    if (await send({ onboarding: onboarding.id, ...values })) onClose();
  }

  return (
    <FormDialog
      title="Ask somebody to confirm"
      lead="They get an email with a link to one question about their own organisation. They see nothing else."
      action="Send the email"
      busy={busy}
      failure={failure}
      onSend={() => void ask()}
      onClose={onClose}
    >
      <ChoiceField label="What should they confirm?" choices={choices} {...bind('of')} />
      <TextField label="Name" {...bind('name')} />
      <TextField
        label="Email address"
        hint="Of somebody in the organisation that commissions or sponsors the product."
        type="email"
        {...bind('email')}
      />
    </FormDialog>
  );
}
