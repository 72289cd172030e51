/** Every word about the Board that a partner reads: data that NHS login can edit, checked when it is loaded. */
import { z } from 'zod';
import data from './board-words.json' with { type: 'json' };

const words = z.string().min(1);
const lines = z.array(words).min(1);
const outcome = { badge: words, title: words, lines, feed: words };

const schema = z.strictObject({
  source: words,
  checkedOn: z.iso.date(),
  approved: z.strictObject({ ...outcome, contract: words, comments: words, next: lines }),
  rejected: z.strictObject({ ...outcome, reasons: words, next: lines }),
  deferred: z.strictObject({ ...outcome, needs: words, item: words, received: words, planned: words, noDate: words }),
  nextTitle: words,
  buttons: z.strictObject({ see: words, ask: words, askManager: words, answer: words }),
});

/** Throws with the place and the reason when a word is missing or misplaced. */
function readBoardWords(input: unknown): z.infer<typeof schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const where = 'Correct shared/journey/board-words.json.';
  throw new Error(`The words about the Board cannot be used. ${where}\n${z.prettifyError(read.error)}`);
}

export const boardWords = readBoardWords(data);
