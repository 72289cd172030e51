/** Search as you type: asked for once the typing rests, and taken over from the address when that changes. */
import { useEffect, useState } from 'react';
import { MAX_SEARCH } from '../../../shared/portfolio/query.ts';
import styles from './Filters.module.css';

/** Milliseconds. */
const REST = 250;

interface SearchFieldProps {
  value: string;
  search: (text: string) => void;
}

export function SearchField({ value, search }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // What the address says wins when it was not this field that changed it: back, a view, a link.
  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => search(typed.trim()), REST);
    return () => clearTimeout(timer);
  }, [typed, value, search]);
  return (
    <input
      type="search"
      className={styles.search}
      aria-label="Search by partner, product or person"
      placeholder="Search partner, product or person"
      value={typed}
      maxLength={MAX_SEARCH}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
