/** Plans the sponsorship and commissioning discussion, and records a talk. */
import { useManagers } from '../../../ask/reads.ts';
import { ChoiceField, DateField, SelectField, TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function PlanDiscussionDialog({ page, onboarding, onClose }: DialogProps) {
  const part = onboarding.discussion;
  const managers = useManagers();
  const owner = part?.ownerId ?? page.projectManager?.id ?? '';
  const { values, bind } = useValues({ owner, next: part?.next ?? '', plan: part?.plan ?? '' });
  return (
    <CommandDialog
      partner={page.id}
      title="Plan the discussion"
      lead={`Only NHS login sees the plan. ${page.name} sees the next date.`}
      action="Save"
      command={() => ({ type: 'planDiscussion', onboarding: onboarding.id, ...values })}
      onClose={onClose}
    >
      <SelectField
        label="Who leads it?"
        choices={managers.map(({ id, name }) => ({ id, label: name }))}
        {...bind('owner')}
      />
      <DateField
        label="When do you talk or look next?"
        hint="Whoever leads it is told on that morning."
        {...bind('next')}
      />
      <TextField label="What do you plan?" lines={3} {...bind('plan')} />
    </CommandDialog>
  );
}

const results = [
  { id: 'commissioned', label: 'There is a commission now' },
  { id: 'sponsored', label: 'There is a sponsor now' },
  { id: 'goOn', label: 'The discussion goes on' },
  { id: 'stopped', label: 'It has ended without a commission or sponsor' },
];

export function RecordDiscussionDialog({ page, onboarding, onClose }: DialogProps) {
  const { values, bind } = useValues({ on: '', result: '', shared: '', notes: '', next: '' });
  return (
    <CommandDialog
      partner={page.id}
      title="Record a talk on sponsorship and commissioning"
      action="Save"
      wide
      command={() => ({
        type: 'recordDiscussion',
        onboarding: onboarding.id,
        ...values,
        next: values.next || null,
      })}
      onClose={onClose}
    >
      <DateField label="When did you talk?" {...bind('on')} />
      <ChoiceField label="What came of it?" choices={results} {...bind('result')} />
      {values.result === 'goOn' && (
        <DateField
          label="When do you look again?"
          hint={`${page.name} sees this date. Whoever leads the discussion is told on that morning.`}
          {...bind('next')}
        />
      )}
      <TextField label={`What ${page.name} reads (optional)`} lines={3} {...bind('shared')} />
      <TextField label="Notes for NHS login only (optional)" lines={3} {...bind('notes')} />
    </CommandDialog>
  );
}
