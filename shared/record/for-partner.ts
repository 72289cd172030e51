/** The part of a record that a partner may see. Cards, chat, mail, own pages and export are made from this alone. */

import type { Actor } from './actor.ts';
import { type BoardSlice, noBoard } from './board/state.ts';
import { sharedConfirmations } from './confirmation-state.ts';
import { personOf } from './decision.ts';
import { oncePerRecord } from './once.ts';
import { isContact } from './policy.ts';
import type { PartnerRecord } from './state.ts';

declare const shared: unique symbol;

/** A record without anything that is NHS only. Only `forPartner` makes one. Source: reference/wording.md C. */
export type SharedRecord = PartnerRecord & { readonly [shared]: true };

/** With a `reader`, a contact, the steps in Teams that are about this person stay. */
export function forPartner(record: PartnerRecord, reader: string | null = null): SharedRecord {
  return sharedPart(record, reader ?? '');
}

const sharedPart = oncePerRecord((record: PartnerRecord, reader): SharedRecord => {
  const safe: PartnerRecord = {
    ...record,
    outsiders: {},
    application: mapValues(record.application, (slice) => ({ ...slice, findings: {} })),
    board: mapValues(record.board, ({ application, goLive }) => ({
      application: toldOnly(application),
      goLive: toldOnly(goLive),
    })),
    confirmation: mapValues(record.confirmation, sharedConfirmations),
    discussion: mapValues(record.discussion, (slice) => {
      return { ...slice, plan: '', talks: slice.talks.map((talk) => ({ ...talk, notes: '' })) };
    }),
    calls: record.calls.map((call) => ({ ...call, notes: call.notes.filter((note) => note.audience === 'shared') })),
    queries: record.queries
      .filter((query) => query.about === 'question' || query.messages.length > 0)
      .map((query) => ({ ...query, draft: null })),
    course: mapValues(record.course, ({ closed, reopened, imported, asked = null }) => ({
      imported,
      asked,
      closed: closed && { ...closed, because: '' },
      reopened: mapValues(reopened, ({ at }) => ({ at, because: '' })),
    })),
    merge: { into: record.merge.into && { ...record.merge.into, because: '', contacts: [], outsiders: [] }, from: [] },
    notices: [],
    reminders: pick(record.reminders, reader),
    space: sharedSpace(record, reader),
  };
  return safe as SharedRecord;
});

/** A contact of this partner sees the shared part, staff see all, others nothing. */
export function mayRead(record: PartnerRecord, actor: Actor): 'all' | 'shared' | 'nothing' {
  if (actor.kind === 'system' || actor.roles.length > 0) return 'all';
  return isContact(record, personOf(actor) ?? '') ? 'shared' : 'nothing';
}

function toldOnly({ date, outcomes }: BoardSlice): BoardSlice {
  return { ...noBoard, date, outcomes: outcomes.filter((outcome) => outcome.toldAt !== null) };
}

/** Without what says how the house fills its teams, and who else is where. */
function sharedSpace(record: PartnerRecord, reader: string): PartnerRecord['space'] {
  const { host: _, full: _full, deleted: _deleted, behind: _behind, ...space } = record.space;
  return { ...space, steps: ownSteps(record, reader), chats: {}, invited: {}, inTeam: {} };
}

function ownSteps({ space }: PartnerRecord, reader: string): PartnerRecord['space']['steps'] {
  const own = ['invite', 'team', 'member'].map((kind) => `${kind}:${reader}`);
  return Object.fromEntries(Object.entries(space.steps).filter(([key]) => own.includes(key)));
}

function pick<V>(values: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  const value = values[key];
  return value === undefined ? {} : { [key]: value };
}

function mapValues<V>(values: Readonly<Record<string, V>>, change: (value: V) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
