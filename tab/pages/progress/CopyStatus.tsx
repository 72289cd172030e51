/** Copies where the onboarding stands as text for an email; shows the text where the page may not copy. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { copyText } from '../../parts/copy-text.ts';
import styles from './OwnView.module.css';
import type { OwnProps } from './OwnView.tsx';

export function CopyStatus({ onboarding: { status } }: Pick<OwnProps, 'onboarding'>) {
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  // What was copied is said only while it is still how things stand.
  const told = copied?.text === status ? copied : null;
  return (
    <div className={styles.copy}>
      <Button
        icon={<Copy20Regular />}
        onClick={async () => setCopied({ text: status, done: await copyText(status) })}
        style={{ justifySelf: 'start' }}
      >
        Copy a status update
      </Button>
      <span role="status" className={styles.small}>
        {told && (told.done ? 'Copied. Paste it into an email.' : 'We could not copy it. Copy this text:')}
      </span>
      {told && !told.done && (
        <Field label="Status update">
          <Textarea readOnly value={status} rows={10} onFocus={(event) => event.target.select()} />
        </Field>
      )}
    </div>
  );
}
