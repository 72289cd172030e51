/** The checks on an onboarding read what its forms say, whichever form said it. */
import { describe, expect, it } from '@jest/globals';
import { checkOnboarding } from '../../../shared/checks/onboarding.ts';
import { factValues } from '../../../shared/views/form-facts.ts';
import { registered } from '../record/acts.ts';
import { type Act, day, jo, recordAfter } from '../record/spec.ts';

const levelGiven: Act = {
  by: jo,
  at: day('2026-11-20'),
  command: { type: 'answerForm', onboarding: 'o1', form: 'verificationLevel', answers: { level: 'P5' }, basedOn: 0 },
};

describe('the checks of an onboarding', () => {
  it('find nothing before a form was answered', () => {
    expect(checkOnboarding(recordAfter(registered), 'o1')).toEqual([]);
  });

  it('find nothing in the level alone', () => {
    const record = recordAfter(registered, levelGiven);
    expect(factValues(record, 'o1').level).toEqual([
      { value: 'P5', form: 'verificationLevel', field: 'level', by: 'jo', at: levelGiven.at },
    ]);
    expect(checkOnboarding(record, 'o1')).toEqual([]);
  });
});
