/** What is said when an onboarding was closed, by the way it was. */
import { noticeWords } from '../journey/notice.ts';
import type { Closed } from '../record/course-state.ts';
import { put } from './template.ts';

/** What everybody may read of a closed onboarding. */
export interface ClosedLine extends Pick<Closed, 'how' | 'at' | 'into'> {
  readonly title: string;
  readonly line: string;
}

export function closedLine({ how, at, into }: Closed, product: string): ClosedLine {
  const { closedTitle: title, closedLine: line } = closingWords({ how, into: into?.name ?? '' }, product);
  return { how, at, title, line, ...(into ? { into } : {}) };
}

/** Empty when nothing was closed. `into` is the name of the partner it was merged into. */
export function closingWords({ how, into = '' }: Readonly<Record<string, string>>, product: string) {
  const words = Object.entries(noticeWords.closings).find(([each]) => each === how)?.[1];
  return { closedTitle: words?.title ?? '', closedLine: words ? put(words.line, { product, into }) : '' };
}
