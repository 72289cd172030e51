/** What the Board report takes from the forms, and what it flags. */
import { describe, expect, it } from '@jest/globals';
import { boardReport } from '../../../shared/views/board-report.ts';
import type { ReportFact } from '../../../shared/views/report/document.ts';
import { reportSections } from '../../../shared/views/report/sections.ts';
import { answered, registered, sponsored } from './acts.ts';
import { type Act, day, priya, recordAfter } from './spec.ts';

const plain = {
  level: 'P5',
  scopes: 'openid,email',
  scopesWhy: 'To send reminders.',
  im1: 'no',
  apis: 'PDS FHIR',
  hosting: 'uk',
  geography: 'england',
  ai: 'no',
};

function sectionsWith(answers: Record<string, string>) {
  const record = recordAfter(registered, answered(sponsored));
  const application = { version: 1, answers, by: 'jo', at: day('2026-11-05'), side: 'partner' as const };
  const report = boardReport({ ...record, forms: { o1: { application } } }, 'o1', 'application');
  return reportSections(report, { jo: { name: 'Jo Smith' } });
}

function factsOf(answers: Record<string, string>, title: string): readonly ReportFact[] {
  const blocks = sectionsWith(answers).find((section) => section.title === title)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
}

const places = 'Data, places, AI and other APIs';

describe('the report', () => {
  it('has its sections in one order', () => {
    expect(sectionsWith(plain).map(({ title }) => title)).toEqual([
      'Partner and product',
      'Risks and recommendation',
      'Eligibility',
      'Findings by criterion',
      'Commission or sponsor',
      places,
      'Level, vectors and scopes',
      'Application Review Call',
    ]);
  });

  it('shows for go live what was shared in the calls since, topic by topic, and no note for NHS login', () => {
    const note = (text: string, audience: 'nhs' | 'shared') => ({ topic: 'security', text, audience });
    const shown: Act = {
      by: priya,
      at: day('2026-12-08'),
      command: {
        type: 'recordCall',
        kind: 'productDemonstration',
        onboarding: 'o1',
        on: '2026-12-08',
        attendees: ['priya', 'jo'],
        others: '',
        notes: [note('Tokens are kept on the server.', 'shared'), note('SECRET', 'nhs')],
        actions: [],
      },
    };
    const report = boardReport(recordAfter(registered, answered(sponsored), shown), 'o1', 'goLive');
    const sections = reportSections(report, { jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } }).slice(-2);
    expect(sections).toEqual([
      { title: 'Preparation Call', blocks: [{ kind: 'text', text: 'Not recorded yet.' }] },
      {
        title: 'Product Demonstration Call',
        blocks: [
          {
            kind: 'facts',
            facts: [
              { name: 'Held on', value: '8 December 2026' },
              { name: 'Attended by', value: 'Priya Shah, Jo Smith' },
              { name: 'Security', value: 'Tokens are kept on the server.' },
            ],
          },
        ],
      },
    ]);
  });

  it('flags nothing in plain answers', () => {
    expect(factsOf(plain, places).map(({ value, flag }) => [value, flag])).toEqual([
      ['Only in the UK', null],
      ['England', null],
      ['No', null],
      ['PDS FHIR', null],
      ['No', null],
    ]);
  });

  it('flags hosting outside the UK, use outside England, and AI, with what was said about it', () => {
    const other = {
      hosting: 'other',
      hostingWhere: 'Support in Canada.',
      geography: 'england,wales',
      ai: 'yes',
      aiWhat: 'Triage.',
    };
    const flagged = factsOf({ ...plain, ...other }, places).filter(({ flag }) => flag);
    expect(flagged.map(({ value, flag }) => [value, flag])).toEqual([
      ['Also in other places', 'Data is hosted or processed outside the UK.'],
      ['England\nWales', 'Used outside England. NHS login is for England only.'],
      ['Yes', 'Uses AI. NHS login must approve what it does with NHS login data.'],
    ]);
    const said = factsOf({ ...plain, ...other }, places).map(({ name, value }) => `${name} ${value}`);
    expect(said).toContain('Which places outside the UK? Support in Canada.');
    expect(said).toContain('How does it use artificial intelligence? Triage.');
  });

  it('shows level and scopes with the results of the rules', () => {
    const [, checks] =
      sectionsWith({ ...plain, scopes: 'email,gp_integration_credentials' }).find(
        ({ title }) => title === 'Level, vectors and scopes',
      )?.blocks ?? [];
    expect(checks?.kind === 'table' && checks.rows.map(([word, what]) => `${word}: ${what}`)).toEqual([
      'Must change: The scope openid is missing. It is mandatory for all partners.\nAdd openid.',
      'Must change: The scope gp_integration_credentials is not available at P5.\nRemove gp_integration_credentials, or choose P9.',
      'Must change: The scope gp_integration_credentials is only for partners connected to IM1.\nRemove gp_integration_credentials, or change your answer about IM1.',
    ]);
    expect(JSON.stringify(sectionsWith(plain))).toContain('The published rules find nothing to change.');
  });

  it('says that a contract is missing while none was shown', () => {
    expect(factsOf(plain, 'Commission or sponsor')).toEqual([
      { name: 'Eligibility answer', value: 'Sponsored: they are sponsoring its development\nNorth ICB' },
      { name: 'Contract', value: 'None shown', flag: 'A contract must be shown before go live.' },
    ]);
  });
});
