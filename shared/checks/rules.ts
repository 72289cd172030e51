/** The rules a machine can check: data with source and checked-on date, read and checked once when it is loaded. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
import data from './rule-table.json' with { type: 'json' };

const words = z.string().min(1);
const ids = z.array(words).min(1);
const severities = ['error', 'warning', 'note'] as const;
const levelNames = ['P0', 'P5', 'P9'] as const;

/** Lowest first. Source: NHS login, vectors of trust. */
export type Level = (typeof levelNames)[number];
export type Severity = (typeof severities)[number];

const source = z.strictObject({ title: words, url: z.url().nullable() });
const rule = z.strictObject({ severity: z.enum(severities), source: words, sentence: words, change: words });

const schema = z
  .strictObject({
    checkedOn: z.iso.date(),
    sources: z.record(words, source),
    levels: z.tuple([z.literal('P0'), z.literal('P5'), z.literal('P9')]),
    scopes: z.array(z.strictObject({ id: words, levels: z.array(z.enum(levelNames)).min(1) })).min(1),
    neverAvailable: ids,
    vectors: z.strictObject({ published: ids, specificationOnly: z.array(words), notImplemented: words }),
    redirectUris: z.strictObject({ max: z.int().min(1) }),
    /** Facts that differ from one environment to the next: neither filled in from another form nor compared. */
    perEnvironment: z.array(words),
    /** Facts that may change as time goes by: filled in, but not compared. */
    mayChange: z.array(words),
    /** The columns of the two sheets of the test data request spreadsheet, in their order. */
    testUsers: z.strictObject({ P5: ids, P9: ids }),
    rules: z.record(words, rule),
  })
  .superRefine((table, context) => {
    for (const [id, each] of Object.entries(table.rules)) {
      if (table.sources[each.source]) continue;
      context.addIssue({ code: 'custom', path: ['rules', id, 'source'], message: `${each.source} is not in sources` });
    }
    for (const vector of [...table.vectors.published, ...table.vectors.specificationOnly]) {
      if (table.levels.some((level) => vector.startsWith(`${level}.`))) continue;
      context.addIssue({ code: 'custom', path: ['vectors'], message: `${vector} does not begin with a level` });
    }
  });

/** Throws with the place and the reason when the table cannot be used. */
export function readRules(input: unknown): z.infer<typeof schema> {
  return checkedData(schema, input, 'the rules that a machine checks', 'shared/checks/rule-table.json');
}

export const ruleTable = readRules(data);
export type RuleName = keyof typeof data.rules;
