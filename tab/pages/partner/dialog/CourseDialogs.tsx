/** Corrections and the end, each with its reason: what will happen is said before it does. */
import { useState } from 'react';
import type { Draft } from '../../../ask/draft.ts';
import { SelectField, TextField } from '../../../form/fields.tsx';
import { useValues } from '../../../form/useValues.ts';
import type { CourseAct, DialogProps } from '../dialogs.ts';
import { CommandDialog } from './CommandDialog.tsx';

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly type: 'withdrawOnboarding' | 'finishOnboarding' | 'undoStart' | 'reinstateOnboarding';
}

const words: Readonly<Record<CourseAct, Words>> = {
  withdraw: {
    title: 'Withdraw the onboarding',
    lead: 'Nothing is deleted. The contacts are told that they do not need to do anything. You can bring it back.',
    action: 'Withdraw',
    type: 'withdrawOnboarding',
  },
  finish: {
    title: 'Finish the onboarding',
    lead: 'The onboarding leaves the lists of open work. The contacts are told.',
    action: 'Finish',
    type: 'finishOnboarding',
  },
  undo: {
    title: 'Undo a wrong start',
    lead: 'The onboarding leaves every list. It stays in the log. Contacts who have heard of it are told.',
    action: 'Undo the start',
    type: 'undoStart',
  },
  reinstate: {
    title: 'Bring the onboarding back',
    lead: 'It goes on where it was. The contacts are told.',
    action: 'Bring it back',
    type: 'reinstateOnboarding',
  },
};

const reasonHint = 'Only NHS login can read it.';

export function CourseDialog({ page, onboarding, act, onClose }: DialogProps & { act: CourseAct }) {
  const asked = act === 'withdraw' ? onboarding.withdrawal : null;
  const [because, setBecause] = useState(asked ? `They asked to stop: ${asked.because}` : '');
  const { type, ...shown } = words[act];
  const command = (): Draft => ({ type, onboarding: onboarding.id, because });
  return (
    <CommandDialog
      partner={page.id}
      {...shown}
      blocked={act === 'finish' && (onboarding.course.finish.why ?? false)}
      command={command}
      onClose={onClose}
    >
      <TextField
        name="because"
        label={act === 'finish' ? 'Reason (optional)' : 'Reason'}
        hint={reasonHint}
        lines={3}
        value={because}
        onChange={setBecause}
      />
    </CommandDialog>
  );
}

export function DeclineWithdrawalDialog({ page, onboarding, onClose }: DialogProps) {
  const [because, setBecause] = useState('');
  return (
    <CommandDialog
      partner={page.id}
      title="The onboarding goes on"
      lead={`${onboarding.withdrawal?.by ?? 'Who asked'} is told that it is not withdrawn, and why.`}
      action="Send"
      command={() => ({ type: 'declineWithdrawal', onboarding: onboarding.id, because })}
      onClose={onClose}
    >
      <TextField
        name="because"
        label="Reason"
        hint={`${page.name} can read it.`}
        lines={3}
        value={because}
        onChange={setBecause}
      />
    </CommandDialog>
  );
}

export function ReopenDialog({ page, onboarding, onClose }: DialogProps) {
  const { values, bind } = useValues({ step: '', because: '' });
  return (
    <CommandDialog
      partner={page.id}
      title="Open a step again"
      lead="What was given for this step does not count any more. Earlier answers stay and are offered again."
      action="Open it again"
      command={() => ({ type: 'reopenStep', onboarding: onboarding.id, ...values })}
      onClose={onClose}
    >
      <SelectField
        label="Step"
        choices={onboarding.course.toReopen.map(({ id, title }) => ({ id, label: title }))}
        {...bind('step')}
      />
      <TextField label="Reason" hint={reasonHint} lines={3} {...bind('because')} />
    </CommandDialog>
  );
}
