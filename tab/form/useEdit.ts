/** A form on something that others may change meanwhile: what is typed stays, and what they saved is known beside it. */
import { useState } from 'react';
import {
  beginEdit,
  type Clash,
  clashesIn,
  type Fields,
  keepMine,
  shownIn,
  takenOver,
  takeTheirs,
  withTyped,
} from '../../shared/views/edit.ts';

/** What the record has now. `version` is another one with each change. */
interface Saved<T, V> {
  readonly values: T;
  readonly version: V;
  /** The name of who saved it. */
  readonly by: string | null;
  readonly at: string | null;
}

/** What somebody else has done to a form that is open. */
export interface Meanwhile {
  readonly by: string | null;
  readonly at: string | null;
  readonly clashes: readonly Clash[];
  /** Fields that show theirs. */
  readonly takenOver: readonly string[];
  /** Whether there was a conflict that is settled. */
  readonly settled: boolean;
  readonly keepMine: (clash: Clash) => void;
  readonly takeTheirs: (clash: Clash) => void;
}

export function useEdit<T extends Fields, V>({ values: saved, version, by, at }: Saved<T, V>) {
  const [edit, setEdit] = useState(() => beginEdit(saved));
  const [seen] = useState(version);
  const clashes = clashesIn(edit, saved);
  const values = shownIn(edit, saved);
  const set = (field: string, value: string) => setEdit((now) => withTyped(now, field, value));
  const meanwhile: Meanwhile = {
    by,
    at,
    clashes,
    takenOver: takenOver(edit, saved),
    settled: Object.keys(edit.declined).length > 0,
    keepMine: (clash) => setEdit((now) => keepMine(now, clash)),
    takeTheirs: (clash) => setEdit((now) => takeTheirs(now, clash)),
  };
  return {
    values,
    set,
    bind: <K extends keyof T & string>(name: K) => ({
      name,
      value: values[name] ?? '',
      onChange: (value: string) => set(name, value),
    }),
    /** The version that is written over: theirs only once every conflict is settled. */
    basedOn: clashes.length > 0 ? seen : version,
    meanwhile,
  };
}
