/** What the checks found in an onboarding's forms, as pages and cards show it. */
import type { FormFinding } from '../../checks/finding.ts';
import { checkOnboarding } from '../../checks/onboarding.ts';
import { form as findForm } from '../../journey/forms.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { fill, type Names } from '../names.ts';
import { severityWords } from '../severity.ts';

export interface CheckLine extends Omit<FormFinding, 'rule'> {
  readonly word: string;
  /** The form it is about, by its title. */
  readonly title: string;
}

export function checkLines(record: PartnerRecord, onboarding: string, names: Names): readonly CheckLine[] {
  return checkOnboarding(record, onboarding).map(({ rule: _, ...finding }) => ({
    ...finding,
    sentence: fill(finding.sentence, names),
    word: severityWords[finding.severity],
    title: findForm(finding.form)?.title ?? 'Eligibility answers',
  }));
}
