/** Staff enter what the partner told them, with its source; the partner is asked to check it. */
import { Spinner } from '@fluentui/react-components';
import { useEligibilityQuestions } from '../../../ask/reads.ts';
import { EligibilityForm } from '../../../tasks/EligibilityForm.tsx';
import type { DialogProps } from '../dialogs.ts';
import { PlainDialog } from './PlainDialog.tsx';

interface EligibilityDialogProps extends DialogProps {
  /** What a talk on commissioning has found: filled in beforehand, saved by nobody but a person. */
  backing?: 'contract' | 'sponsor';
}

export function EligibilityDialog({ page, onboarding, backing, onClose }: EligibilityDialogProps) {
  const words = useEligibilityQuestions();
  const part = onboarding.eligibility;
  const answers = backing ? { ...part.answers, backing } : part.answers;
  // A dialog that opens with nothing to take the focus stays hidden from screen readers.
  if (!words.data) return <Spinner label="Loading the questions" />;
  return (
    <PlainDialog title={`Enter answers for ${page.name}`} onClose={onClose}>
      <EligibilityForm
        partner={page.id}
        onboarding={onboarding.id}
        part={{ ...part, answers }}
        words={words.data}
        forPartner
        onDone={onClose}
      />
    </PlainDialog>
  );
}
