/** What an earlier build wrote is read in the shape of today. */
import { describe, expect, it } from '@jest/globals';
import type { PartnerEvent } from '../../../shared/record/events.ts';
import { evolve } from '../../../shared/record/evolve.ts';
import { newest } from '../../../shared/record/older-shapes.ts';
import { emptyRecord } from '../../../shared/record/record.ts';

/** As it stands in a log: nobody checks its shape. */
const written = (event: object) => newest(event as PartnerEvent);
const meta = { at: '2026-11-10T10:00:00.000Z', actor: { kind: 'system' as const }, seq: 1 };

describe('an event of schema 1', () => {
  it('about the Board means the application', () => {
    const event = written({ type: 'BoardDateSet', onboarding: 'o1', on: '2026-11-12', tellBy: '2026-11-13' });
    const record = evolve(emptyRecord('acme'), event, meta);
    expect(record.board.o1?.application.date?.on).toBe('2026-11-12');
    expect(record.board.o1?.goLive.date).toBeNull();
  });

  it('with actions as sentences makes them the partner’s, and a call without any has none', () => {
    const held = { kind: 'preparation', onboarding: 'o1', on: '2026-11-17', ready: false, actions: ['Finish it'] };
    const call = written({ type: 'CallRecorded', call: 'c1', held });
    const action = { id: 'a1', text: 'Finish it', side: 'partner', owner: null, by: '2026-11-17', done: null };
    expect(call).toMatchObject({ held: { actions: [action] } });
    const { actions: _, ...none } = held;
    expect(written({ type: 'CallRecorded', call: 'c1', held: none })).toMatchObject({ held: { actions: [] } });
  });
});

it('an event of today is left as it is', () => {
  const event = { type: 'BoardOutcomeTold', onboarding: 'o1', gate: 'goLive' } as const;
  expect(newest(event)).toBe(event);
});
