/** The words of every notice, for card, mail and activity feed: data that NHS login can edit, checked when loaded. */
import { z } from 'zod';
import { checkedData } from '../checked-data.ts';
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

export const noticeWords = checkedData(schema, data, 'the words of the notices', 'shared/journey/notice-words.json');
