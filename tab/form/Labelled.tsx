/** A field's label, hint and error, each on its own line and tied to the control. */

import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';
import { useField } from './FormContext.ts';
import styles from './Labelled.module.css';

export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
}

interface Aria {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface LabelledProps extends FieldProps {
  /** Several controls under one label, such as choices. */
  group?: boolean;
  help?: ReactNode;
  after?: ReactNode;
  children: (aria: Aria, labelId: string) => ReactNode;
}

export function Labelled({ name, label, hint, group = false, help, after, children }: LabelledProps) {
  const { id, error } = useField(name);
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null]
    .filter((part) => part !== null)
    .join(' ');
  const aria: Aria = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
  return (
    <div className={error ? `${styles.field} ${styles.wrong}` : styles.field}>
      {group ? (
        <span id={`${id}-label`} className={styles.label}>
          {label}
        </span>
      ) : (
        <label id={`${id}-label`} htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {help}
      {error && (
        <span id={`${id}-error`} className={styles.error}>
          <ErrorCircle16Filled aria-hidden="true" />
          <span>
            <span className="screenReader">Error: </span>
            {error}
          </span>
        </span>
      )}
      {children(aria, `${id}-label`)}
      {after}
    </div>
  );
}
