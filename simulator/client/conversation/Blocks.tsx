/** Draws what the readers of text made, with React, which escapes all text; a link that is no web or mail address stays text. */
import { createElement, Fragment, type ReactNode } from 'react';
import { isSafeLink } from '../state/links.ts';
import type { Block, Inline } from './markdown.ts';

/** Children in a row need no keys: text has no identity, it is drawn as it stands. */
const row = (tag: string | typeof Fragment, children: ReactNode[]): ReactNode => createElement(tag, null, ...children);

const spans = (parts: Inline[]): ReactNode => row(Fragment, parts.map(span));

function span(part: Inline): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'mention':
      return <span className="mention">{part.name}</span>;
    case 'bold':
      return <strong>{spans(part.children)}</strong>;
    case 'italic':
      return <em>{spans(part.children)}</em>;
    case 'link':
      return isSafeLink(part.href) ? (
        <a href={part.href} target="_blank" rel="noopener noreferrer">
          {spans(part.children)}
        </a>
      ) : (
        spans(part.children)
      );
  }
}

/** The style sheets keep line ends (`pre-line`). */
function paragraph(lines: Inline[][]): ReactNode {
  return row(
    'p',
    lines.flatMap((line, index) => (index === 0 ? [spans(line)] : ['\n', spans(line)])),
  );
}

function block(one: Block): ReactNode {
  if (one.kind === 'paragraph') return paragraph(one.lines);
  const items = one.items.map((item) => row('li', [spans(item)]));
  return one.ordered ? createElement('ol', { start: one.start }, ...items) : row('ul', items);
}

export function Blocks({ blocks }: { blocks: Block[] }) {
  return row(Fragment, blocks.map(block));
}
