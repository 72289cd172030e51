/** A mistake in the journey's data stops the start, with the place and the reason. */
import { describe, expect, it } from '@jest/globals';
import { readForms } from '../../../shared/journey/forms.ts';
import { nhsLogin2 } from '../../../shared/journey/nhs-login-2.ts';
import { checkedJourney } from '../../../shared/journey/schema.ts';

const withStep = (id: string, change: Readonly<Record<string, unknown>>) => ({
  ...nhsLogin2,
  steps: nhsLogin2.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
});
const withTask = (change: object) =>
  withStep('sandpit', {
    tasks: [{ id: 'try', side: 'partner', title: 'Try it', doneWhen: ['preparationHeld'], ...change }],
  });

describe('the journey that ships', () => {
  it('has four phases, sixteen steps and two Board decisions', () => {
    expect(nhsLogin2.phases).toHaveLength(4);
    expect(nhsLogin2.steps).toHaveLength(16);
    expect(nhsLogin2.steps.filter((step) => step.id.startsWith('board-'))).toHaveLength(2);
  });

  it('says for each step why, when it is finished, what comes out and where it is from', () => {
    for (const step of nhsLogin2.steps) {
      expect(step.why.length).toBeGreaterThan(0);
      expect(step.outputs.length).toBeGreaterThan(0);
      expect(step.tasks.length).toBeGreaterThan(0);
      for (const sentence of step.why) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
    }
  });
});

describe('a mistake in the data', () => {
  it.each([
    ['a cycle', withStep('application', { after: ['board-application'] }), 'step 2 (application): waits for itself'],
    [
      'a step that is not there',
      withStep('sandpit', { after: ['nowhere'] }),
      'comes after "nowhere", which is no step',
    ],
    ['an unknown fact', withTask({ doneWhen: ['wonderful'] }), 'unknown fact "wonderful"'],
    ['an unknown form', withTask({ doneWhen: ['form:nothing'] }), 'no such form "nothing"'],
    ['a choice that nobody can choose', withTask({ doneWhen: ['form:sandpit:works=maybe'] }), 'no choice "maybe"'],
    ['a question that is not asked', withTask({ doneWhen: ['form:sandpit:colour=red'] }), 'asks no choice "colour"'],
    ['a missing source', withStep('sandpit', { source: undefined }), 'steps[5].source'],
    ['an empty sentence', withStep('sandpit', { why: [''] }), 'steps[5].why[0]'],
    ['an unknown phase', withStep('sandpit', { phase: 'later' }), 'unknown phase "later"'],
    ['a step that is there twice', { ...nhsLogin2, steps: [...nhsLogin2.steps, nhsLogin2.steps[0]] }, 'is used twice'],
    ['a word that nobody knows', withStep('sandpit', { deadline: 5 }), 'Unrecognized key: "deadline"'],
  ])('%s is told with its place', (_, data, reason) => {
    expect(() => checkedJourney(data)).toThrow(reason);
    expect(() => checkedJourney(data)).toThrow('Correct shared/journey');
  });

  it('in a form is told with its place', () => {
    const field = { kind: 'text', id: 'a', label: 'What?', hint: '', required: true, missing: 'Enter it', max: 10 };
    const form = { id: 'f', title: 'F', side: 'partner', source: 'seed', fields: [field] };
    expect(() => readForms([{ ...form, source: '' }])).toThrow('[0].source');
    const asked = { ...field, id: 'b', when: { field: 'c', is: ['yes'] } };
    expect(() => readForms([{ ...form, fields: [field, asked] }])).toThrow('asks "c", which is not above it');
  });
});
