/** Every word about the Board that a partner reads: data that NHS login can edit, checked when it is loaded. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
import data from './board-words.json' with { type: 'json' };

const words = z.string().min(1);
const lines = z.array(words).min(1);
const outcome = { badge: words, feed: words };
const news = { title: words, lines };
const byGate = <T extends z.ZodRawShape>(shape: T) => ({
  application: z.strictObject(shape),
  goLive: z.strictObject(shape),
});

const schema = z.strictObject({
  source: words,
  checkedOn: z.iso.date(),
  approved: z.strictObject({ ...outcome, ...byGate({ ...news, next: lines }), contract: words, comments: words }),
  rejected: z.strictObject({ ...outcome, ...byGate({ ...news, next: lines }), reasons: words }),
  deferred: z.strictObject({
    ...outcome,
    ...byGate(news),
    needs: words,
    item: words,
    received: words,
    planned: words,
    noDate: words,
  }),
  /** What each gate is called. */
  gates: z.strictObject({ application: words, goLive: words }),
  nextTitle: words,
  buttons: z.strictObject({ see: words, production: words, ask: words, askManager: words, answer: words }),
});

export const boardWords = checkedData(schema, data, 'the words about the Board', 'shared/journey/board-words.json');
