import { describe, expect, it } from '@jest/globals';
import { facts } from '../../../shared/journey/facts.ts';
import { system } from '../../../shared/record/actor.ts';
import { discussionsDue } from '../../../shared/record/discussion.ts';
import { backingFromTalk } from '../../../shared/record/discussion-state.ts';
import { forPartner } from '../../../shared/record/for-partner.ts';
import type { Command } from '../../../shared/record/record.ts';
import { answered, assigned, registered, screen1 } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter } from './spec.ts';

type Plan = Extract<Command, { type: 'planDiscussion' }>;
type Talk = Extract<Command, { type: 'recordDiscussion' }>;

const plan = (change: Partial<Plan> = {}, at = day('2026-11-04')): Act => ({
  by: priya,
  at,
  command: {
    type: 'planDiscussion',
    onboarding: 'o1',
    owner: 'daniel',
    next: '2026-11-10',
    plan: 'SECRET plan: ask North ICB',
    ...change,
  },
});
const talk = (change: Partial<Talk> = {}, at = day('2026-11-10')): Act => ({
  by: priya,
  at,
  command: {
    type: 'recordDiscussion',
    onboarding: 'o1',
    on: '2026-11-10',
    result: 'goOn',
    shared: 'North ICB decides in December.',
    notes: 'SECRET: they doubt it',
    next: '2026-12-04',
    ...change,
  },
});
const due = (on: string, at: string): Act => ({
  by: system,
  at,
  command: { type: 'noteFacts', facts: [{ type: 'DiscussionDue', onboarding: 'o1', on }] },
});
/** Scenario 4: in development, talking to an organisation. */
const start = [registered, assigned, answered({ ...screen1, backing: 'talking', organisation: 'North ICB' })];

describe('the sponsorship and commissioning discussion', () => {
  it('is led by a project manager, and only leads plan and record it', () => {
    expect(recordAfter(...start, plan()).discussion.o1).toMatchObject({ owner: 'daniel', next: '2026-11-10' });
    given(...start)
      .when(plan({ owner: 'helen', next: '2026-11-03' }))
      .thenRefused('invalid', 'Select a person who is a project manager');
    given(...start)
      .when({ ...plan(), by: jo })
      .thenRefused('forbidden');
  });

  it('needs a next date while it goes on, and no other', () => {
    const { details } = given(...start)
      .when(talk({ next: null, on: '2026-11-11' }))
      .thenRefused('invalid');
    expect(Object.keys(details ?? {})).toEqual(['on', 'next']);
    expect(recordAfter(...start, talk({ result: 'stopped' })).discussion.o1?.next).toBeNull();
  });

  it('is the reply that scenarios 2 and 4 were promised', () => {
    expect(facts.eligibilityTalkedAbout(recordAfter(...start, plan()), 'o1')).toBeNull();
    expect(facts.eligibilityTalkedAbout(recordAfter(...start, talk()), 'o1')).toBe(day('2026-11-10'));
  });

  it('shows the partner what was shared and the next date, not the plan and the notes', () => {
    const shared = forPartner(recordAfter(...start, plan(), talk()));
    expect(JSON.stringify(shared)).not.toContain('SECRET');
    expect(shared.discussion.o1).toMatchObject({
      next: '2026-12-04',
      talks: [{ shared: 'North ICB decides in December.' }],
    });
  });

  it('proposes what the answers should say, and changes nothing by itself', () => {
    const found = recordAfter(...start, talk({ result: 'sponsored' }));
    expect(found.eligibility.o1?.current?.answers.backing).toBe('talking');
    expect(backingFromTalk(found, 'o1')).toBe('sponsor');
    expect(backingFromTalk(recordAfter(...start, talk()), 'o1')).toBeNull();
    const changed = answered(
      { ...screen1, backing: 'sponsor', organisation: 'North ICB' },
      2,
      1,
      jo,
      day('2026-11-11'),
    );
    expect(backingFromTalk(recordAfter(...start, talk({ result: 'sponsored' }), changed), 'o1')).toBeNull();
  });
});

describe('its next date', () => {
  it('wakes us at 9am in London, or on the next working day', () => {
    const wakes = (next: string) => discussionsDue(recordAfter(...start, plan({ next })))[0]?.at;
    expect(wakes('2026-11-10')).toBe('2026-11-10T09:00:00.000Z');
    expect(wakes('2026-11-14')).toBe('2026-11-16T09:00:00.000Z');
    expect(wakes('2027-06-01')).toBe('2027-06-01T08:00:00.000Z');
  });

  it('is told to whoever leads it, once', () => {
    const told = [...start, plan(), due('2026-11-10', day('2026-11-10', '09:00'))];
    const record = recordAfter(...told);
    expect(record.notices.at(-1)).toMatchObject({ kind: 'discussionDue', to: ['daniel'] });
    expect(discussionsDue(record)).toEqual([]);
    given(...told)
      .when(due('2026-11-10', day('2026-11-10', '09:01')))
      .thenExactly([]);
  });

  it('is not told when it has moved meanwhile', () => {
    given(...start, plan(), plan({ next: '2026-11-12' }))
      .when(due('2026-11-10', day('2026-11-10', '09:00')))
      .thenExactly([]);
  });
});
