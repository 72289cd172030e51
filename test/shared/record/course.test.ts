/** Corrections and the end: what was done stays in the log, what counts changes. */
import { describe, expect, it } from '@jest/globals';
import { forPartner } from '../../../shared/record/for-partner.ts';
import { row } from '../../../shared/views/portfolio.ts';
import { progress } from '../../../shared/views/progress.ts';
import { turnSentence } from '../../../shared/views/turn.ts';
import {
  answered,
  applied,
  assigned,
  boardSet,
  decided,
  opened,
  registered,
  reviewed,
  sponsored,
  wholeStory,
} from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter } from './spec.ts';

const onboarding = 'o1';
const later = day('2026-12-01');
const withdrawn: Act = {
  by: priya,
  at: later,
  command: { type: 'withdrawOnboarding', onboarding, because: 'They chose another product' },
};
const reinstated: Act = {
  by: priya,
  at: day('2026-12-02'),
  command: { type: 'reinstateOnboarding', onboarding, because: 'They changed their mind' },
};
const finished: Act = { by: priya, at: later, command: { type: 'finishOnboarding', onboarding, because: '' } };
const undone: Act = { by: priya, at: later, command: { type: 'undoStart', onboarding, because: 'Entered twice' } };
const reopened = (step: string): Act => ({
  by: priya,
  at: later,
  command: { type: 'reopenStep', onboarding, step, because: 'The form was of another product' },
});
const told: Act = {
  by: { kind: 'system' },
  at: day('2026-11-02', '11:00'),
  command: {
    type: 'noteFacts',
    facts: [{ type: 'NoticeDelivered', key: 'k', notice: 'eligibilityInvitation-1', person: 'jo', way: 'mail' }],
  },
};
const words = (...history: readonly Act[]) =>
  turnSentence(progress(recordAfter(...history), onboarding).turn, 'Acme Health', {});

describe('an onboarding that is withdrawn', () => {
  it('says why, and tells contacts who have heard of it', () => {
    given(registered, assigned)
      .when(withdrawn)
      .thenExactly([{ type: 'OnboardingClosed', onboarding, how: 'withdrawn', because: 'They chose another product' }]);
    given(registered, assigned, told).when(withdrawn).thenTypes('OnboardingClosed', 'NoticeWanted');
  });

  it('is nobody’s turn any more, and its row says so', () => {
    expect(words(registered, assigned, withdrawn)).toBe('Withdrawn on 1 December 2026');
    expect(row(recordAfter(registered, withdrawn)).onboardings[0]).toMatchObject({
      closed: { how: 'withdrawn', at: later },
      turn: { side: 'nobody' },
    });
  });

  it('takes nothing more, with a sentence that says what can be done', () => {
    const sentence = 'Withdrawn on 1 December 2026. A project manager can bring this onboarding back.';
    given(registered, withdrawn)
      .when({ ...answered(sponsored), at: later })
      .thenRefused('closed', sentence);
    given(registered, withdrawn)
      .when({ ...applied, at: later })
      .thenRefused('closed');
    const asked: Act = {
      by: jo,
      at: day('2026-11-05'),
      command: { type: 'askQuery', onboarding, text: 'Why?', wantsDocument: false, replyBy: null, owner: null },
    };
    const reply: Act = {
      by: priya,
      at: later,
      command: { type: 'replyToQuery', query: 'q1', text: 'So.', replyBy: null },
    };
    given(registered, assigned, asked, withdrawn).when(reply).thenRefused('closed');
  });

  it('can be brought back and goes on where it was', () => {
    expect(words(registered, assigned, withdrawn, reinstated)).toMatch(/^Waiting for Acme Health/);
    given(registered, withdrawn, reinstated).when(answered(sponsored)).thenTypes('EligibilityAnswered');
    given(registered).when(reinstated).thenRefused('notClosed');
  });

  it('is closed by a project manager only: a contact asks', () => {
    given(registered)
      .when({ ...withdrawn, by: jo })
      .thenRefused('forbidden');
  });

  it('keeps its reason from the partner', () => {
    const shared = forPartner(recordAfter(registered, withdrawn));
    expect(JSON.stringify(shared.course)).not.toContain('another product');
    expect(shared.course.o1?.closed?.how).toBe('withdrawn');
  });
});

describe('finishing an onboarding', () => {
  it('names the open step', () => {
    given(registered, assigned)
      .when(finished)
      .thenRefused('notReady', /The open step is Eligibility \(step 1 of \d+\)\. Answer the eligibility questions\./);
  });

  it('closes what the Board has rejected, once the partner knows', () => {
    const before = [registered, assigned, answered(sponsored), applied, reviewed, boardSet()];
    const no = { outcome: 'rejected' as const, reasons: ['Not free'] };
    given(...before, decided({ ...no, tell: 'afterCall' }))
      .when(finished)
      .thenRefused('notTold', /Tell the partner/);
    given(...before, decided(no))
      .when(finished)
      .thenExactly([{ type: 'OnboardingClosed', onboarding, how: 'rejected', because: '' }]);
  });
});

describe('a wrong start', () => {
  it('is undone while the partner has answered nothing, and leaves the lists', () => {
    given(registered, assigned).when(undone).thenTypes('OnboardingClosed');
    expect(row(recordAfter(registered, undone)).onboardings).toEqual([]);
  });

  it('is more than that once the partner has answered', () => {
    given(registered, answered(sponsored))
      .when(undone)
      .thenRefused('started', 'This is more than a wrong start. The partner has answered already. Withdraw');
  });
});

describe('a step that is opened again', () => {
  const history = [registered, assigned, answered(sponsored), applied];
  const current = (...acts: readonly Act[]) => progress(recordAfter(...acts), onboarding).current?.id;

  it('asks for its facts anew; later steps keep theirs', () => {
    expect(current(...history, reviewed)).toBe('board-application');
    expect(current(...history, reviewed, reopened('application'))).toBe('application');
    const again = { ...applied, at: day('2026-12-02') };
    expect(current(...history, reviewed, reopened('application'), again)).toBe('board-application');
  });

  it('takes the same answers as new ones', () => {
    const again = { ...answered(sponsored, 2, 1), at: day('2026-12-02') };
    given(...history)
      .when(again)
      .thenTypes();
    given(...history, reopened('eligibility'))
      .when(again)
      .thenTypes('EligibilityAnswered');
    const form: Act = {
      by: jo,
      at: day('2026-11-06'),
      command: { type: 'answerForm', onboarding, form: 'sandpit', answers: { works: 'yes' }, basedOn: 0 },
    };
    const same: Act = { ...form, at: day('2026-12-02'), command: { ...form.command, basedOn: 1 } as Act['command'] };
    given(...history, form)
      .when(same)
      .thenTypes();
    given(...history, form, reopened('sandpit'))
      .when(same)
      .thenTypes('FormAnswered');
  });

  it('has had something done in it', () => {
    given(registered).when(reopened('sandpit')).thenRefused('notStarted');
    // What cannot start yet, or is not needed, has nothing to be opened again.
    given(registered).when(reopened('assurance')).thenRefused('notStarted');
    given(registered).when(reopened('rfc')).thenRefused('notStarted');
    given(registered).when(reopened('nowhere')).thenRefused('notFound');
  });
});

it('a closed onboarding opens no channel', () => {
  given(registered, assigned, withdrawn)
    .when({ ...opened, at: later })
    .thenRefused('closed');
});

describe('closing the channel', () => {
  const close: Act = { by: priya, at: later, command: { type: 'closeSpace', channel: 'keep' } };
  const archive: Act = { ...close, command: { type: 'closeSpace', channel: 'archive' } };

  it('comes after every onboarding', () => {
    given(registered, assigned)
      .when(close)
      .thenRefused('notReady', /This partner has no channel/);
    given(...wholeStory)
      .when(close)
      .thenRefused('notReady', 'Close the onboarding of Acme Steps first.');
  });

  it('is done once; a channel that is kept can still be archived, and not the other way', () => {
    const before = [...wholeStory, withdrawn];
    given(...before)
      .when(close)
      .thenExactly([{ type: 'SpaceClosed', channel: 'keep', round: 1 }]);
    given(...before, close)
      .when(close)
      .thenExactly([]);
    given(...before, close)
      .when(archive)
      .thenExactly([{ type: 'SpaceClosed', channel: 'archive', round: 1 }]);
    given(...before, archive)
      .when(close)
      .thenRefused('archived');
  });

  it('is undone when an onboarding is brought back', () => {
    given(...wholeStory, withdrawn, archive)
      .when(reinstated)
      .thenTypes('OnboardingReinstated', 'SpaceReopened');
  });
});
