/** Registers a partner: the organisation, its product and one contact; nothing else is needed to start. */
import { useNavigate } from 'react-router';
import type { Registration } from '../../../shared/api.ts';
import { keys } from '../../ask/keys.ts';
import { useMe } from '../../ask/ServiceContext.tsx';
import { useSend } from '../../ask/send.ts';
import { FormDialog } from '../../form/FormDialog.tsx';
import { TextField, TickField } from '../../form/fields.tsx';
import { useValues } from '../../form/useValues.ts';

const empty = { name: '', product: '', contactName: '', contactEmail: '', odsCode: '' };

export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const manages = me.roles.includes('projectManager');
  const navigate = useNavigate();
  const { values, set, bind } = useValues({ ...empty, assignMe: manages });
  const { send, busy, failure } = useSend<Omit<Registration, 'commandId'>>('/api/partners', [keys.portfolio]);

  async function register() {
    const { name, product, contactName, contactEmail, odsCode, assignMe } = values;
    const done = await send({
      name,
      product,
      service: 'nhs-login',
      odsCode: odsCode.trim() === '' ? null : odsCode,
      contact: { name: contactName, email: contactEmail },
      assignMe,
    });
    if (done) navigate(`/tab/partners/${done.partner}`);
  }

  return (
    <FormDialog
      title="Register a partner"
      lead="The contact gets an invitation to answer the eligibility questions for NHS login."
      action="Register"
      busy={busy}
      failure={failure}
      onSend={() => void register()}
      onClose={onClose}
    >
      <TextField label="Organisation name" {...bind('name')} autoComplete="organization" />
      <TextField label="Product name" hint="What patients will log in to with NHS login." {...bind('product')} />
      <TextField label="Contact name" {...bind('contactName')} name="contact.name" />
      <TextField label="Contact email" type="email" {...bind('contactEmail')} name="contact.email" />
      <TextField label="ODS code (optional)" hint="You do not need it before integration." {...bind('odsCode')} />
      {manages && (
        <TickField label="I am the project manager" checked={values.assignMe} onChange={(on) => set('assignMe', on)} />
      )}
    </FormDialog>
  );
}
