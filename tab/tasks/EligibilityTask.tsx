/** Eligibility as a contact meets it: to start, to carry on, the outcome, and "Is this still right?". */
import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { EligibilityPart } from '../../shared/views/pages/eligibility.ts';
import { useEligibilityQuestions } from '../ask/reads.ts';
import { useMe } from '../ask/ServiceContext.tsx';
import { useCommand } from '../ask/send.ts';
import { FormActions } from '../form/Form.tsx';
import { Problem } from '../parts/Problem.tsx';
import { CheckText } from './CheckText.tsx';
import { EligibilityForm } from './EligibilityForm.tsx';
import styles from './EligibilityTask.module.css';
import { GiveForm } from './GiveForm.tsx';
import { OutcomeText } from './OutcomeText.tsx';

interface EligibilityTaskProps {
  partner: string;
  onboarding: string;
  part: EligibilityPart;
  contacts: readonly { readonly id: string; readonly name: string }[];
  /** Staff who look at the page see it, and can change nothing. */
  readOnly: boolean;
  onAsk: () => void;
}

type Open = 'nothing' | 'form' | 'give';

export function EligibilityTask({ partner, onboarding, part, contacts, readOnly, onAsk }: EligibilityTaskProps) {
  const [open, setOpen] = useState<Open>('nothing');
  const me = useMe();
  const words = useEligibilityQuestions();
  const close = () => setOpen('nothing');
  if (open === 'form') {
    if (!words.data) return <Spinner label="Loading the questions" />;
    const startAt = part.state === 'partly' ? 2 : 1;
    return <EligibilityForm {...{ partner, onboarding, part, startAt }} words={words.data} onDone={close} />;
  }
  if (open === 'give' && words.data) {
    const commandFor = (to: string) => ({ type: 'giveEligibility' as const, onboarding, to });
    const colleagues = contacts.filter((contact) => contact.id !== me.id);
    return <GiveForm {...{ partner, colleagues, commandFor }} words={words.data.give} onDone={close} />;
  }
  const { screen, notes, confirm } = part.view;
  const start = () => setOpen('form');
  return (
    <div className={styles.task}>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {screen.kind === 'opening' && (
        <>
          <h3 className={styles.title}>{screen.title}</h3>
          {screen.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
      {screen.kind === 'questions' && <p>The first questions are answered. Carry on with “{screen.title}”.</p>}
      {screen.kind === 'outcome' && !part.check && <OutcomeText view={screen} />}
      {part.check && <CheckText view={part.check} />}
      {!readOnly && (
        <FormActions>
          {screen.kind !== 'outcome' && (
            <Button appearance="primary" onClick={start}>
              {screen.kind === 'opening' ? screen.start : 'Carry on'}
            </Button>
          )}
          {screen.kind === 'opening' && screen.give && <Button onClick={() => setOpen('give')}>{screen.give}</Button>}
          {part.check && !part.check.thanks && (
            <Confirm {...{ partner, onboarding }} version={part.check.version} label={part.check.confirm} />
          )}
          {!part.check && confirm && (
            <Confirm {...{ partner, onboarding }} version={confirm.version} label={confirm.confirm} />
          )}
          {screen.kind === 'outcome' && <Button onClick={start}>{part.check?.change ?? 'Change an answer'}</Button>}
          {screen.kind === 'outcome' && screen.buttons.some((button) => button.id === 'ask') && (
            <Button onClick={onAsk}>{screen.buttons.find((button) => button.id === 'ask')?.label}</Button>
          )}
        </FormActions>
      )}
    </div>
  );
}

function Confirm({
  partner,
  onboarding,
  version,
  label,
}: {
  partner: string;
  onboarding: string;
  version: number;
  label: string;
}) {
  const { give, busy, failure } = useCommand(partner);
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void give({ type: 'confirmEligibility', onboarding, version })}
      >
        {label}
      </Button>
      <Problem failure={failure} />
    </>
  );
}
