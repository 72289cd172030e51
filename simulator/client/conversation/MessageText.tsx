/** The words of a message. Links into Teams stay in the client. */
import type { MouseEvent } from 'react';
import type { MessageView, WorldView } from '../../contract.ts';
import { openLink } from '../state/links.ts';
import { Blocks } from './Blocks.tsx';
import { type Block, readMarkdown } from './markdown.ts';
import { readMarkup, readPlain } from './plain.ts';

const readers: Record<MessageView['format'], (text: string) => Block[]> = {
  plain: readPlain,
  markdown: readMarkdown,
  xml: readMarkup,
};

interface MessageTextProps {
  message: MessageView;
  world: WorldView;
}

export function MessageText({ message, world }: MessageTextProps) {
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    openLink(link.href, world);
  };
  if (message.text === '') return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the links inside, which work by themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div className="message-text" onClick={follow}>
      <Blocks blocks={readers[message.format](message.text)} />
    </div>
  );
}
