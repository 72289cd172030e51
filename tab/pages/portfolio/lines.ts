/** The portfolio's lines: one for each onboarding, and which of them a filter and a search leave. */
import type { PortfolioRow } from '../../../shared/api.ts';

export interface Line {
  readonly partner: PortfolioRow;
  readonly onboarding: PortfolioRow['onboardings'][number];
}

export type Filter = 'all' | 'us' | 'partners' | 'overdue' | 'hold' | 'unassigned' | 'closed';

export function linesOf(rows: readonly PortfolioRow[]): readonly Line[] {
  return rows.flatMap((partner) => partner.onboardings.map((onboarding) => ({ partner, onboarding })));
}

/** Every word of the search must be found, in any order and either case. */
export function matching(lines: readonly Line[], filter: Filter, search: string): readonly Line[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return lines.filter((line) => {
    if ((line.onboarding.closed !== null) !== (filter === 'closed')) return false;
    if (!fits(line, filter)) return false;
    const text = textOf(line);
    return words.every((word) => text.includes(word));
  });
}

export function countLabel(shown: number, all: number): string {
  if (shown === all) return all === 1 ? '1 onboarding' : `${all} onboardings`;
  return `${shown} of ${all} onboardings`;
}

function fits({ partner, onboarding }: Line, filter: Filter): boolean {
  switch (filter) {
    case 'all':
    case 'closed':
      return true;
    case 'us':
      return onboarding.turn.side === 'nhs';
    case 'partners':
      return onboarding.turn.side === 'partner';
    case 'overdue':
      return onboarding.due?.overdue ?? false;
    case 'hold':
      return onboarding.turn.side === 'hold';
    case 'unassigned':
      return partner.projectManager === null;
    default:
      return filter satisfies never;
  }
}

function textOf({ partner, onboarding }: Line): string {
  const people = [partner.projectManager?.name ?? '', ...partner.contacts];
  return [partner.name, onboarding.product, ...people].join(' ').toLowerCase();
}
