/** What is typed about a call, and the command it becomes. */
import type { CallKind } from '../../../../shared/record/calls.ts';
import type { Draft } from '../../../ask/draft.ts';
import { filledLines } from '../../../form/filled-lines.ts';

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
  readonly overviewGiven: boolean;
  readonly team: string;
  readonly questions: string;
  readonly ready: string;
  readonly actions: readonly string[];
}

export const noCall: CallValues = {
  on: '',
  attendees: [],
  others: '',
  notes: {},
  overviewGiven: false,
  team: '',
  questions: '',
  ready: '',
  actions: [''],
};

export function withNote(values: CallValues, topic: string, note: Note): CallValues {
  return { ...values, notes: { ...values.notes, [topic]: note } };
}

export function callDraft(onboarding: string, kind: CallKind, values: CallValues): Draft {
  const common = { type: 'recordCall' as const, onboarding, ...callPart(values) };
  switch (kind) {
    case 'applicationReview': {
      const { overviewGiven, team, questions } = values;
      return { ...common, kind, overviewGiven, team, questions };
    }
    case 'preparation': {
      const ready = values.ready === '' ? null : values.ready === 'yes';
      return { ...common, kind, ready, actions: filledLines(values.actions) };
    }
    case 'productDemonstration':
    case 'postGoLive':
      return { ...common, kind };
    default:
      return kind satisfies never;
  }
}

/** Topics without a note are left out; a note is for NHS login only unless it was shared. */
function callPart({ on, attendees, others, notes }: CallValues) {
  const written = Object.entries(notes).filter(([, note]) => note.text.trim() !== '');
  return {
    on,
    attendees,
    others,
    notes: written.map(([topic, note]) => ({ topic, text: note.text, audience: note.shared ? 'shared' : 'nhs' })),
  };
}
