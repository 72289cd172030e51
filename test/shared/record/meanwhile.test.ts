/** Two people at the same thing: nobody writes over what they have not seen. */
import { describe, it } from '@jest/globals';
import type { Command } from '../../../shared/record/record.ts';
import { answered, applied, assigned, boardSet, registered, reviewed, sponsored } from './acts.ts';
import { type Act, day, given, priya, staff } from './spec.ts';

const daniel = staff('daniel', 'projectManager');
const ready = [registered, assigned, answered(sponsored), applied, reviewed, boardSet()];
const first = day('2026-11-11', '10:00');
const second = day('2026-11-11', '14:31');

/** Somebody saves words, on top of what was saved at a time. */
type Saving = (by: Act['by'], at: string, words: string, basedOn?: string | null) => Act;
const saving =
  (command: (words: string, basedOn?: string | null) => Command): Saving =>
  (by, at, words, basedOn) => ({ by, at, command: command(words, basedOn) });

const advice = saving((because, basedOn) => ({
  type: 'riskAndRecommendation',
  onboarding: 'o1',
  gate: 'application',
  risk: 'low',
  risks: '',
  recommend: 'approve',
  because,
  ...(basedOn === undefined ? {} : { basedOn }),
}));
const finding = saving((sentence, basedOn) => ({
  type: 'recordFinding',
  onboarding: 'o1',
  criterion: 2,
  result: 'met',
  sentence,
  ...(basedOn === undefined ? {} : { basedOn }),
}));

describe.each([
  ['a recommendation', advice, 'RecommendationGiven'],
  ['a finding', finding, 'FindingRecorded'],
] as const)('%s', (_, save, saved) => {
  it('is not written over by somebody who has not seen it, and they are told whose it is', () => {
    given(...ready, save(priya, first, 'One.'))
      .when(save(daniel, second, 'Two.', null))
      .thenRefused('answeredMeanwhile', `{person:priya} changed this at {time:${first}}. This is what we have now.`);
    given(...ready, save(priya, first, 'One.'), save(priya, second, 'Another.', first))
      .when(save(daniel, second, 'Two.', first))
      .thenRefused('answeredMeanwhile');
    given(...ready, save(priya, first, 'One.'))
      .when(save(daniel, second, 'Two.'))
      .thenRefused('answeredMeanwhile');
  });

  it('is written over by somebody who has seen it, and by whoever wrote it', () => {
    given(...ready, save(priya, first, 'One.'))
      .when(save(daniel, second, 'Two.', first))
      .thenTypes(saved);
    given(...ready, save(priya, first, 'One.'))
      .when(save(priya, second, 'Two.', null))
      .thenTypes(saved);
  });
});

it('the same words are no conflict', () => {
  given(...ready, advice(priya, first, 'One.'))
    .when(advice(daniel, second, 'One.', null))
    .thenExactly([]);
});
