/** What a form tells its fields: which of them has an error, and how their ids begin. */
import { createContext, use } from 'react';

interface FormState {
  readonly id: string;
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong with the form as a whole. */
  readonly message: string | null;
}

export const FormContext = createContext<FormState>({ id: 'form', errors: {}, message: null });

/** A field's ids and error, by its name. */
export function useField(name: string) {
  const { id, errors } = use(FormContext);
  return { id: fieldId(id, name), error: errors[name] ?? null };
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace(/[^\w-]/gu, '-')}`;
}
