/** Bad input to every form of the journey, made from the forms' own data: a sentence by field, and nothing is saved. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiError } from '../../shared/api.ts';
import type { FormField } from '../../shared/journey/form-schema.ts';
import { form as findForm } from '../../shared/journey/forms.ts';
import { nhsLogin2 } from '../../shared/journey/nhs-login-2.ts';
import { openWorld, type World } from './world.ts';

let world: World;
const partner = 'acme';
beforeAll(async () => {
  world = await openWorld();
  await world.addPerson('priya', 'Priya Shah', ['projectManager']);
  // At the last step every form may be sent.
  const about = { name: 'Acme Health', odsCode: null, product: 'Acme Steps', service: 'nhs-login' as const };
  const reached = { projectManager: 'priya', step: 'after-go-live', startedOn: '2026-01-05', channel: null };
  await world.elsewhere('priya', partner, { type: 'importPartner', ...about, contact: 'jo', ...reached });
  const gates = { sandpit: { works: 'yes' }, dspt: { status: 'met', published: '2026-06-30' } };
  for (const [form, answers] of Object.entries(gates)) {
    await world.give('priya', partner, { type: 'answerForm', onboarding: 'o1', form, answers, basedOn: 0 });
  }
});
afterAll(() => world.stop());

const ids = nhsLogin2.steps.flatMap((step) => step.tasks.flatMap((task) => task.form ?? []));
const forms = [...new Set(ids)].flatMap((id) => findForm(id) ?? []);

/** An answer that is right, so that only what is tried is wrong. */
function right(field: FormField): string {
  if (field.kind === 'date') return '2026-11-01';
  if (field.kind === 'text') return 'Acme';
  return field.choices[0]?.id ?? '';
}

interface Bad {
  readonly what: string;
  readonly answer: unknown;
  /** What is wrong with it; a sentence. */
  readonly says: string | RegExp;
}

function badAnswers(field: FormField): readonly Bad[] {
  const { label, missing, required } = field;
  const empty = required ? ['', ' \n\t ', '\u00a0'].map((answer) => ({ what: 'nothing', answer, says: missing })) : [];
  const notReal = field.kind === 'date' ? `${missing}, as a real date` : missing;
  const hidden = field.kind === 'text' ? /^“.+” must not include hidden characters$/su : notReal;
  const anywhere = [
    { what: 'a number', answer: 7, says: /^Enter / },
    { what: 'nothing at all', answer: null, says: /^Enter / },
    { what: 'a list', answer: ['yes'], says: /^Enter / },
    { what: 'a zero byte', answer: 'a\u0000b', says: hidden },
    { what: 'text turned round', answer: 'abc\u202egpj', says: hidden },
  ];
  const own: Readonly<Record<FormField['kind'], readonly Bad[]>> = {
    text: [{ what: 'too long', answer: 'x'.repeat(field.kind === 'text' ? field.max + 1 : 1), says: tooLong(label) }],
    choice: [
      { what: 'an unknown choice', answer: 'maybe', says: missing },
      { what: 'what every object has', answer: 'constructor', says: missing },
      { what: 'two choices', answer: 'yes,no', says: missing },
    ],
    choices: [{ what: 'an unknown one among them', answer: `${right(field)},maybe`, says: missing }],
    date: [
      { what: 'a day that is not there', answer: '2026-02-30', says: `${missing}, as a real date` },
      { what: 'a day in words', answer: 'tomorrow', says: `${missing}, as a real date` },
      { what: 'a day the other way round', answer: '30/11/2026', says: `${missing}, as a real date` },
      ...(field.kind === 'date' && field.past
        ? [{ what: 'a day to come', answer: '2999-01-01', says: `${missing}: today or in the past` }]
        : []),
    ],
  };
  return [...empty, ...anywhere, ...own[field.kind]];
}

function tooLong(label: string): RegExp {
  const shown = label.replace(' (optional)', '').replace(/[()?.*]/gu, '.');
  return new RegExp(`^“${shown}” must be \\d+ characters or fewer$`, 'u');
}

const send = (form: string, answers: unknown, as = 'priya') => {
  const command = { type: 'answerForm', onboarding: 'o1', form, answers, basedOn: 0 };
  return world.post<ApiError>(as, `/api/partners/${partner}/commands`, { commandId: randomUUID(), command });
};
const seqNow = async () => (await world.partners.get(`partner:${partner}`)).seq;

describe.each(forms.map((form) => [form.id, form] as const))('the form %s', (id, form) => {
  const asked = form.fields.map((field) => [field.id, field] as const);

  it.each(asked)('refuses what does not fit %s, in a sentence by that field', async (name, field) => {
    const before = await seqNow();
    // A question that another answer leads to is asked by giving that answer.
    const leads = field.when ? { [field.when.field]: field.when.is[0] ?? '' } : {};
    const others = { ...Object.fromEntries(form.fields.map((each) => [each.id, right(each)])), ...leads };
    for (const { what, answer, says } of badAnswers(field)) {
      const { status, body } = await send(id, { ...others, [name]: answer });
      const told = body.details?.[name];
      expect({ what, status: status >= 400 && status < 500, told }).toEqual({
        what,
        status: true,
        told: typeof says === 'string' ? says : expect.stringMatching(says),
      });
      expect(body.message).toMatch(/^[A-Z“].*[.?]$/su);
    }
    expect(await seqNow()).toBe(before);
  });

  it('takes no answers that are not answers', async () => {
    for (const answers of [null, 7, 'yes', [], { ['__proto__']: 'x' }]) {
      const { status, body } = await send(id, answers);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.message).toMatch(/\.$/u);
    }
  });
});
