/** What the partner's forms say that the Board looks at, and what stands out in it. */
import type { PartnerRecord } from '../../record/state.ts';
import { factText, factValues, fieldOf, listed } from '../form-facts.ts';

export interface ReportAnswer {
  readonly fact: string;
  readonly question: string;
  readonly answer: string;
  /** Why the Board should look at it; null: nothing stands out. */
  readonly flag: string | null;
}

interface Asked {
  readonly fact: string;
  /** Fields of the same form that say more. */
  readonly more?: readonly string[];
  readonly flag?: (value: string) => string | null;
}

/** In the order of the published agenda. Source: reference/domain.md 3.1. */
const asked: readonly Asked[] = [
  { fact: 'targetDate' },
  {
    fact: 'hosting',
    more: ['hostingWhere'],
    flag: (value) => (value === 'uk' ? null : 'Data is hosted or processed outside the UK.'),
  },
  {
    fact: 'geography',
    flag: (value) =>
      listed(value).every((place) => place === 'england')
        ? null
        : 'Used outside England. NHS login is for England only.',
  },
  { fact: 'commissioner', more: ['discussions'] },
  { fact: 'im1' },
  { fact: 'apis' },
  { fact: 'level' },
  { fact: 'vectors' },
  { fact: 'scopes', more: ['scopesWhy'] },
  {
    fact: 'ai',
    more: ['aiWhat'],
    flag: (value) => (value === 'no' ? null : 'Uses AI. NHS login must approve what it does with NHS login data.'),
  },
];

/** The newest answer to each question that a form has asked. */
export function reportAnswers(record: PartnerRecord, onboarding: string): readonly ReportAnswer[] {
  const facts = factValues(record, onboarding);
  return asked.flatMap(({ fact, more = [], flag }) => {
    const given = facts[fact]?.find(({ form }) => form !== 'eligibility');
    if (!given) return [];
    const further = more.flatMap((field) => record.forms[onboarding]?.[given.form]?.answers[field] || []);
    const answer = [factText(given), ...further].join('\n');
    return [{ fact, question: fieldOf(given)?.label ?? fact, answer, flag: flag?.(given.value) ?? null }];
  });
}
