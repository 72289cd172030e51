/** A task's form, an item that the Board needs, or an action of a call, filled in by staff. */
import type { Gate } from '../../../../shared/record/board/gates.ts';
import { TaskForm } from '../../../tasks/TaskForm.tsx';
import { TextForm } from '../../../tasks/TextForm.tsx';
import type { DialogProps } from '../dialogs.ts';
import { PlainDialog } from './PlainDialog.tsx';

export function FormTaskDialog({ page, onboarding, form, onClose }: DialogProps & { form: string }) {
  const part = onboarding.forms.find((each) => each.id === form);
  if (!part) return null;
  const title = part.side === 'partner' ? `${part.title}, for ${page.name}` : part.title;
  const checks = onboarding.checks.filter((line) => line.form === form);
  return (
    <PlainDialog title={title} onClose={onClose}>
      <TaskForm partner={page.id} onboarding={onboarding.id} form={part} checks={checks} onDone={onClose} />
    </PlainDialog>
  );
}

export function ItemDialog({ page, onboarding, gate, item, onClose }: DialogProps & { gate: Gate; item: string }) {
  const line = onboarding.boards[gate].outcomes[0]?.items.find((each) => each.id === item);
  return (
    <PlainDialog title={line?.text ?? 'What the Board needs'} onClose={onClose}>
      <TextForm
        partner={page.id}
        label="What was received"
        action="Save"
        saved={line?.answer ?? null}
        commandFor={(text, basedOn) => ({
          type: 'answerRequiredItem',
          onboarding: onboarding.id,
          gate,
          item,
          text,
          basedOn,
        })}
        onDone={onClose}
      />
    </PlainDialog>
  );
}

export function FinishDialog({
  page,
  onboarding,
  call,
  action,
  onClose,
}: DialogProps & { call: string; action: string }) {
  const actions = onboarding.calls.find((each) => each.id === call)?.actions;
  const line = actions?.find((each) => each.id === action);
  return (
    <PlainDialog title={line?.text ?? 'Action'} onClose={onClose}>
      <TextForm
        partner={page.id}
        label="What was done (optional)"
        action="Mark as done"
        saved={line?.done ?? null}
        commandFor={(text, basedOn) => ({
          type: 'finishAction',
          onboarding: onboarding.id,
          call,
          action,
          text,
          basedOn,
        })}
        onDone={onClose}
      />
    </PlainDialog>
  );
}
