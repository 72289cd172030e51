/** A change of answers that the partner proposed during the review: take it over, or not. */
import { useState } from 'react';
import { ChoiceField, TextField } from '../../../form/fields.tsx';
import { Facts } from '../../../parts/Facts.tsx';
import type { DialogProps } from '../dialogs.ts';
import styles from '../PartnerPage.module.css';
import { CommandDialog } from './CommandDialog.tsx';

const choices = [
  { id: 'yes', label: 'Take the new answers over' },
  { id: 'no', label: 'Keep the answers we have' },
];

export function SettleDialog({ page, onboarding, onClose }: DialogProps) {
  const [accepted, setAccepted] = useState('yes');
  const [reason, setReason] = useState('');
  const { proposed, versions } = onboarding.eligibility;
  const before = new Map((versions[0]?.answers ?? []).map((line) => [line.question, line.answer]));
  const changed = (proposed?.answers ?? []).filter((line) => before.get(line.question) !== line.answer);
  return (
    <CommandDialog
      partner={page.id}
      title="Proposed change"
      action="Save"
      command={() => ({
        type: 'settleEligibilityChange',
        onboarding: onboarding.id,
        accepted: accepted === 'yes',
        reason,
      })}
      onClose={onClose}
    >
      <p>{proposed?.by} says that this has changed. A frozen Board report keeps the answers it was made from.</p>
      <Facts
        facts={changed.map((line) => ({
          name: line.question,
          value: (
            <>
              {line.answer}
              <br />
              <span className={styles.small}>Before: {before.get(line.question) ?? 'not answered'}</span>
            </>
          ),
        }))}
      />
      <ChoiceField
        name="accepted"
        label="What do you want to do?"
        choices={choices}
        value={accepted}
        onChange={setAccepted}
      />
      <TextField name="reason" label="Reason (optional)" lines={2} value={reason} onChange={setReason} />
    </CommandDialog>
  );
}
