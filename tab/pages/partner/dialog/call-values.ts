/** What is typed about a call, and the command it becomes. */
import { z } from 'zod';
import type { CallKind } from '../../../../shared/record/calls.ts';
import type { Draft } from '../../../ask/draft.ts';
import { enteredItems, noItem } from './outcome-values.ts';

const note = z.object({ text: z.string(), shared: z.boolean() });
type Note = Readonly<z.infer<typeof note>>;

/** Also the shape in which a draft is kept. */
export const callValues = z.object({
  on: z.string(),
  attendees: z.array(z.string()).readonly(),
  others: z.string(),
  /** By topic of the agenda. */
  notes: z.record(z.string(), note).readonly(),
  overviewGiven: z.boolean(),
  team: z.string(),
  questions: z.string(),
  ready: z.string(),
  actions: z.array(z.object({ text: z.string(), side: z.string(), by: z.string() })).readonly(),
});
export type CallValues = Readonly<z.infer<typeof callValues>>;

export const noCall: CallValues = {
  on: '',
  attendees: [],
  others: '',
  notes: {},
  overviewGiven: false,
  team: '',
  questions: '',
  ready: '',
  actions: [],
};

/** Begins with what the partner's forms say on each topic, for NHS login only until it is shared. */
export function callStart(prefilled: Readonly<Record<string, string>>): CallValues {
  const notes = Object.entries(prefilled).map(([topic, text]) => [topic, { text, shared: false }] as const);
  return { ...noCall, notes: Object.fromEntries(notes) };
}

export function withNote(values: CallValues, topic: string, note: Note): CallValues {
  return { ...values, notes: { ...values.notes, [topic]: note } };
}

/** An action is one line; the note stays as it is. Source of the length: `finishAction` in shared/record. */
export function withAction(values: CallValues, note: string): CallValues {
  const text = note.trim().replace(/\s+/gu, ' ').slice(0, 500);
  return { ...values, actions: [...values.actions, { ...noItem, text }] };
}

export function callDraft(onboarding: string, kind: CallKind, values: CallValues): Draft {
  const common = { type: 'recordCall' as const, onboarding, ...callPart(values) };
  switch (kind) {
    case 'applicationReview': {
      const { overviewGiven, team, questions } = values;
      return { ...common, kind, overviewGiven, team, questions };
    }
    case 'preparation':
      return { ...common, kind, ready: values.ready === '' ? null : values.ready === 'yes' };
    case 'productDemonstration':
    case 'postGoLive':
      return { ...common, kind };
    default:
      return kind satisfies never;
  }
}

/** Topics without a note are left out; a note is for NHS login only unless it was shared. */
function callPart({ on, attendees, others, notes, actions }: CallValues) {
  const written = Object.entries(notes).filter(([, note]) => note.text.trim() !== '');
  return {
    on,
    attendees,
    others,
    notes: written.map(([topic, note]) => ({ topic, text: note.text, audience: note.shared ? 'shared' : 'nhs' })),
    actions: enteredItems(actions),
  };
}
