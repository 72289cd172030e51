/** A record goes on under the journey it began on, until somebody moves it and has seen what changes. */
import { describe, expect, it } from '@jest/globals';
import type { Command } from '../../../shared/record/record.ts';
import { journeyMove } from '../../../shared/views/journey-changes.ts';
import { progress } from '../../../shared/views/progress.ts';
import { wholeStory } from './acts.ts';
import { type Act, day, decideOn, jo, priya, recordAfter } from './spec.ts';

const move = (by = priya, to = 'nhs-login@2', from = 'nhs-login@1'): Act => {
  const command: Command = { type: 'moveJourney', onboarding: 'o1', from, to };
  return { by, at: day('2026-11-23'), command };
};
const newest = recordAfter(...wholeStory);
const started = newest.partner.onboardings.o1;
if (!started) throw new Error('The story starts no onboarding.');
const old = { ...newest, partner: { ...newest.partner, onboardings: { o1: { ...started, journey: 'nhs-login@1' } } } };

describe('an older version', () => {
  it('is what the onboarding goes on under', () => {
    expect(progress(old, 'o1').steps.find((step) => step.id === 'production')?.tasks).toEqual([]);
  });

  it('shows what would change before it is moved', () => {
    const shown = journeyMove(old, 'o1');
    expect(shown).toMatchObject({ from: 'nhs-login@1', to: 'nhs-login@2' });
    expect(shown?.changes[0]).toBe('It stays at “Product Demonstration Call”.');
    expect(shown?.changes).toContainEqual(expect.stringContaining('“Production” asks also: Ask for production access'));
    expect(shown?.lead).toBe('From version 1 to version 2. Nothing that was given is lost.');
    expect(shown?.changes.at(-1)).toBe('Version 2 was checked on 21 November 2026.');
    // One line for a step, whatever changes in it.
    const steps = (shown?.changes ?? []).slice(1, -1).map((line) => line.slice(0, line.indexOf('”')));
    expect(new Set(steps).size).toBe(steps.length);
    expect(journeyMove(newest, 'o1')).toBeNull();
  });

  it('is moved by a project manager, and nobody else', () => {
    const events = [{ type: 'JourneyMoved', onboarding: 'o1', from: 'nhs-login@1', to: 'nhs-login@2' }];
    expect(decideOn(old, move())).toEqual(events);
    expect(decideOn(old, move(jo))).toMatchObject({ code: 'forbidden' });
  });

  it('is not moved to a version that was not looked at, or twice', () => {
    expect(decideOn(old, move(priya, 'nhs-login@3'))).toMatchObject({ code: 'outOfDate' });
    expect(decideOn(old, move(priya, 'nhs-login@2', 'nhs-login@0'))).toMatchObject({ code: 'outOfDate' });
    expect(decideOn(newest, move())).toEqual([]);
  });
});
