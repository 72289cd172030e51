/** Two people in one form: what it shows while the record moves on under it, and where both changed the same field. */

export type Fields = Readonly<Record<string, string>>;

export interface Edit {
  /** What was saved when the form opened. */
  readonly start: Fields;
  /** Only what the person has changed. */
  readonly typed: Fields;
  /** By field, what somebody else saved and the person decided against. */
  readonly declined: Fields;
}

export interface Clash {
  readonly field: string;
  readonly theirs: string;
  readonly mine: string;
}

export function beginEdit(saved: Fields): Edit {
  return { start: saved, typed: {}, declined: {} };
}

/** What was typed stays; where nothing was typed, the form shows what is saved now. */
export function shownIn<T extends Fields>(edit: Edit, saved: T): T {
  return { ...saved, ...edit.typed };
}

/** A conflict: a field that both changed since the form opened, to different values, and that nobody has settled. */
export function clashesIn({ start, typed, declined }: Edit, saved: Fields): readonly Clash[] {
  return Object.entries(typed).flatMap(([field, mine]) => {
    const theirs = saved[field] ?? '';
    const settled = theirs === (start[field] ?? '') || theirs === mine || declined[field] === theirs;
    return settled ? [] : [{ field, theirs, mine }];
  });
}

/** Fields that only somebody else changed: the form shows theirs. */
export function takenOver({ start, typed }: Edit, saved: Fields): readonly string[] {
  return Object.keys(saved).filter((field) => !(field in typed) && (saved[field] ?? '') !== (start[field] ?? ''));
}

export function withTyped(edit: Edit, field: string, value: string): Edit {
  return { ...edit, typed: { ...edit.typed, [field]: value } };
}

/** Until they change it once more. */
export function keepMine(edit: Edit, { field, theirs }: Clash): Edit {
  return { ...edit, declined: { ...edit.declined, [field]: theirs } };
}

export function takeTheirs(edit: Edit, { field }: Clash): Edit {
  const { [field]: _, ...typed } = edit.typed;
  return { ...edit, typed };
}
