/** Says until when a project manager is away and who covers; or that they are back. */
import { Button } from '@fluentui/react-components';
import type { AwayView, HouseCommandRequest, PersonView } from '../../../shared/api.ts';
import { showDate } from '../../../shared/calendar/format.ts';
import { keys } from '../../ask/keys.ts';
import { useManagers } from '../../ask/reads.ts';
import { useSend } from '../../ask/send.ts';
import { FormDialog } from '../../form/FormDialog.tsx';
import { DateField, SelectField } from '../../form/fields.tsx';
import { useValues } from '../../form/useValues.ts';

interface AwayDialogProps {
  person: PersonView & { readonly away: AwayView | null };
  onClose: () => void;
}

export function AwayDialog({ person: { id, name, away }, onClose }: AwayDialogProps) {
  const others = useManagers().filter((manager) => manager.id !== id);
  const { values, bind } = useValues({ until: away?.until ?? '', cover: '' });
  const { send, busy, failure } = useSend<Omit<HouseCommandRequest, 'commandId'>>('/api/house/commands', [
    keys.staff,
    keys.me,
    keys.portfolio,
  ]);

  async function give(command: HouseCommandRequest['command']) {
    if (await send({ command })) onClose();
  }

  return (
    <FormDialog
      title={`${name} is away`}
      lead="Partners see who covers. News for the project manager goes to who covers until the first day back."
      action="Save"
      busy={busy}
      failure={failure}
      more={
        away && (
          <Button disabledFocusable={busy} onClick={() => void give({ type: 'endAway', person: id })}>
            Back already
          </Button>
        )
      }
      onSend={() => void give({ type: 'setAway', person: id, ...values })}
      onClose={onClose}
    >
      {away && (
        <p>
          Away until {showDate(away.until)}, {away.cover} is covering.
        </p>
      )}
      <DateField label="First day back" {...bind('until')} />
      <SelectField
        label="Who covers?"
        choices={others.map((manager) => ({ id: manager.id, label: manager.name }))}
        {...bind('cover')}
      />
    </FormDialog>
  );
}
