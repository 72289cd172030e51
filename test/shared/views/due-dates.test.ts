import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWorkingDays } from '../../../shared/calendar/working-days.ts';
import { noHold } from '../../../shared/record/hold-state.ts';
import { dueLine, isOverdue, withDueDates } from '../../../shared/views/due-dates.ts';
import { progress, type StepView, type TaskView } from '../../../shared/views/progress.ts';
import { story } from '../story.ts';

const started = '2026-11-16T10:00:00.000Z';
const task = (id: string, side: TaskView['side'], by: string | null = null): TaskView => ({
  ...{ id, side, title: id, status: 'notStarted', owner: null, by, doneAt: null, form: null, item: null, why: null },
});
const step = (number: number, completedAt: string | null, tasks: readonly TaskView[] = []): StepView => {
  const status = completedAt ? 'completed' : 'notStarted';
  return {
    id: `s${number}`,
    number,
    phase: 'apply',
    title: `Step ${number}`,
    why: [],
    guidance: [],
    exit: '',
    status,
    completedAt,
    tasks,
  };
};
const datesOf = (steps: readonly StepView[], index: number) => steps[index]?.tasks.map((each) => each.by);

describe('the date of a task', () => {
  const tasks = [task('a', 'partner'), task('own', 'partner', '2026-11-20'), task('b', 'nhs'), task('c', 'board')];

  it('is its own, or its step’s target from the start of the onboarding; the Board has its own dates', () => {
    const steps = withDueDates([step(1, null, tasks)], [{ targetWorkingDays: 5 }], started, noHold);
    expect(datesOf(steps, 0)).toEqual(['2026-11-23', '2026-11-20', '2026-11-23', null]);
  });

  it('counts from the end of the last step before', () => {
    const done = [step(1, '2026-12-21T10:00:00.000Z'), step(2, '2026-12-23T16:00:00.000Z')];
    const steps = withDueDates([...done, step(3, null, tasks)], [{}, {}, { targetWorkingDays: 3 }], started, noHold);
    // Bank holidays: 25 and 28 December.
    expect(datesOf(steps, 2)?.[0]).toBe('2026-12-30');
  });

  it('is unknown without a target, and before the step’s turn', () => {
    const steps = [step(1, null, tasks), step(2, null, tasks)];
    expect(datesOf(withDueDates(steps, [{}, { targetWorkingDays: 3 }], started, noHold), 0)?.[0]).toBeNull();
    expect(datesOf(withDueDates(steps, [{}, { targetWorkingDays: 3 }], started, noHold), 1)?.[0]).toBeNull();
  });
});

describe('late', () => {
  it('is said from the next working day on', () => {
    expect(dueLine('2026-12-24', '2026-12-23')?.words).toBe('Due by 24 December 2026');
    expect(dueLine('2026-12-24', '2026-12-24')?.words).toBe('Due today');
    expect(dueLine('2026-12-24', '2026-12-28')?.overdue).toBe(false);
    expect(dueLine('2026-12-24', '2026-12-29')).toEqual({
      on: '2026-12-24',
      overdue: true,
      words: 'Overdue by 1 working day: due 24 December 2026',
    });
    expect(dueLine('2026-12-24', '2026-12-30')?.words).toMatch(/^Overdue by 2 working days/);
    expect(dueLine(null, '2026-12-24')).toBeNull();
  });

  it('is nobody before the target is over', () => {
    const dates = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (date, days, waited) => {
        const by = addWorkingDays(date, days);
        expect(isOverdue(by, addWorkingDays(date, waited))).toBe(waited > days);
      }),
    );
  });
});

describe('whose turn it is', () => {
  const turn = (told: ReturnType<typeof story>) => progress(told.record, 'o1').turn;
  const begun = story().register().assign();

  it('comes with the date that was promised', () => {
    expect(turn(begun.answer().receive().ask('Why?'))).toMatchObject({ side: 'nhs', dueOn: '2026-11-18' });
    expect(turn(begun.answer().receive().ask('Why?', 'priya'))).toMatchObject({ side: 'partner', dueOn: '2026-11-18' });
  });

  it('comes with the Board’s date', () => {
    const told = begun.answer().receive().holdReviewCall().setBoardDate('2026-11-25');
    expect(turn(told)).toMatchObject({ side: 'board', dueOn: '2026-11-25' });
  });
});
