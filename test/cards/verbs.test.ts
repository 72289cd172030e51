/** What buttons send is checked before it means anything. */
import { describe, expect, it } from '@jest/globals';
import { isVerb, verbs } from '../../bot/cards/verbs.ts';

const where = { card: 'eligibility:o1:jo', onboarding: 'o1' };

describe('what a button sends', () => {
  it('is a verb we know', () => {
    expect(isVerb('eligibility.start')).toBe(true);
    expect(isVerb('toString')).toBe(false);
    expect(isVerb(undefined)).toBe(false);
  });

  it('counts an empty choice as not answered, and a number sent as text as a number', () => {
    const sent = { ...where, basedOn: '1', servesEngland: 'yes', patientFacing: '', verb: 'eligibility.continue' };
    expect(verbs['eligibility.continue'].parse(sent)).toEqual({ ...where, basedOn: 1, servesEngland: 'yes' });
  });

  it('is refused when a choice is none of ours, or ids are missing', () => {
    expect(verbs['eligibility.continue'].safeParse({ ...where, basedOn: 0, benefit: 'perhaps' }).success).toBe(false);
    expect(verbs['eligibility.start'].safeParse({ card: 'headline' }).success).toBe(false);
    expect(verbs['query.reply'].safeParse({ ...where, query: 7 }).success).toBe(false);
    expect(verbs['form.answer'].safeParse(null).success).toBe(false);
  });

  it('has the answers of a form by field', () => {
    const sent = { ...where, form: 'sandpit', basedOn: 0, answer_works: 'yes', other: 'x', answer_odd: 3 };
    expect(verbs['form.answer'].parse(sent).answers).toEqual({ works: 'yes' });
  });
});
