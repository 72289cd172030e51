/** The words of every notice, for card, mail and activity feed: data that NHS login can edit, checked when loaded. */
import { z } from 'zod';
import { waysToClose } from '../record/course-state.ts';
import { noticeKinds } from '../record/notices.ts';
import data from './notice-words.json' with { type: 'json' };

const words = z.string().min(1);
const kind = z.strictObject({
  /** Of the mail. */
  subject: words,
  title: words,
  lines: z.array(words).min(1),
  /** Of the mail's one link. */
  button: words,
  /** One line for the activity feed. */
  feed: words,
});

const schema = z.strictObject({
  source: words,
  checkedOn: z.iso.date(),
  kinds: z.record(z.enum(noticeKinds), kind),
  /** What is said of each way to close an onboarding. */
  closings: z.record(z.enum(waysToClose), z.strictObject({ title: words, line: words })),
  replyLine: words,
  documentLine: words,
  greeting: words,
  mailEnd: words,
});

/** Throws with the place and the reason when a word is missing or misplaced. */
function readNoticeWords(input: unknown): z.infer<typeof schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const where = 'Correct shared/journey/notice-words.json.';
  throw new Error(`The words of the notices cannot be used. ${where}\n${z.prettifyError(read.error)}`);
}

export const noticeWords = readNoticeWords(data);
