/** Two people at the same thing: what somebody else saved stands above what was typed, so that neither text is lost. */
import { type Elements, fact, section, small, subheading } from './card.ts';

interface Kept {
  readonly name: string;
  readonly value: string;
}

/** Nothing where there is nothing to show. */
export function keptAbove(kept: readonly Kept[]): Elements {
  if (kept.length === 0) return [];
  const lines = kept.map(({ name, value }) => fact(name, value));
  const typed = small('What you typed is below. Send it to replace this, or go back.');
  return [section([subheading('What we have now'), ...lines, typed])];
}
