/** Every word about the Board that a partner reads: data that NHS login can edit, checked when it is loaded. */
import { z } from 'zod';
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

/** Throws with the place and the reason when a word is missing or misplaced. */
function readBoardWords(input: unknown): z.infer<typeof schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const where = 'Correct shared/journey/board-words.json.';
  throw new Error(`The words about the Board cannot be used. ${where}\n${z.prettifyError(read.error)}`);
}

export const boardWords = readBoardWords(data);
