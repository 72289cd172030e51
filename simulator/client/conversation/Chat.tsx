/** The one-to-one chat of a person and the app. */
import type { ConversationView, WorldView } from '../../contract.ts';
import { Compose } from './Compose.tsx';
import { Message } from './Message.tsx';
import { Typing } from './Typing.tsx';
import { useSend } from './useSend.ts';
import { useStick } from './useStick.ts';

interface ChatProps {
  conversation: ConversationView;
  world: WorldView;
}

export function Chat({ conversation, world }: ChatProps) {
  const send = useSend({ as: world.me.id, conversation, mentionables: [] });
  const { box, content } = useStick(conversation.messages.length);
  const newest = conversation.messages.at(-1);
  const prompts = world.app.commands.filter(({ scopes }) => scopes.includes('personal'));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="scroll chat" ref={box} role="log" aria-label="Messages" tabIndex={0}>
        <div className="messages" ref={content}>
          {conversation.messages.length === 0 && (
            <p className="empty">This is the start of your chat with {conversation.name}.</p>
          )}
          {conversation.messages.map((message) => (
            <Message
              key={message.id}
              message={message}
              world={world}
              {...(message === newest ? { onSuggestion: (words: string) => void send(words) } : {})}
            />
          ))}
        </div>
      </div>
      <div className="compose-area">
        <Typing conversation={conversation.id} />
        <Compose
          label="Type a message"
          draftKey={`${world.me.id}/${conversation.id}`}
          mentionables={[]}
          prompts={prompts}
          onSend={(text) => send(text)}
        />
      </div>
    </>
  );
}
