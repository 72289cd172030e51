/** The numbers on top; each one filters the list below. */
import type { Portfolio } from '../../../shared/api.ts';
import type { Filter } from './lines.ts';
import styles from './Tiles.module.css';

const tiles = [
  { filter: 'all', count: 'active', label: 'Active' },
  { filter: 'us', count: 'waitingOnUs', label: 'Waiting for NHS login' },
  { filter: 'partners', count: 'waitingOnPartners', label: 'Waiting for partners' },
  { filter: 'overdue', count: 'overdue', label: 'Overdue' },
  { filter: 'hold', count: 'onHold', label: 'On hold' },
  { filter: 'unassigned', count: 'unassigned', label: 'Without a project manager' },
  { filter: 'closed', count: 'closed', label: 'Closed' },
] as const;

interface TilesProps {
  counts: Portfolio['counts'];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

export function Tiles({ counts, filter, onFilter }: TilesProps) {
  return (
    <ul className={styles.tiles} aria-label="Show only">
      {tiles.map((tile) => (
        <li key={tile.filter}>
          <button
            type="button"
            className={styles.tile}
            aria-pressed={filter === tile.filter}
            onClick={() => onFilter(filter === tile.filter ? 'all' : tile.filter)}
          >
            <span className={styles.number}>{counts[tile.count]}</span>
            <span className={styles.label}>{tile.label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
