/** The numbers on top. All but the last show, when pressed, the onboardings that they count. */
import { showDate } from '../../../shared/calendar/format.ts';
import type { PortfolioCounts } from '../../../shared/portfolio/answer.ts';
import { anyFilter, type PortfolioFilters, type PortfolioQuery } from '../../../shared/portfolio/query.ts';
import { cx } from '../../parts/cx.ts';
import styles from './Tiles.module.css';

interface Tile {
  readonly only: Partial<PortfolioFilters>;
  readonly count: number;
  readonly label: string;
  /** Something is wrong while it is not 0. */
  readonly bad?: boolean;
}

function tilesOf({ nextBoard, ...counts }: PortfolioCounts): readonly Tile[] {
  const next = nextBoard?.on ?? null;
  return [
    { only: {}, count: counts.active, label: 'Active' },
    { only: { waiting: 'us' }, count: counts.waitingOnUs, label: 'Waiting for NHS login' },
    { only: { waiting: 'partner' }, count: counts.waitingOnPartners, label: 'Waiting for partners' },
    { only: { overdue: true }, count: counts.overdue, label: 'Overdue', bad: true },
    { only: { waiting: 'hold' }, count: counts.onHold, label: 'On hold' },
    ...(next && nextBoard
      ? [{ only: { boardFrom: next, boardTo: next }, count: nextBoard.count, label: `Next Board, ${showDate(next)}` }]
      : []),
  ];
}

interface TilesProps {
  counts: PortfolioCounts;
  query: PortfolioQuery;
  show: (filters: PortfolioFilters) => void;
}

export function Tiles({ counts, query, show }: TilesProps) {
  return (
    <ul className={styles.tiles} aria-label="The numbers of all partners">
      {tilesOf(counts).map(({ only, count, label, bad = false }) => {
        const wanted: PortfolioFilters = { ...anyFilter, ...only };
        const pressed = query.search === '' && sameFilters(query.filters, wanted);
        return (
          <li key={label}>
            <button
              type="button"
              className={styles.tile}
              aria-pressed={pressed}
              onClick={() => show(pressed ? anyFilter : wanted)}
            >
              <span className={cx(styles.number, bad && count > 0 && styles.bad)}>{count.toLocaleString('en-GB')}</span>
              <span className={styles.label}>{label}</span>
            </button>
          </li>
        );
      })}
      <li className={styles.fact}>
        <span className={styles.number}>{counts.goLive.medianWeeks ?? '–'}</span>
        <span className={styles.label}>{goLiveWords(counts.goLive)}</span>
      </li>
    </ul>
  );
}

// The published range: reference/domain.md 0.3.
function goLiveWords({ medianWeeks, of }: PortfolioCounts['goLive']): string {
  const published = 'Published: 6 weeks, or 3 to 4 months';
  if (medianWeeks === null) return `Weeks to go live: nobody has yet. ${published}`;
  return `Median weeks to go live, of ${of.toLocaleString('en-GB')}. ${published}`;
}

function sameFilters(a: PortfolioFilters, b: PortfolioFilters): boolean {
  return (Object.keys(anyFilter) as (keyof PortfolioFilters)[]).every((name) => a[name] === b[name]);
}
