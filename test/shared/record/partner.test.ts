import { describe, expect, it } from '@jest/globals';
import { registerPartner } from '../../../shared/record/partner.ts';
import { assigned, registered, samAdded } from './acts.ts';
import { day, given, jo, priya, recordAfter, staff } from './spec.ts';

describe('registering a partner', () => {
  it('starts one product with NHS login and invites the first contact', () => {
    given()
      .when(registered)
      .thenTypes('PartnerRegistered', 'ProductAdded', 'OnboardingStarted', 'ContactAdded', 'NoticeWanted');
  });

  it('is refused the second time', () => {
    given(registered).when(registered).thenRefused('alreadyRegistered');
  });

  it('is for project managers and administrators only', () => {
    given()
      .when({ ...registered, by: jo })
      .thenRefused('forbidden', 'Only a project manager can do this.');
    given()
      .when({ ...registered, by: staff('helen', 'board') })
      .thenRefused('forbidden');
  });

  it.each([
    ['a name of 300 characters', 'a'.repeat(300), 'Organisation name must be 100 characters or fewer'],
    ['a name with a script', '<script>alert(1)</script>', /letters, numbers, spaces and common punctuation/],
    ['a name with a Markdown link', '[Acme](http://evil.example)', /letters, numbers/],
    ['a name with right-to-left marks', 'Acme\u202Ehtlaeh', /letters, numbers/],
    ['a name with emoji', 'Acme 🚀', /letters, numbers/],
    ['no name', '   ', 'Enter organisation name'],
  ])('says what is wrong with %s', (_, name, sentence) => {
    const parsed = registerPartner.safeParse({ ...registered.command, name });
    expect(parsed.error?.issues[0]?.message).toMatch(sentence);
  });

  it.each(['Bright Minds (UK) Ltd', "St Mary's & Sons", 'Café Santé', 'Iechyd Da – Cymru'.replace('–', '-')])(
    'takes the name %s as it is',
    (name) => {
      expect(registerPartner.safeParse({ ...registered.command, name }).success).toBe(true);
    },
  );
});

describe('assigning a project manager', () => {
  it('tells the contacts who it is', () => {
    given(registered).when(assigned).thenTypes('ProjectManagerAssigned', 'NoticeWanted');
  });

  it('changes nothing when it is that person already', () => {
    given(registered, assigned).when(assigned).thenExactly([]);
  });

  it('is refused for somebody who is not a project manager', () => {
    const act = {
      by: priya,
      at: day('2026-11-02'),
      command: { type: 'assignProjectManager', person: 'helen' },
    } as const;
    given(registered).when(act).thenRefused('notProjectManager');
  });
});

describe('contacts', () => {
  const remove = (person: string) =>
    ({ by: priya, at: day('2026-11-04'), command: { type: 'removeContact', person } }) as const;

  it('can be added, and are asked the questions that are still open', () => {
    given(registered).when(samAdded).thenTypes('ContactAdded', 'NoticeWanted');
  });

  it('keep a lead when the lead leaves', () => {
    const record = recordAfter(registered, samAdded, remove('jo'));
    expect(record.people.sam?.lead).toBe(true);
    expect(record.people.jo?.removedAt).not.toBeNull();
  });

  it('cannot all leave', () => {
    given(registered).when(remove('jo')).thenRefused('lastContact');
  });
});
