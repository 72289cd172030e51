/** A post of a channel with its replies; of many, the last ones are shown first. */
import { Button } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { WorldView } from '../../contract.ts';
import { momentOf } from '../state/time.ts';
import { Message } from './Message.tsx';
import type { ThreadView } from './threads.ts';

const shownReplies = 4;

interface ThreadProps {
  thread: ThreadView;
  world: WorldView;
  marked: boolean;
  /** The box to reply in, drawn when it is wanted. */
  replyBox: ReactNode;
}

export function Thread({ thread: { root, replies }, world, marked, replyBox }: ThreadProps) {
  const [all, setAll] = useState(false);
  const [replying, setReplying] = useState(false);
  const hidden = all ? 0 : Math.max(0, replies.length - shownReplies);
  return (
    <article
      className={marked ? 'thread marked' : 'thread'}
      aria-label={`Post by ${root.author.name}, ${momentOf(root.sentAt)}`}
    >
      <Message message={root} world={world} />
      <div className="replies">
        {hidden > 0 && (
          <Button appearance="transparent" size="small" onClick={() => setAll(true)}>
            Show {hidden} earlier {hidden === 1 ? 'reply' : 'replies'}
          </Button>
        )}
        {replies.slice(hidden).map((reply) => (
          <Message key={reply.id} message={reply} world={world} />
        ))}
      </div>
      {replying ? (
        replyBox
      ) : (
        <Button appearance="subtle" size="small" icon={<ArrowReplyRegular />} onClick={() => setReplying(true)}>
          Reply
        </Button>
      )}
    </article>
  );
}
