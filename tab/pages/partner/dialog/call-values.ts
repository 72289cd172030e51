/** What is typed about a call, and the command it becomes. */
import type { CallKind } from '../../../../shared/record/calls.ts';
import type { Draft } from '../../../ask/draft.ts';
import { type Item, noItem } from './outcome-values.ts';

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
  /** `side` is "partner" or "nhs", or with a person: "partner:<person>". */
  readonly actions: readonly Item[];
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
  actions: [],
};

export function withNote(values: CallValues, topic: string, note: Note): CallValues {
  return { ...values, notes: { ...values.notes, [topic]: note } };
}

/** An action is one line; the note stays as it is. Source of the length: `finishAction` in shared/record. */
export function withAction(values: CallValues, note: string): CallValues {
  const text = note.trim().replace(/\s+/gu, ' ').slice(0, 500);
  return { ...values, actions: [...values.actions, { ...noItem, text }] };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who can be given an action: a side, or a person of it. */
export function doers(partner: string, contacts: readonly Named[], managers: readonly Named[]) {
  const of = (side: string) => (each: Named) => ({ id: `${side}:${each.id}`, label: each.name });
  return [
    { id: 'partner', label: partner },
    ...contacts.map(of('partner')),
    { id: 'nhs', label: 'NHS login' },
    ...managers.map(of('nhs')),
  ];
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
    actions: actions.filter(({ text, by }) => text.trim() !== '' || by !== '').map(agreed),
  };
}

function agreed({ text, side, by }: Item) {
  const [who = '', person] = side.split(':');
  return { text, side: who, owner: person ?? null, by };
}
