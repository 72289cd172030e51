/** Two people at the same thing: what somebody else saved since a person looked is not overwritten without their knowing. */
import { type Context, personOf, type Refusal, refuse } from './decision.ts';

/** What is kept now, and who saved it. */
interface Kept {
  readonly by: string | null;
  readonly at: string;
}

/** How what happened is told. Words: reference/wording.md A9, "Two people at once". */
const told = {
  answered: ['answered', 'These are the answers we have now.'],
  changed: ['changed', 'This is what we have now.'],
} as const;

/**
 * Null when nothing stands against saving. `seen`: whether what is kept is what the person saw. Nobody clashes with
 * themselves: the same person at card and page means the last one.
 */
export function savedMeanwhile(
  kept: Kept | null | undefined,
  seen: boolean,
  { actor }: Pick<Context, 'actor'>,
  how: keyof typeof told = 'changed',
): Refusal | null {
  if (!kept || seen || kept.by === personOf(actor)) return null;
  const who = kept.by ? `{person:${kept.by}}` : 'Somebody';
  const [did, now] = told[how];
  return refuse('answeredMeanwhile', `${who} ${did} this at {time:${kept.at}}. ${now}`);
}
