import { describe, expect, it } from '@jest/globals';
import { forPartner } from '../../../shared/record/for-partner.ts';
import type { Names } from '../../../shared/views/names.ts';
import { progress } from '../../../shared/views/progress.ts';
import { turnSentence } from '../../../shared/views/turn.ts';
import {
  answered,
  applied,
  assigned,
  boardSet,
  decided,
  good,
  prepared,
  registered,
  reviewed,
  sponsored,
  wholeStory,
} from './acts.ts';
import { type Act, day, jo, priya, recordAfter } from './spec.ts';

const names: Names = { jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } };
const turn = (...history: readonly Act[]) =>
  turnSentence(progress(recordAfter(...history), 'o1').turn, 'Acme Health', names);
const step = (...history: readonly Act[]) => progress(recordAfter(...history), 'o1').current?.id;
const start = [registered, assigned];
const board = [...start, answered(sponsored), applied, reviewed, boardSet()];

describe('whose turn it is', () => {
  it('is told with a name and since when', () => {
    expect(turn(...start)).toBe('Waiting for Acme Health (Jo Smith) since 2 November 2026');
    expect(turn(...start, answered({ ...sponsored, backing: 'none', organisation: '' }))).toBe(
      'Waiting for NHS login (Priya Shah). We will reply by 5 November 2026',
    );
    expect(turn(...start, answered({ ...good, free: 'no', stage: 'live' }))).toBe('Nothing to do');
    expect(turn(...start, answered(sponsored))).toBe('Waiting for Acme Health (Jo Smith) since 3 November 2026');
    expect(turn(...start, answered(sponsored), applied)).toBe(
      'Waiting for NHS login (Priya Shah) since 5 November 2026',
    );
    expect(turn(...board)).toBe('Waiting for the Board on 12 November 2026');
    expect(turn(...board, decided())).toBe('Waiting for Acme Health (Jo Smith) since 12 November 2026');
  });

  it('does not give an untold outcome away', () => {
    const record = recordAfter(...board, decided({ outcome: 'rejected', reasons: ['Not free'], tell: 'afterCall' }));
    const sentence = turnSentence(progress(forPartner(record), 'o1').turn, 'Acme Health', names);
    expect(sentence).toBe('Waiting for the Board on 12 November 2026');
    expect(turnSentence(progress(record, 'o1').turn, 'Acme Health', names)).toMatch(/NHS login/);
  });
});

describe('the steps', () => {
  it('follow from facts, in order', () => {
    expect(step(...start)).toBe('eligibility');
    expect(step(...start, answered(sponsored))).toBe('application');
    expect(step(...start, answered(sponsored), applied)).toBe('application-review-call');
    expect(step(...board)).toBe('board-application');
    expect(step(...board, decided())).toBe('discovery');
    expect(step(...board, decided(), prepared())).toBe('preparation-call');
    expect(step(...wholeStory)).toBe('product-demonstration-call');
  });

  it('count sixteen in four phases', () => {
    const view = progress(recordAfter(...wholeStory), 'o1');
    expect(view.current?.number).toBe(8);
    expect(view.stepCount).toBe(16);
    expect(view.phases.map((phase) => phase.status)).toEqual(['completed', 'completed', 'inProgress', 'notStarted']);
  });

  it('show what a deferral asks for as tasks', () => {
    const deferral = decided({
      outcome: 'deferred',
      items: [{ text: 'A letter from the sponsor', side: 'partner', by: '2026-11-20' }],
      deadline: '2026-11-20',
    });
    const tasks = progress(recordAfter(...board, deferral), 'o1').current?.tasks ?? [];
    expect(tasks.find((task) => task.item)).toMatchObject({
      title: 'A letter from the sponsor',
      owner: 'jo',
      by: '2026-11-20',
    });
  });

  it('tick a task because its form was answered, and name who did', () => {
    const level: Act = {
      by: jo,
      at: day('2026-11-18'),
      command: {
        type: 'answerForm',
        onboarding: 'o1',
        form: 'verificationLevel',
        answers: { level: 'P9' },
        basedOn: 0,
      },
    };
    const task = progress(recordAfter(...wholeStory, level), 'o1').current?.tasks.find(({ id }) => id === 'level');
    expect(task).toMatchObject({ status: 'completed', owner: 'jo', doneAt: level.at });
  });

  it('keep an NHS form for NHS login', () => {
    const act: Act = {
      by: priya,
      at: day('2026-11-18'),
      command: {
        type: 'answerForm',
        onboarding: 'o1',
        form: 'specialists',
        answers: { people: 'All four' },
        basedOn: 0,
      },
    };
    expect(
      progress(recordAfter(...wholeStory, act), 'o1').current?.tasks.find(({ id }) => id === 'specialists')?.status,
    ).toBe('completed');
    expect(() => recordAfter(...wholeStory, { ...act, by: jo })).toThrow(/This task is for NHS login/);
  });
});
