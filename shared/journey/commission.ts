/** Every word about the contract that a partner reads: data that NHS login can edit, checked when it is loaded. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
import data from './commission-words.json' with { type: 'json' };

const words = z.string().min(1);
const common = {
  id: z.enum([
    'commissioner',
    'commissionerType',
    'odsCode',
    'reference',
    'start',
    'end',
    'exchange',
    'consideration',
    'document',
  ]),
  label: words,
  hint: z.string(),
  /** Said when it is empty; null when it may be. */
  missing: words.nullable(),
};
const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('text'), max: z.int() }),
  z.strictObject({ ...common, kind: z.literal('date') }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    choices: z.array(z.strictObject({ id: words, label: words })).min(2),
  }),
]);
const screen = z.strictObject({
  title: words,
  count: words,
  button: words,
  back: words.optional(),
  fields: z.array(field).min(1),
});

const schema = z.strictObject({
  source: words,
  checkedOn: z.iso.date(),
  title: words,
  lines: z.array(words).min(1),
  show: words,
  /** A card shows one after the other, a page both. */
  screens: z.tuple([screen, screen]),
  names: z.strictObject({
    commissioner: words,
    commissionerType: words,
    odsCode: words,
    reference: words,
    dates: words,
    exchange: words,
    document: words,
    shown: words,
  }),
  states: z.strictObject({
    /** Not checked yet: what the partner reads, what staff must do, what the report says. */
    waiting: z.strictObject({ partner: words, nhs: words, board: words }),
    accepted: words,
    refused: words,
  }),
  none: words,
  confirm: z.strictObject({
    title: words,
    lead: words,
    lines: z.strictObject({ contract: words, sponsor: words }),
    yes: words,
    no: words,
    what: words,
    thanks: words,
    waits: words,
    said: z.strictObject({ yes: words, no: words }),
  }),
  discussion: z.strictObject({
    title: words,
    talked: words,
    next: words,
    results: z.strictObject({ commissioned: words, sponsored: words, stopped: words, goOn: words }),
    change: words,
  }),
});

export type ContractScreen = Readonly<z.infer<typeof screen>>;
export type ContractFieldId = z.infer<typeof common.id>;

export const commissionWords = checkedData(
  schema,
  data,
  'the words about the contract',
  'shared/journey/commission-words.json',
);
