/** The same fact, answered differently in two places: who said what, and when. */
import { showDate } from '../calendar/format.ts';
import { form as findForm } from '../journey/forms.ts';
import type { PartnerRecord } from '../record/state.ts';
import { type FactValue, factText, factValues, fieldOf, listed } from '../views/form-facts.ts';
import { type FormFinding, finding, typed } from './finding.ts';
import { ruleTable } from './rules.ts';

/** The newest answer against every older one that says something else. Sentences hold `{person:<id>}`. */
export function drift(record: PartnerRecord, onboarding: string): readonly FormFinding[] {
  const facts = factValues(record, onboarding);
  const compared = Object.keys(facts).filter(
    (fact) => !ruleTable.perEnvironment.includes(fact) && !ruleTable.mayChange.includes(fact),
  );
  return [
    ...compared.flatMap((fact) => disagreements(facts[fact] ?? [])),
    ...englandOrNot(record, onboarding, facts.geography?.[0]),
  ];
}

function disagreements([newest, ...older]: readonly FactValue[]): readonly FormFinding[] {
  if (!newest) return [];
  return older
    .filter((other) => comparable(other) !== comparable(newest))
    .map((other) => {
      const question = (fieldOf(newest) ?? fieldOf(other))?.label ?? '';
      return { ...finding('drift', { question, one: said(newest), other: said(other) }), form: newest.form };
    });
}

/** Eligibility asks for England by yes or no, the application for every place. */
function englandOrNot(
  record: PartnerRecord,
  onboarding: string,
  places: FactValue | undefined,
): readonly FormFinding[] {
  const serves = record.eligibility[onboarding]?.current?.answers.servesEngland;
  if (serves !== 'yes' || !places || listed(places.value).includes('england')) return [];
  return [{ ...finding('driftEngland', { other: said(places) }), form: places.form }];
}

/** “Confirm your verification level” says “P9” ({person:jo}, 5 November 2026) */
function said(given: FactValue): string {
  const title = findForm(given.form)?.title;
  const where = title ? `“${title}” says` : 'The eligibility answers say';
  const who = given.by === null ? 'NHS login' : `{person:${given.by}}`;
  return `${where} “${typed(factText(given).replaceAll('\n', ', '))}” (${who}, ${showDate(given.at)})`;
}

/** The order of choices, capitals and spaces make no difference. */
function comparable(given: FactValue): string {
  const field = fieldOf(given);
  const plain = given.value.toLowerCase().replace(/\s+/gu, ' ').trim();
  return field && 'choices' in field ? [...listed(plain)].sort().join(',') : plain;
}
