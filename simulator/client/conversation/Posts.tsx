/** The posts of a channel, the newest at the end, and the box to start another. */
import { useEffect } from 'react';
import type { ConversationView, WorldView } from '../../contract.ts';
import { Compose } from './Compose.tsx';
import type { Mentionable } from './mentions.ts';
import { Thread } from './Thread.tsx';
import { Typing } from './Typing.tsx';
import { threadsOf } from './threads.ts';
import { useSend } from './useSend.ts';
import { useStick } from './useStick.ts';

interface PostsProps {
  conversation: ConversationView;
  world: WorldView;
  /** The post a link led to. */
  marked: string | undefined;
  archived: boolean;
}

function mentionablesOf(conversation: ConversationView, world: WorldView): Mentionable[] {
  const app = conversation.appPresent ? [{ name: world.app.name, person: null }] : [];
  const others = conversation.members.filter(({ person }) => person.id !== world.me.id);
  return [...app, ...others.map(({ person }) => ({ name: person.name, person: person.id }))];
}

export function Posts({ conversation, world, marked, archived }: PostsProps) {
  const mentionables = mentionablesOf(conversation, world);
  const send = useSend({ as: world.me.id, conversation, mentionables });
  const { box, content } = useStick(conversation.messages.length);
  const threads = threadsOf(conversation.messages);
  const { name } = world.app;
  const commands = world.app.commands.filter(({ scopes }) => scopes.includes('team'));
  const prompts = conversation.appPresent
    ? commands.map(({ title, description }) => ({ title: `@${name} ${title}`, description }))
    : [];
  const draftKey = `${world.me.id}/${conversation.id}`;

  useEffect(() => {
    if (marked)
      box.current?.querySelector(`[data-message="${CSS.escape(marked)}"]`)?.scrollIntoView({ block: 'center' });
  }, [marked, box]);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="scroll" ref={box} role="log" aria-label="Posts" tabIndex={0}>
        <div className="threads" ref={content}>
          {threads.length === 0 && <p className="empty">Nobody has posted in {conversation.name} yet.</p>}
          {threads.map((thread) => (
            <Thread
              key={thread.root.id}
              thread={thread}
              world={world}
              marked={thread.root.id === marked}
              replyBox={
                !archived && (
                  <Compose
                    label="Type a reply"
                    draftKey={`${draftKey}/${thread.root.id}`}
                    mentionables={mentionables}
                    prompts={prompts}
                    onSend={(text) => send(text, thread.root.id)}
                  />
                )
              }
            />
          ))}
        </div>
      </div>
      <div className="compose-area">
        <Typing conversation={conversation.id} />
        {archived && <p className="empty">This channel is archived. Nobody can write here.</p>}
        {!archived && (
          <Compose
            label="Type a message"
            draftKey={draftKey}
            mentionables={mentionables}
            prompts={prompts}
            onSend={(text) => send(text)}
          />
        )}
      </div>
    </>
  );
}
