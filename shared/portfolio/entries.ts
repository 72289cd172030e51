/** An onboarding as the portfolio keeps it in memory: its row, and the text that a search looks into. */
import type { Row, RowOnboarding } from '../views/portfolio.ts';
import { folded } from './fold.ts';

export interface Entry {
  readonly row: Row;
  readonly onboarding: RowOnboarding;
  /** Folded. */
  readonly name: string;
  readonly product: string;
  readonly manager: string | null;
  /** Everything a search finds it by. */
  readonly text: string;
}

/** `nameOf`: of a person, or undefined when they are not known any more. */
export function entriesOf(row: Row, nameOf: (person: string) => string | undefined): readonly Entry[] {
  const name = folded(row.name);
  const manager = row.projectManager === null ? null : folded(nameOf(row.projectManager) ?? '');
  const people = [manager ?? '', ...row.contacts.map((person) => folded(nameOf(person) ?? ''))];
  return row.onboardings.map((onboarding) => {
    const product = folded(onboarding.product);
    const text = [name, product, folded(row.odsCode ?? ''), ...people].join('\n');
    return { row, onboarding, name, product, manager, text };
  });
}
