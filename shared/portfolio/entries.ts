/** An onboarding as the portfolio keeps it in memory: its row, the text that a search looks into, and what is compared. */
import type { Row, RowOnboarding } from '../views/portfolio.ts';
import { folded } from './fold.ts';
import { codeOf, dateNumber, instantNumber } from './numbers.ts';

/** Numbers, and 0 where there is nothing: see `numbers.ts`. */
interface Compared {
  readonly side: number;
  readonly phase: number;
  readonly step: number;
  readonly service: number;
  readonly managing: number;
  readonly eligibility: number;
  readonly scenario: number;
  readonly dueOn: number;
  readonly boardOn: number;
  readonly since: number;
  readonly startedAt: number;
  readonly liveAt: number;
  readonly changedAt: number;
}

export interface Entry extends Compared {
  readonly row: Row;
  readonly onboarding: RowOnboarding;
  readonly open: boolean;
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
    return {
      row,
      onboarding,
      open: onboarding.closed === null,
      name,
      product,
      manager,
      text,
      ...compared(row, onboarding),
    };
  });
}

function compared(
  row: Row,
  { turn, step, service, eligibility, scenario, boardDate, startedAt, liveAt }: RowOnboarding,
): Compared {
  return {
    side: codeOf(turn.side),
    phase: codeOf(step?.phase),
    step: codeOf(step?.id),
    service: codeOf(service),
    managing: codeOf(row.projectManager),
    eligibility: codeOf(eligibility),
    scenario: scenario ?? 0,
    dueOn: dateNumber(turn.dueOn),
    boardOn: dateNumber(boardDate),
    since: instantNumber(turn.since),
    startedAt: instantNumber(startedAt),
    liveAt: instantNumber(liveAt),
    changedAt: instantNumber(row.lastChangeAt),
  };
}
