/** A day of a partner's story: the date, at ten in the morning in London, and what people do then. */
import type { Cast } from './cast.ts';

export type Day = readonly [on: string, what: string, act: (cast: Cast, on: string) => Promise<unknown>];

/** A form as a command. */
export const form = (name: string, answers: Readonly<Record<string, string>>, basedOn = 0) => ({
  type: 'answerForm',
  form: name,
  answers,
  basedOn,
});
