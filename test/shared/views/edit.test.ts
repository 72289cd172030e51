/** Two people in one form: nothing typed is lost, and only what both changed must be settled. */
import { describe, expect, it } from '@jest/globals';
import {
  beginEdit,
  clashesIn,
  keepMine,
  shownIn,
  takenOver,
  takeTheirs,
  withTyped,
} from '../../../shared/views/edit.ts';

const start = { risk: 'low', because: 'All is well.' };
const typing = withTyped(beginEdit(start), 'because', 'I have doubts.');

describe('a form under which the record moves on', () => {
  it('shows what was typed, and what is saved now where nothing was typed', () => {
    const saved = { risk: 'high', because: 'All is well.' };
    expect(shownIn(typing, saved)).toEqual({ risk: 'high', because: 'I have doubts.' });
    expect(takenOver(typing, saved)).toEqual(['risk']);
    expect(clashesIn(typing, saved)).toEqual([]);
  });

  it('has a conflict only where both changed the same field to something else', () => {
    const theirs = { risk: 'high', because: 'A plan is there.' };
    const clash = { field: 'because', theirs: 'A plan is there.', mine: 'I have doubts.' };
    expect(clashesIn(typing, start)).toEqual([]);
    expect(clashesIn(typing, { ...start, because: 'I have doubts.' })).toEqual([]);
    expect(clashesIn(typing, theirs)).toEqual([clash]);
    expect(shownIn(typing, theirs).because).toBe('I have doubts.');
  });

  it('is settled by keeping mine, until they change it once more', () => {
    const saved = { ...start, because: 'A plan is there.' };
    const kept = clashesIn(typing, saved).reduce(keepMine, typing);
    expect(clashesIn(kept, saved)).toEqual([]);
    expect(shownIn(kept, saved).because).toBe('I have doubts.');
    expect(clashesIn(kept, { ...saved, because: 'Two plans are there.' })).toHaveLength(1);
  });

  it('is settled by taking theirs', () => {
    const saved = { ...start, because: 'A plan is there.' };
    const taken = clashesIn(typing, saved).reduce(takeTheirs, typing);
    expect(shownIn(taken, saved).because).toBe('A plan is there.');
    expect(clashesIn(taken, saved)).toEqual([]);
  });

  it('counts a field that was empty, or that somebody emptied', () => {
    const typed = withTyped(beginEdit({}), 'because', 'Mine');
    expect(clashesIn(typed, { because: 'Theirs' })).toHaveLength(1);
    expect(clashesIn(typing, { risk: 'low', because: '' })).toEqual([
      { field: 'because', theirs: '', mine: 'I have doubts.' },
    ]);
  });
});
