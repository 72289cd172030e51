/** The checks on an onboarding read what its forms say, whichever form said it. */
import { describe, expect, it } from '@jest/globals';
import { checkOnboarding } from '../../../shared/checks/onboarding.ts';
import { form } from '../../../shared/journey/forms.ts';
import type { FormAnswers } from '../../../shared/record/forms.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { factValues } from '../../../shared/views/form-facts.ts';
import { checkLines } from '../../../shared/views/pages/checks.ts';
import { prefill } from '../../../shared/views/prefill.ts';
import { answered, registered, sponsored } from '../record/acts.ts';
import { day, recordAfter } from '../record/spec.ts';

type Given = Readonly<Record<string, Record<string, string>>>;

/** The record of a partner whose forms say this; each form one day after the one before. */
function withForms(forms: Given, record = recordAfter(registered)): PartnerRecord {
  const slice = Object.entries(forms).map(([id, answers], index): [string, FormAnswers] => [
    id,
    { version: 1, answers, by: index % 2 ? 'sam' : 'jo', at: day(`2026-11-${10 + index}`), side: 'partner' },
  ]);
  return { ...record, forms: { o1: Object.fromEntries(slice) } };
}

const found = (record: PartnerRecord) => checkOnboarding(record, 'o1').map(({ rule, form }) => `${form}: ${rule}`);
const application = { level: 'P5', scopes: 'openid,email', im1: 'no', geography: 'england', hosting: 'uk' };
const names = { jo: { name: 'Jo Smith' }, sam: { name: 'Sam Lee' } };

describe('the checks of an onboarding', () => {
  it('find nothing before a form was answered, and nothing in answers that fit', () => {
    expect(found(recordAfter(registered))).toEqual([]);
    expect(found(withForms({ application }))).toEqual([]);
  });

  it('put what one form asks for against what another one says', () => {
    const scopes = 'openid,gp_integration_credentials';
    expect(found(withForms({ application: { ...application, scopes } }))).toEqual([
      'application: scopeLevel',
      'application: im1Only',
    ]);
    const integrationRequest = { vectors: 'P9.Cp.Cd', scopes: application.scopes };
    expect(found(withForms({ application, integrationRequest }))).toEqual([
      'integrationRequest: vectorAboveLevel',
      'integrationRequest: noVectorAtLevel',
    ]);
  });

  it('look at the redirect URIs of each environment by themselves', () => {
    const forms = {
      sandpitRequest: { redirectUris: 'http://sandpit.acme.example/cb', scopes: application.scopes },
      integrationRequest: { redirectUris: 'https://acme.example/cb\nhttps://acme.example/cb?a=b', vectors: 'P5.Cp.Cd' },
    };
    expect(found(withForms({ application, ...forms }))).toEqual([
      'integrationRequest: redirectQuery',
      'sandpitRequest: redirectHttp',
    ]);
  });

  it('look at test users where the integration environment is asked for', () => {
    expect(found(withForms({ integrationRequest: { testUsers: 'Jo Smith, 123' } }))).toEqual([
      'integrationRequest: testUserColumns',
    ]);
  });

  it('name every fact that a form carries and they read', () => {
    const carried = ['application', 'sandpitRequest', 'integrationRequest', 'verificationLevel'].flatMap((id) =>
      (form(id)?.fields ?? []).flatMap((field) => field.fact ?? []),
    );
    for (const fact of ['level', 'vectors', 'scopes', 'redirectUris', 'im1', 'geography', 'testUsers']) {
      expect(carried).toContain(fact);
    }
  });
});

describe('two forms that disagree', () => {
  it('are named with who said what and when, and what to do', () => {
    const record = withForms({ application, verificationLevel: { level: 'P9' } });
    const [line] = checkLines(record, 'o1', names);
    expect(line).toMatchObject({
      form: 'verificationLevel',
      word: 'Check this',
      change: 'Change the one that is wrong.',
    });
    expect(line?.sentence).toBe(
      'There are two answers to “Which verification level does your product need?”. ' +
        '“Confirm your verification level” says “P9: identity is proved, patients can read records” (Sam Lee, 11 November 2026). ' +
        '“Send your application form” says “P5: details match an NHS record, patients cannot read records” (Jo Smith, 10 November 2026).',
    );
  });

  it('agree when they list the same in another order', () => {
    const sandpitRequest = { scopes: 'email,openid' };
    expect(found(withForms({ application, sandpitRequest }))).toEqual([]);
  });

  it('may each have redirect URIs of their own, and a target date that moved', () => {
    const forms = {
      application: { ...application, targetDate: '2027-02-01' },
      productionRequest: { targetDate: '2027-03-01', redirectUris: 'https://acme.example/live' },
      integrationRequest: { redirectUris: 'https://acme.example/test' },
    };
    expect(found(withForms(forms))).toEqual([]);
  });

  it('may be a form and the eligibility answers', () => {
    const record = recordAfter(registered, answered(sponsored));
    expect(found(withForms({ application: { ...application, commissioner: 'north icb' } }, record))).toEqual([]);
    const other = { ...application, commissioner: 'South ICB', geography: 'wales,scotland' };
    const lines = checkLines(withForms({ application: other }, record), 'o1', names);
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'There are two answers to “Which organisation commissions or sponsors your product?”. ' +
        '“Send your application form” says “South ICB” (Jo Smith, 10 November 2026). ' +
        'The eligibility answers say “North ICB” (Jo Smith, 3 November 2026).',
      'The eligibility answers say that the service serves patients in England. ' +
        '“Send your application form” says “Wales, Scotland” (Jo Smith, 10 November 2026), without England.',
    ]);
  });
});

describe('what was said once', () => {
  it('fills in later forms, and says where it is from', () => {
    const record = withForms({ application });
    expect(prefill(record, 'o1', 'verificationLevel')).toEqual({
      level: {
        value: 'P5',
        hint: 'Taken from your answers to “Send your application form”. Change it if it is wrong.',
      },
    });
    expect(prefill(record, 'o1', 'sandpitRequest').scopes?.value).toBe('openid,email');
  });

  it('also fills in the application from the eligibility answers', () => {
    const record = recordAfter(registered, answered(sponsored));
    expect(prefill(record, 'o1', 'application').commissioner).toEqual({
      value: 'North ICB',
      hint: 'Taken from your eligibility answers. Change it if it is wrong.',
    });
  });

  it('fills in nothing that differs by environment, that a form does not offer, or that was answered there', () => {
    const sandpitRequest = { redirectUris: 'https://sandpit.acme.example/cb', scopes: 'openid,passport' };
    const record = withForms({ sandpitRequest });
    expect(prefill(record, 'o1', 'integrationRequest')).toEqual({});
    expect(prefill(withForms({ application }), 'o1', 'application')).toEqual({});
  });

  it('is listed with the newest first', () => {
    const record = withForms({ application, verificationLevel: { level: 'P9' } });
    expect(factValues(record, 'o1').level?.map(({ value, form }) => `${form} ${value}`)).toEqual([
      'verificationLevel P9',
      'application P5',
    ]);
  });
});
