/** A command as typed: the right fields, but values that nobody has checked yet. The service says what is wrong. */
import type { PersonCommand } from '../../shared/record/record.ts';

type Typed<V> = V extends string
  ? string
  : V extends boolean
    ? boolean | null
    : V extends readonly (infer Item)[]
      ? readonly Typed<Item>[]
      : V extends object
        ? { [K in keyof V]: Typed<V[K]> }
        : V;

type DraftOf<C> = C extends PersonCommand ? { [K in keyof C]: K extends 'type' | 'kind' ? C[K] : Typed<C[K]> } : never;

export type Draft = DraftOf<PersonCommand>;
