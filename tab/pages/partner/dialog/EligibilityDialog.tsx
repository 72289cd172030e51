/** Staff enter what the partner told them, with its source; the partner is asked to check it. */
import { Spinner } from '@fluentui/react-components';
import { useEligibilityQuestions } from '../../../ask/reads.ts';
import { EligibilityForm } from '../../../tasks/EligibilityForm.tsx';
import type { DialogProps } from '../dialogs.ts';
import { PlainDialog } from './PlainDialog.tsx';

export function EligibilityDialog({ page, onboarding, onClose }: DialogProps) {
  const words = useEligibilityQuestions();
  return (
    <PlainDialog title={`Enter answers for ${page.name}`} onClose={onClose}>
      {words.data ? (
        <EligibilityForm
          partner={page.id}
          onboarding={onboarding.id}
          part={onboarding.eligibility}
          words={words.data}
          forPartner
          onDone={onClose}
        />
      ) : (
        <Spinner label="Loading the questions" />
      )}
    </PlainDialog>
  );
}
