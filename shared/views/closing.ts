/** What is said when an onboarding was closed, by the way it was. */
import { noticeWords } from '../journey/notice.ts';
import type { Closed } from '../record/course-state.ts';
import { put } from './template.ts';

/** What everybody may read of a closed onboarding. */
export interface ClosedLine extends Pick<Closed, 'how' | 'at'> {
  readonly title: string;
  readonly line: string;
}

export function closedLine({ how, at }: Closed, product: string): ClosedLine {
  const { closedTitle: title, closedLine: line } = closingWords(how, product);
  return { how, at, title, line };
}

/** Empty when nothing was closed. */
export function closingWords(how: string | undefined, product: string) {
  const words = Object.entries(noticeWords.closings).find(([each]) => each === how)?.[1];
  return { closedTitle: words?.title ?? '', closedLine: words ? put(words.line, { product }) : '' };
}
