/** Puts the messages of a channel into threads: a post and its replies, in the order they were written. */
import type { MessageView } from '../../contract.ts';

export interface ThreadView {
  root: MessageView;
  replies: MessageView[];
}

export function threadsOf(messages: MessageView[]): ThreadView[] {
  const threads = new Map<string, ThreadView>();
  for (const message of messages) {
    const thread = threads.get(message.rootId);
    if (thread) thread.replies.push(message);
    else threads.set(message.rootId, { root: message, replies: [] });
  }
  return [...threads.values()];
}
