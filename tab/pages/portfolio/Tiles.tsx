/** The numbers on top; each one filters the list below. */
import type { PortfolioCounts } from '../../../shared/portfolio/answer.ts';
import { anyFilter, nobody, type PortfolioFilters } from '../../../shared/portfolio/query.ts';
import styles from './Tiles.module.css';

const tiles = [
  { only: {}, count: 'active', label: 'Active' },
  { only: { waiting: 'us' }, count: 'waitingOnUs', label: 'Waiting for NHS login' },
  { only: { waiting: 'partner' }, count: 'waitingOnPartners', label: 'Waiting for partners' },
  { only: { overdue: true }, count: 'overdue', label: 'Overdue' },
  { only: { waiting: 'hold' }, count: 'onHold', label: 'On hold' },
  { only: { manager: nobody }, count: 'unassigned', label: 'Without a project manager' },
  { only: { show: 'closed' }, count: 'closed', label: 'Closed' },
] as const satisfies readonly {
  readonly only: Partial<PortfolioFilters>;
  readonly count: keyof PortfolioCounts;
  readonly label: string;
}[];

interface TilesProps {
  counts: PortfolioCounts;
  filters: PortfolioFilters;
  onFilter: (filters: PortfolioFilters) => void;
}

export function Tiles({ counts, filters, onFilter }: TilesProps) {
  return (
    <ul className={styles.tiles} aria-label="Show only">
      {tiles.map(({ only, count, label }) => {
        const wanted: PortfolioFilters = { ...anyFilter, ...only };
        const pressed = sameFilters(filters, wanted);
        return (
          <li key={count}>
            <button
              type="button"
              className={styles.tile}
              aria-pressed={pressed}
              onClick={() => onFilter(pressed ? anyFilter : wanted)}
            >
              <span className={styles.number}>{counts[count]}</span>
              <span className={styles.label}>{label}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function sameFilters(a: PortfolioFilters, b: PortfolioFilters): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
