/** A form: sends on Enter or its button, keeps what was typed, and says at the top what is wrong. */
import { type FormEvent, type ReactNode, useId } from 'react';
import type { Failure } from '../ask/failure.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import styles from './Form.module.css';
import { FormContext } from './FormContext.ts';

interface FormProps {
  failure: Failure | null;
  /** Errors found before sending, by field name. */
  errors?: Readonly<Record<string, string>>;
  onSend: () => void;
  className?: string | undefined;
  /** Where the form shows its own summary of errors; in a dialog it stands below the title. */
  summary?: 'top' | 'inside';
  children: ReactNode;
}

export function Form({ failure, errors = {}, onSend, className, summary = 'top', children }: FormProps) {
  const id = useId();
  const all = { ...failure?.details, ...errors };
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    onSend();
  }
  return (
    <FormContext value={{ id, errors: all, message: failure?.message ?? null }}>
      <form className={className ?? styles.form} noValidate onSubmit={submit}>
        {summary === 'top' && <ErrorSummary />}
        {children}
      </form>
    </FormContext>
  );
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
