/** What the partner's forms say that the Board looks at, and what stands out in it. */
import { form as findForm } from '../../journey/forms.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { answerWords } from '../answer-words.ts';
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
  /** Fields of the same form that say more, each with its own question. */
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

/** What the application form says of the product itself. */
export const aboutProduct: readonly string[] = ['product', 'why'];

/** The newest answer to each question that a form has asked. */
export function reportAnswers(record: PartnerRecord, onboarding: string): readonly ReportAnswer[] {
  const facts = factValues(record, onboarding);
  const further = (form: string, fact: string, field: string) => {
    const value = record.forms[onboarding]?.[form]?.answers[field] ?? '';
    const question = findForm(form)?.fields.find(({ id }) => id === field);
    return question && value
      ? [{ fact, question: plain(question.label), answer: answerWords(question, value), flag: null }]
      : [];
  };
  const told = asked.flatMap(({ fact, more = [], flag }) => {
    const given = facts[fact]?.find(({ form }) => form !== 'eligibility');
    if (!given) return [];
    const question = plain(fieldOf(given)?.label ?? fact);
    const first = { fact, question, answer: factText(given), flag: flag?.(given.value) ?? null };
    return [first, ...more.flatMap((field) => further(given.form, fact, field))];
  });
  return [...aboutProduct.flatMap((field) => further('application', field, field)), ...told];
}

/** A question to read, not to answer. */
function plain(label: string): string {
  return label.replace(' (optional)', '');
}
