/** What forms make of what was typed. */
import { describe, expect, it } from '@jest/globals';
import { recordBoardOutcome } from '../../shared/record/board/commands.ts';
import { callKinds, recordCall } from '../../shared/record/calls.ts';
import { eligibilityQuestions as words } from '../../shared/views/pages/eligibility-questions.ts';
import { callDraft, noCall, withAction, withNote } from '../../tab/pages/partner/dialog/call-values.ts';
import { draftOf, noItem, noOutcome, withItem, withReason } from '../../tab/pages/partner/dialog/outcome-values.ts';
import { answersOf, endsEarly, missingOn, questionsOn } from '../../tab/tasks/eligibility-answers.ts';

const where = { onboarding: 'o1', gate: 'application' } as const;

describe('a Board outcome', () => {
  it('carries only what belongs to the decision', () => {
    const typed = { ...noOutcome, comments: 'Well done', reasons: ['No', ' '], deadline: '2026-12-04' };
    expect(draftOf({ ...typed, outcome: 'approved' }, where, 'now')).toMatchObject({
      comments: 'Well done',
      reasons: [],
      items: [],
      deadline: null,
    });
    expect(draftOf({ ...typed, outcome: 'rejected' }, where, 'afterCall')).toMatchObject({
      comments: '',
      reasons: ['No'],
    });
  });

  it('is a command that the service takes', () => {
    const items = [{ text: 'The test report', side: 'partner', by: '2026-12-01' }];
    const draft = draftOf({ ...noOutcome, outcome: 'deferred', items, deadline: '2026-12-04' }, where, 'now');
    expect(recordBoardOutcome.safeParse(draft).success).toBe(true);
  });

  it.each([
    { side: 'partner', sent: { side: 'partner', owner: null } },
    { side: 'partner:jo', sent: { side: 'partner', owner: 'jo' } },
    { side: 'nhs:daniel', sent: { side: 'nhs', owner: 'daniel' } },
  ])('gives an item to a side or to a person of it: $side', ({ side, sent }) => {
    const items = [{ text: 'The test report', side, by: '2026-12-01' }];
    const draft = draftOf({ ...noOutcome, outcome: 'deferred', items, deadline: '2026-12-04' }, where, 'now');
    expect(recordBoardOutcome.parse(draft).items).toEqual([{ text: 'The test report', by: '2026-12-01', ...sent }]);
  });

  it('takes a sentence used before into the first empty line, or into a new one', () => {
    expect(withReason(['First', ' '], 'Again')).toEqual(['First', 'Again']);
    expect(withReason(['First'], 'Again')).toEqual(['First', 'Again']);
    const dated = { text: '', side: 'nhs', by: '2026-12-01' };
    expect(withItem([dated], 'The test report')).toEqual([{ ...dated, text: 'The test report' }]);
    expect(withItem([{ ...dated, text: 'First' }], 'Again')).toEqual([
      { ...dated, text: 'First' },
      { ...noItem, text: 'Again' },
    ]);
  });
});

describe('notes of a call', () => {
  it('are for NHS login only until they are shared, and empty ones are left out', () => {
    const quiet = withNote(noCall, 'hosting', { text: 'In London', shared: false });
    const both = withNote(withNote(quiet, 'overview', { text: 'Walking', shared: true }), 'ai', {
      text: ' ',
      shared: true,
    });
    expect(callDraft('o1', 'postGoLive', both)).toMatchObject({
      notes: [
        { topic: 'hosting', text: 'In London', audience: 'nhs' },
        { topic: 'overview', text: 'Walking', audience: 'shared' },
      ],
    });
  });

  const checklist = { text: 'Finish the checklist', side: 'partner:jo', by: '2026-12-01' };

  it.each(callKinds)('become a command that the service takes: %s', (kind) => {
    const typed = {
      ...noCall,
      on: '2026-11-20',
      attendees: ['jo'],
      ready: 'no',
      actions: [checklist, noItem],
    };
    const read = recordCall.parse(callDraft('o1', kind, typed));
    expect(read.actions).toEqual([{ text: 'Finish the checklist', side: 'partner', owner: 'jo', by: '2026-12-01' }]);
  });
});

describe('a note made an action', () => {
  it('is one line for the partner, with the date still to enter, and the note stays', () => {
    const noted = withNote(noCall, 'hosting', { text: 'Send the\nhosting plan ', shared: false });
    const { actions, notes } = withAction(noted, noted.notes.hosting?.text ?? '');
    expect(actions).toEqual([{ text: 'Send the hosting plan', side: 'partner', by: '' }]);
    expect(notes).toEqual(noted.notes);
  });
});

describe('the eligibility questions', () => {
  it('ask on the first screen for all five answers, each in its own words', () => {
    expect(Object.keys(missingOn(words, 1, {}))).toEqual([
      'servesEngland',
      'patientFacing',
      'benefit',
      'free',
      'stage',
    ]);
    expect(missingOn(words, 1, {}).servesEngland).toBe('Select yes if your service serves patients in England');
  });

  it('ask about log in only when the product is live', () => {
    const asked = (stage: string) => questionsOn(words, 2, { stage }).map(({ id }) => id);
    expect(asked('live')).toEqual(['ownLogin', 'backing']);
    expect(asked('development')).toEqual(['backing']);
  });

  it('end early after a "No", and not after a "Not sure"', () => {
    expect(endsEarly({ free: 'no' })).toBe(true);
    expect(endsEarly({ free: 'notSure', stage: 'notSure' })).toBe(false);
  });

  it('want the organisation of a commission or a sponsor', () => {
    expect(missingOn(words, 2, { stage: 'development', backing: 'sponsor' })).toHaveProperty('organisation');
    expect(missingOn(words, 2, { stage: 'development', backing: 'none' })).toEqual({});
  });

  it('send the first screen without what the second held', () => {
    expect(answersOf({ free: 'yes', backing: 'none', note: '' }, true)).toEqual({ free: 'yes' });
  });
});
