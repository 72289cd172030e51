/** What is typed about a call, and the part of the command it becomes. */

export interface Note {
  readonly text: string;
  readonly shared: boolean;
}

export interface CallValues {
  readonly on: string;
  readonly attendees: readonly string[];
  readonly others: string;
  /** By topic of the agenda. */
  readonly notes: Readonly<Record<string, Note>>;
}

export const noCall: CallValues = { on: '', attendees: [], others: '', notes: {} };

export function withNote(values: CallValues, topic: string, note: Note): CallValues {
  return { ...values, notes: { ...values.notes, [topic]: note } };
}

/** Topics without a note are left out; a note is for NHS login only unless it was shared. */
export function callPart({ on, attendees, others, notes }: CallValues) {
  const written = Object.entries(notes).filter(([, note]) => note.text.trim() !== '');
  return {
    on,
    attendees,
    others,
    notes: written.map(([topic, note]) => ({ topic, text: note.text, audience: note.shared ? 'shared' : 'nhs' })),
  };
}
