/** How long an onboarding has been in its step. */
import { expect, it } from '@jest/globals';
import { row } from '../../../shared/views/portfolio.ts';
import { daysInStep } from '../../../shared/views/step-age.ts';
import { story } from '../story.ts';

const age = { since: '2026-11-02', held: 0, heldFrom: null, target: 5 };

it('is counted in working days', () => {
  expect(daysInStep(age, '2026-11-02')).toBe(0);
  expect(daysInStep(age, '2026-11-09')).toBe(5);
});

it('leaves out time on hold, and stands still while it is on hold', () => {
  expect(daysInStep({ ...age, held: 3 }, '2026-11-09')).toBe(2);
  expect(daysInStep({ ...age, heldFrom: '2026-11-04' }, '2026-11-30')).toBe(2);
});

it('is in the row of a partner, from the day on which the step began', () => {
  const { onboardings } = row(story().register().record);
  expect(onboardings[0]?.step?.age).toEqual({ since: '2026-11-16', held: 0, heldFrom: null, target: 5 });
});
