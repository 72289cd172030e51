/** Which rows of a page are selected. Rows that are not on the page any more are not either. */
import { useRef, useState } from 'react';
import type { PortfolioLine } from '../../../shared/portfolio/answer.ts';

export function keyOf({ partner, onboarding }: Pick<PortfolioLine, 'partner' | 'onboarding'>): string {
  return `${partner}/${onboarding}`;
}

export interface Selection {
  readonly lines: readonly PortfolioLine[];
  readonly has: (line: PortfolioLine) => boolean;
  /** `range`: as well all between this row and the one that was set before. */
  readonly set: (line: PortfolioLine, on: boolean, range: boolean) => void;
  readonly setAll: (on: boolean) => void;
  readonly keep: (lines: readonly PortfolioLine[]) => void;
}

export function useSelection(shown: readonly PortfolioLine[]): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const onPage = shown.map(keyOf);

  function set(line: PortfolioLine, on: boolean, range: boolean): void {
    const key = keyOf(line);
    const changed = range ? between(onPage, last.current, key) : [key];
    last.current = key;
    setKeys(on ? new Set([...keys, ...changed]) : new Set([...keys].filter((each) => !changed.includes(each))));
  }

  return {
    lines: shown.filter((line) => keys.has(keyOf(line))),
    has: (line) => keys.has(keyOf(line)),
    set,
    setAll: (on) => setKeys(new Set(on ? onPage : [])),
    keep: (lines) => setKeys(new Set(lines.map(keyOf))),
  };
}

/** Both ends included; only `to` when the other is not on the page. */
export function between(keys: readonly string[], from: string | null, to: string): readonly string[] {
  const [a, b] = [from === null ? -1 : keys.indexOf(from), keys.indexOf(to)];
  return a < 0 ? [to] : keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}
