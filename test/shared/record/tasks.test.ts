/** Any open task can be given to a colleague, and the new owner is told. */
import { describe, expect, it } from '@jest/globals';
import { forPartner } from '../../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { findTask } from '../../../shared/views/find-task.ts';
import { progress } from '../../../shared/views/progress.ts';
import { answered, assigned, decided, prepared, registered, samAdded, sponsored, wholeStory } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter, sam, stranger } from './spec.ts';

const story = [...wholeStory, { ...samAdded, at: day('2026-11-17', '12:00') }];

const give = (task: string, to: string, by = jo): Act => ({
  by,
  at: day('2026-11-18'),
  command: { type: 'giveTask', onboarding: 'o1', task, to },
});
const tasksOf = (record: PartnerRecord) =>
  progress(record, 'o1').steps.flatMap((step) => step.tasks.map((task) => ({ ...task, key: `${step.id}/${task.id}` })));
const keysOf = (record: PartnerRecord) => tasksOf(record).map(({ key }) => key);
/** The first task of this side, open or done. */
const keyOf = (side: 'partner' | 'nhs' | 'board', done = false, record = recordAfter(...story)) =>
  tasksOf(record).find((task) => task.side === side && !task.optional && (task.doneAt !== null) === done)?.key ??
  `no ${side} task`;
const ownerIn = (record: PartnerRecord, key: string) => findTask(forPartner(record), 'o1', key)?.owner;

const theirs = keyOf('partner');
const ours = keyOf('nhs');

describe('giving a task', () => {
  it('makes the colleague its owner, in the eyes of everybody, and tells only them', () => {
    given(...story)
      .when(give(theirs, 'sam'))
      .thenExactly([
        { type: 'TaskGiven', onboarding: 'o1', task: theirs, to: 'sam' },
        {
          type: 'NoticeWanted',
          notice: 'taskGiven-1',
          kind: 'taskGiven',
          onboarding: 'o1',
          to: ['sam'],
          expires: '2026-12-02T23:59:59.000Z',
          data: { by: 'jo', task: theirs },
        },
      ]);
    const record = recordAfter(...story, give(theirs, 'sam'));
    expect(ownerIn(record, theirs)).toBe('sam');
    expect(progress(record, 'o1').turn).toMatchObject({ side: 'partner', person: 'sam' });
  });

  it('changes nothing when they have it already, and tells nobody who takes it themselves', () => {
    given(...story)
      .when(give(theirs, 'jo'))
      .thenExactly([]);
    given(...story)
      .when(give(theirs, 'sam', sam))
      .thenTypes('TaskGiven');
  });

  it('can be done by a project manager for the partner, and given back', () => {
    const record = recordAfter(...story, give(theirs, 'sam', priya), give(theirs, 'jo', sam));
    expect(ownerIn(record, theirs)).toBe('jo');
  });

  it('gives our own tasks to project managers only, and only they give them', () => {
    const record = recordAfter(...story, give(ours, 'daniel', priya));
    expect(ownerIn(record, ours)).toBe('daniel');
    given(...story)
      .when(give(ours, 'jo', priya))
      .thenRefused('notManager');
    given(...story)
      .when(give(ours, 'helen', priya))
      .thenRefused('notManager');
    given(...story)
      .when(give(ours, 'daniel', jo))
      .thenRefused('ourTask');
  });

  it('is refused for people who are no contacts, for the done, for the Board’s, and for what is not there', () => {
    given(...story)
      .when(give(theirs, 'stranger'))
      .thenRefused('notColleague');
    given(...story)
      .when(give(theirs, 'sam', stranger))
      .thenRefused('notContact');
    given(...story)
      .when(give('discovery/nothing', 'sam'))
      .thenRefused('notFound');
    given(...story)
      .when(give(keyOf('partner', true), 'sam'))
      .thenRefused('taskDone', 'This is done already.');
    const early = [registered, assigned, samAdded];
    given(...early)
      .when(give(keyOf('board', false, recordAfter(...early)), 'sam'))
      .thenRefused('boardTask');
  });

  it('goes back to the lead contact when the colleague leaves', () => {
    const left: Act = { by: priya, at: day('2026-11-19'), command: { type: 'removeContact', person: 'sam' } };
    expect(ownerIn(recordAfter(...story, give(theirs, 'sam'), left), theirs)).toBe('jo');
  });

  it('is for the eligibility questions what their own command is', () => {
    given(registered, assigned, samAdded)
      .when(give('eligibility/answer', 'sam'))
      .thenTypes('EligibilityGiven', 'NoticeWanted');
  });

  it('works for what the Board needs and for actions of a call', () => {
    const items = [{ text: 'The test report', side: 'partner' as const, by: '2026-12-01' }];
    const board = [...story.slice(0, 6), decided({ outcome: 'deferred', items, deadline: '2026-12-04' })];
    const withItem = [...board, { ...samAdded, at: day('2026-11-13') }];
    const item = keysOf(recordAfter(...withItem)).find((key) => key.includes('/item:')) ?? '';
    expect(ownerIn(recordAfter(...withItem, give(item, 'sam')), item)).toBe('sam');
    const met = [registered, assigned, samAdded, answered(sponsored), prepared(false, ['Send the plan'])];
    const action = keysOf(recordAfter(...met)).find((key) => key.includes('/action:')) ?? '';
    expect(ownerIn(recordAfter(...met, give(action, 'sam')), action)).toBe('sam');
  });
});
