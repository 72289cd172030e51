/** One message: who, when, the words, the cards. */
import { Button } from '@fluentui/react-components';
import type { Attachment, MessageView, WorldView } from '../../contract.ts';
import { CardMessage } from '../cards/CardMessage.tsx';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import { isSafeLink } from '../state/links.ts';
import { momentOf, whenOf } from '../state/time.ts';
import { Delivery } from './Delivery.tsx';
import { MessageText } from './MessageText.tsx';

const cardType = 'application/vnd.microsoft.card.adaptive';

interface AttachedProps {
  attachment: Attachment;
  message: MessageView;
  world: WorldView;
}

function Attached({ attachment: { contentType, content, contentUrl, name }, message, world }: AttachedProps) {
  if (contentType === cardType) return <CardMessage message={message} card={content} world={world} />;
  const title = name ?? contentType;
  if (!contentUrl || !isSafeLink(contentUrl)) return <p className="file">This simulator does not show {title}.</p>;
  return (
    <p className="file">
      <a href={contentUrl} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    </p>
  );
}

interface MessageProps {
  message: MessageView;
  world: WorldView;
  /** One-tap replies, offered under the newest message only. */
  onSuggestion?: (words: string) => void;
}

export function Message({ message, world, onSuggestion }: MessageProps) {
  const { author, sentAt, edited, deleted } = message;
  const mine = author.id === world.me.id;
  return (
    <div className={mine ? 'message mine' : 'message'} data-message={message.id}>
      <PersonAvatar name={author.name} kind={author.kind} />
      <div className="message-body">
        <p className="message-head">
          <span className="message-author">{author.name}</span>
          {author.kind === 'app' && <span className="message-app">App</span>}
          <time dateTime={sentAt} title={momentOf(sentAt)}>
            {whenOf(sentAt, world.now)}
          </time>
          {edited && !deleted && <span>Edited</span>}
        </p>
        {deleted ? (
          <p className="message-deleted">This message has been deleted.</p>
        ) : (
          <>
            <MessageText message={message} world={world} />
            {message.attachments.map((attachment, index) => (
              <Attached
                // biome-ignore lint/suspicious/noArrayIndexKey: the second card of a message stays its second card when it changes
                key={index}
                attachment={attachment}
                message={message}
                world={world}
              />
            ))}
          </>
        )}
        <Delivery delivery={message.delivery} />
        {onSuggestion && message.suggestions.length > 0 && (
          <div className="suggestions">
            {message.suggestions.map(({ title, value }) => (
              <Button key={value} size="small" shape="circular" onClick={() => onSuggestion(value)}>
                {title}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
