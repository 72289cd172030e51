/** Markdown as Teams shows it: a few marks, and everything else stays text. */
import { describe, expect, it } from '@jest/globals';
import { readInline, readMarkdown } from '../../simulator/client/conversation/markdown.ts';

const text = (words: string) => ({ kind: 'text', text: words });

describe('inside a line', () => {
  it.each([
    [
      '**bold** and _italic_',
      [{ kind: 'bold', children: [text('bold')] }, text(' and '), { kind: 'italic', children: [text('italic')] }],
    ],
    ['[guide](https://example.org)', [{ kind: 'link', href: 'https://example.org', children: [text('guide')] }]],
    ['Hi <at>Jo Smith</at>!', [text('Hi '), { kind: 'mention', name: 'Jo Smith' }, text('!')]],
    ['snake_case_name and 2 * 3 * 4', [text('snake_case_name and 2 * 3 * 4')]],
    ['<b>not markup</b>', [text('<b>not markup</b>')]],
    ['\\*plain\\*', [text('*'), text('plain'), text('*')]],
  ])('%s', (line, parts) => expect(readInline(line)).toEqual(parts));
});

describe('over lines', () => {
  it('knows lists, with and without numbers, and paragraphs', () => {
    const kinds = readMarkdown('One\nTwo\n\n- a\n- b\n3. c').map((block) =>
      block.kind === 'list'
        ? `${block.ordered ? block.start : '•'} × ${block.items.length}`
        : `${block.lines.length} lines`,
    );
    expect(kinds).toEqual(['2 lines', '• × 2', '3 × 1']);
  });
});
