/** What the checks found in the partner's answers, each form with a way to change it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Findings } from '../../parts/Findings.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { TaskForm } from '../../tasks/TaskForm.tsx';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function ChecksPanel(props: OwnProps) {
  const { checks } = props.onboarding;
  if (checks.length === 0) return null;
  return (
    <Panel title="Check your answers" tone={checks.some((line) => line.severity === 'error') ? 'strong' : 'plain'}>
      {[...new Set(checks.map((line) => line.form))].map((form) => (
        <FormChecks key={form} form={form} {...props} />
      ))}
    </Panel>
  );
}

function FormChecks({ form, page, onboarding, readOnly }: OwnProps & { form: string }) {
  const [open, setOpen] = useState(false);
  const lines = onboarding.checks.filter((line) => line.form === form);
  const part = onboarding.forms.find((each) => each.id === form);
  const title = lines[0]?.title ?? '';
  return (
    <div className={styles.checks}>
      <div className={styles.line}>
        <h3 className={styles.product}>{title}</h3>
        {part && !readOnly && !open && (
          <Button onClick={() => setOpen(true)} aria-label={`Change your answers: ${title}`}>
            Change your answers
          </Button>
        )}
      </div>
      {open && part ? (
        <TaskForm
          partner={page.id}
          onboarding={onboarding.id}
          form={part}
          checks={lines}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Findings lines={lines} />
      )}
    </div>
  );
}
