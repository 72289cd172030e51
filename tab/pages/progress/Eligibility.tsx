/** Eligibility on the partner's page. */
import { useState } from 'react';
import { Panel } from '../../parts/Panel.tsx';
import { EligibilityTask } from '../../tasks/EligibilityTask.tsx';
import { AskForm } from './AskForm.tsx';
import type { OwnProps } from './OwnView.tsx';

export function Eligibility({ page, onboarding, readOnly }: OwnProps) {
  const [asking, setAsking] = useState(false);
  const part = onboarding.eligibility;
  const open = part.state !== 'answered';
  return (
    <Panel title="Eligibility" tone={open ? 'strong' : 'plain'}>
      <EligibilityTask
        partner={page.id}
        onboarding={onboarding.id}
        part={part}
        contacts={page.contacts}
        readOnly={readOnly}
        onAsk={() => setAsking(true)}
      />
      {asking && <AskForm page={page} onboarding={onboarding} onDone={() => setAsking(false)} />}
    </Panel>
  );
}
