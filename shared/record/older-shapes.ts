/** Events as earlier builds wrote them, in the shape of today. The log is never rewritten; `evolve` knows the newest only. */
import type { PartnerEvent } from './events.ts';

const boardEvents: readonly string[] = [
  'BoardDateSet',
  'ReportFrozen',
  'BoardOutcomeRecorded',
  'BoardOutcomeTold',
  'RequiredItemAnswered',
];

/** Schema 1 knew one Board decision, the application's, and a call's actions as plain sentences of the partner's. */
export function newest(event: PartnerEvent): PartnerEvent {
  const old: { readonly type: string; readonly gate?: unknown } = event;
  if (boardEvents.includes(old.type) && old.gate === undefined)
    return { ...event, gate: 'application' } as PartnerEvent;
  if (event.type !== 'CallRecorded') return event;
  const given: readonly unknown[] | undefined = event.held.actions;
  if (given?.every((action) => typeof action !== 'string')) return event;
  const actions = (given ?? []).map((text, index) => ({
    id: `a${index + 1}`,
    text: String(text),
    side: 'partner' as const,
    owner: null,
    by: event.held.on,
    done: null,
  }));
  return { ...event, held: { ...event.held, actions } } as PartnerEvent;
}
