/** Calls as a page shows them: who came, what was said on each topic of the agenda, what came of it. */
import { callForms } from '../../journey/calls.ts';
import { forOutsiders } from '../../record/call-actions.ts';
import type { Audience, Call, CallKind } from '../../record/calls.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type ActionLine, actionLines } from '../call-actions.ts';
import { type Names, nameOf } from '../names.ts';

export interface CallLine {
  readonly id: string;
  readonly kind: CallKind;
  readonly title: string;
  readonly on: string;
  readonly attendees: readonly string[];
  readonly others: string;
  readonly notes: readonly { readonly topic: string; readonly text: string; readonly audience: Audience }[];
  /** What the partner told and asked; empty for other calls. */
  readonly team: string;
  readonly questions: string;
  /** Null but for the Preparation Call. */
  readonly ready: boolean | null;
  readonly actions: readonly ActionLine[];
  /** Commissioners and sponsors who attended: they are sent the actions that concern them. Empty for the partner. */
  readonly outsiders: readonly string[];
  /** When the partner was sent the actions (ISO 8601), or null. */
  readonly actionsSentAt: string | null;
}

/** Newest first. */
export function callLines(record: PartnerRecord, onboarding: string, names: Names): readonly CallLine[] {
  return record.calls
    .filter((call) => call.onboarding === onboarding)
    .map((call) => callLine(record, call, names))
    .reverse();
}

function callLine(record: PartnerRecord, call: Call, names: Names): CallLine {
  const form = callForms[call.kind];
  const titles = new Map(form.agenda.map((topic) => [topic.id, topic.title]));
  const { id, kind, on, others } = call;
  return {
    id,
    kind,
    title: form.title,
    on,
    others,
    attendees: call.attendees.map((person) => nameOf(names, person)),
    notes: call.notes.map(({ topic, text, audience }) => ({ topic: titles.get(topic) ?? topic, text, audience })),
    team: call.kind === 'applicationReview' ? call.team : '',
    questions: call.kind === 'applicationReview' ? call.questions : '',
    ready: call.kind === 'preparation' ? call.ready : null,
    actions: actionLines(record, call, names),
    outsiders: forOutsiders(record, call).flatMap(([people]) => people.map((person) => nameOf(names, person))),
    actionsSentAt: call.actionsSentAt,
  };
}
