/** Calls: what is recorded of each, and what it makes true. */
import { describe, expect, it } from '@jest/globals';
import { callForms } from '../../../shared/journey/calls.ts';
import { facts } from '../../../shared/journey/facts.ts';
import { callKinds } from '../../../shared/record/calls.ts';
import { callLines } from '../../../shared/views/pages/calls.ts';
import { held, registered } from './acts.ts';
import { given, jo, recordAfter } from './spec.ts';

describe('every kind of call', () => {
  it.each(callKinds)('has an agenda with its source: %s', (kind) => {
    const { agenda } = callForms[kind];
    expect(agenda.length).toBeGreaterThan(0);
    expect(agenda.filter((topic) => topic.source === '')).toEqual([]);
    expect(new Set(agenda.map((topic) => topic.id)).size).toBe(agenda.length);
  });

  it.each(['productDemonstration', 'postGoLive'] as const)('is recorded by a project manager only: %s', (kind) => {
    given(registered).when(held(kind)).thenTypes('CallRecorded');
    given(registered)
      .when({ ...held(kind), by: jo })
      .thenRefused('forbidden');
  });
});

describe('a call that was held', () => {
  it('makes its own fact true, and no other', () => {
    const shown = recordAfter(registered, held('productDemonstration'));
    expect(facts.demonstrationHeld(shown, 'o1')).toBe('2026-12-08T10:00:00.000Z');
    expect(facts.postGoLiveHeld(shown, 'o1')).toBeNull();
    expect(facts.postGoLiveHeld(recordAfter(registered, held('postGoLive')), 'o1')).not.toBeNull();
  });

  it('shows under its own name, with the people whom the record does not know', () => {
    const [line] = callLines(recordAfter(registered, held('productDemonstration')), 'o1', {});
    expect(line).toMatchObject({ title: 'Product Demonstration Call', others: 'Ann Lee, North ICB' });
  });
});
