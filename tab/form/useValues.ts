/** What is typed in a form, by field name. Starts from what is given once and is never overwritten by news. */
import { useState } from 'react';

export function useValues<T extends object>(initial: T) {
  const [values, setValues] = useState(initial);
  const set = <K extends keyof T>(name: K, value: T[K]) => setValues((now) => ({ ...now, [name]: value }));
  /** For a control: its name, its value and how to change it. */
  const bind = <K extends keyof T & string>(name: K) => ({
    name,
    value: values[name],
    onChange: (value: T[K]) => set(name, value),
  });
  return { values, set, bind };
}
