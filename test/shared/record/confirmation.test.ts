import { describe, expect, it } from '@jest/globals';
import type { Actor, PersonActor } from '../../../shared/record/actor.ts';
import { forPartner, mayRead } from '../../../shared/record/for-partner.ts';
import type { Command } from '../../../shared/record/record.ts';
import { contract } from '../story.ts';
import { answered, assigned, registered, sponsored } from './acts.ts';
import { type Act, day, given, jo, priya, recordAfter } from './spec.ts';

const lee: PersonActor = { kind: 'person', person: 'lee', roles: [], door: 'mail' };
type Ask = Extract<Command, { type: 'askConfirmation' }>;
type Answer = Extract<Command, { type: 'answerConfirmation' }>;

const shown: Act = {
  by: jo,
  at: day('2026-12-01'),
  command: { type: 'showContract', onboarding: 'o1', contract: null, basedOn: 0, ...contract },
};
const ask = (change: Partial<Ask> = {}): Act => ({
  by: priya,
  at: day('2026-12-02'),
  command: { type: 'askConfirmation', onboarding: 'o1', of: 'contract', person: 'lee', ...change },
});
const answer = (change: Partial<Answer> = {}, by: Actor = lee): Act => ({
  by,
  at: day('2026-12-03'),
  command: { type: 'answerConfirmation', onboarding: 'o1', confirmation: 'f1', yes: true, text: '', ...change },
});
const start = [registered, assigned, answered(sponsored), shown];

describe('asking a commissioner or sponsor to confirm', () => {
  it('freezes what they confirm, and sends one mail', () => {
    const record = recordAfter(...start, ask());
    expect(record.confirmation.o1?.[0]).toMatchObject({
      person: 'lee',
      organisation: 'North ICB',
      contract: { id: 'k1', version: 1, reference: contract.reference },
      answer: null,
    });
    expect(record.notices.at(-1)).toMatchObject({ kind: 'confirmationAsked', to: ['lee'] });
    expect(recordAfter(...start, ask({ of: 'sponsor' })).confirmation.o1?.[0]).toMatchObject({
      organisation: 'North ICB',
      contract: null,
    });
  });

  it('makes them no contact: they read nothing', () => {
    const record = recordAfter(...start, ask());
    expect(Object.keys(record.people)).toEqual(['jo']);
    expect(mayRead(record, lee)).toBe('nothing');
  });

  it('is for leads, and never of a contact or of NHS login', () => {
    given(...start)
      .when({ ...ask(), by: jo })
      .thenRefused('forbidden');
    given(...start)
      .when(ask({ person: 'jo' }))
      .thenRefused('invalid', 'A contact of the partner cannot confirm this');
    given(...start)
      .when(ask({ person: 'tom' }))
      .thenRefused('invalid', 'Somebody of NHS login cannot confirm this');
  });

  it('needs something to confirm', () => {
    given(registered, assigned).when(ask()).thenRefused('nothingToConfirm', 'Enter the contract first');
    given(registered, assigned)
      .when(ask({ of: 'sponsor' }))
      .thenRefused('nothingToConfirm', 'do not name a sponsor');
  });
});

describe('their answer', () => {
  it('is kept with when, once, and the project manager is told', () => {
    const record = recordAfter(...start, ask(), answer());
    expect(record.confirmation.o1?.[0]?.answer).toEqual({ yes: true, text: '', at: day('2026-12-03') });
    expect(record.notices.at(-1)).toMatchObject({ kind: 'confirmationAnswered', to: ['priya'] });
    given(...start, ask(), answer())
      .when(answer({ yes: false, text: 'No' }))
      .thenRefused('alreadyAnswered');
  });

  it('is theirs alone, and only by their own link', () => {
    for (const by of [jo, priya, { ...lee, person: 'max' }, { ...lee, door: 'teams' } as const]) {
      given(...start, ask())
        .when(answer({}, by))
        .thenRefused('forbidden', 'Only the person we asked');
    }
    given(...start, ask(), ask({ person: 'max' }))
      .when(answer({ confirmation: 'f2' }))
      .thenRefused('notAsked');
  });

  it('does not count from somebody who became a contact of the partner', () => {
    const joined: Act = { by: priya, at: day('2026-12-02'), command: { type: 'addContact', person: 'lee' } };
    given(...start, ask(), joined)
      .when(answer())
      .thenRefused('notAsked');
  });

  it('says what is not right', () => {
    given(...start, ask())
      .when(answer({ yes: false }))
      .thenRefused('incomplete', 'Tell us what is not right');
  });

  it('is known to the partner when it is a yes, without who said it; a no stays with NHS login', () => {
    const yes = JSON.stringify(forPartner(recordAfter(...start, ask(), answer())));
    expect(yes).toContain('"yes":true');
    expect(yes).not.toContain('lee');
    const no = JSON.stringify(forPartner(recordAfter(...start, ask(), answer({ yes: false, text: 'SECRET' }))));
    expect(no).not.toContain('SECRET');
    expect(no).toContain('"confirmation":{"o1":[]}');
  });
});
