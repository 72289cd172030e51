/** The filters that are set, each taken away by one press. */
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import type { PortfolioFilters } from '../../../shared/portfolio/query.ts';
import styles from './Filters.module.css';
import type { Chip } from './filter-words.ts';

interface ChipsProps {
  chips: readonly Chip[];
  remove: (without: Partial<PortfolioFilters>) => void;
  clear: () => void;
}

export function Chips({ chips, remove, clear }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters that are set">
      {chips.map(({ words, without }) => (
        <li key={words}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`Remove filter ${words}`}
            onClick={() => remove(without)}
          >
            <span>{words}</span>
            <Dismiss12Regular aria-hidden="true" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className={styles.clear} onClick={clear}>
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}
