/** Plans a call: a set time, or up to three times that a contact chooses from; or moves one that has its time. */
import { useState } from 'react';
import type { CallKind } from '../../../../shared/record/calls.ts';
import { useManagers } from '../../../ask/reads.ts';
import { ChoiceField, SelectField, TicksField } from '../../../form/fields.tsx';
import type { DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { MomentField } from './MomentField.tsx';
import { lengths, planDraft, planStart } from './plan-values.ts';

const ordinals = ['First time', 'Second time (optional)', 'Third time (optional)'];

export function PlanCallDialog({ page, onboarding, call, onClose }: DialogProps & { call: CallKind }) {
  const plan = onboarding.plans.find(({ kind }) => kind === call);
  const managers = useManagers();
  const own = page.projectManager ? [page.projectManager] : [];
  const staff = [...own, ...managers.filter(({ id }) => id !== page.projectManager?.id)];
  const everybody = [...own, ...page.contacts].map(({ id }) => id);
  const [values, setValues] = useState(() => planStart(plan, everybody));
  const set = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }));
  const { title } = onboarding.callForms[call];
  const moved = Boolean(plan?.at);
  const offers = values.how === 'offer' && !moved;
  const choices = [
    { id: 'set', label: 'Set the time' },
    { id: 'offer', label: `Let ${page.name} choose from up to three times` },
  ];
  return (
    <CommandDialog
      partner={page.id}
      title={moved ? `Move the ${title}` : plan ? `Change the times of the ${title}` : `Plan the ${title}`}
      lead="Everybody who should come gets an invitation with a Teams link. Times are in the United Kingdom."
      action={moved ? 'Move the call' : offers ? 'Offer the times' : 'Plan the call'}
      blocked={!moved && values.how === '' && 'Select how to find the time.'}
      command={() => planDraft(onboarding.id, call, plan, values)}
      onClose={onClose}
    >
      {!moved && (
        <ChoiceField
          name="how"
          label="How do you find the time?"
          choices={choices}
          value={values.how}
          onChange={(how) => set({ how })}
        />
      )}
      {(moved || values.how === 'set') && (
        <MomentField name="at" label="Date and time" value={values.when} onChange={(when) => set({ when })} />
      )}
      {offers &&
        values.times.map((moment, index) => (
          <MomentField
            key={ordinals[index]}
            name={index === 0 ? 'times' : `times.${index}`}
            label={ordinals[index] ?? ''}
            value={moment}
            onChange={(next) => set({ times: values.times.map((each, at) => (at === index ? next : each)) })}
          />
        ))}
      <SelectField
        name="minutes"
        label="How long?"
        choices={lengths.map((minutes) => ({ id: minutes, label: `${minutes} minutes` }))}
        value={values.minutes}
        onChange={(minutes) => set({ minutes })}
      />
      <TicksField
        name="attendees"
        label="Who should come?"
        choices={[...staff, ...page.contacts, ...page.outsiders].map(({ id, name }) => ({ id, label: name }))}
        value={values.attendees}
        onChange={(attendees) => set({ attendees })}
      />
    </CommandDialog>
  );
}
