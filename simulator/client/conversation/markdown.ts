/** Reads the Markdown that Teams shows: bold, italic, links, lists and mentions. Everything else stays text. */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'mention'; name: string };

export type Block =
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

interface Rule {
  pattern: RegExp;
  make: (groups: string[]) => Inline;
}

/** The first rule that matches earliest wins; none of them crosses a line. */
const rules: Rule[] = [
  { pattern: /\\([\\*_[\]()#>.!-])/, make: ([text = '']) => ({ kind: 'text', text }) },
  { pattern: /<at(?: id="[^"]*")?>(.+?)<\/at>/, make: ([name = '']) => ({ kind: 'mention', name }) },
  {
    pattern: /\[([^\]]+)\]\((\S+?)\)/,
    make: ([text = '', href = '']) => ({ kind: 'link', href, children: readInline(text) }),
  },
  { pattern: /\*\*(\S(?:.*?\S)?)\*\*/, make: ([text = '']) => ({ kind: 'bold', children: readInline(text) }) },
  { pattern: /(?<![\w*])\*(\S(?:[^*]*?\S)?)\*(?![\w*])/, make: ([text = '']) => italic(text) },
  { pattern: /(?<!\w)_(\S(?:[^_]*?\S)?)_(?!\w)/, make: ([text = '']) => italic(text) },
];

function italic(text: string): Inline {
  return { kind: 'italic', children: readInline(text) };
}

export function readInline(text: string): Inline[] {
  let first: { rule: Rule; match: RegExpExecArray } | undefined;
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { rule, match };
  }
  if (!first) return text === '' ? [] : [{ kind: 'text', text }];
  const { rule, match } = first;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return [
    ...(before ? [{ kind: 'text' as const, text: before }] : []),
    rule.make(match.slice(1)),
    ...readInline(after),
  ];
}

const bullet = /^\s*[-*+] +(.*)$/;
const number = /^\s*(\d{1,9})[.)] +(.*)$/;

function listItem(line: string): { ordered: boolean; start: number; text: string } | undefined {
  const bulleted = bullet.exec(line);
  if (bulleted) return { ordered: false, start: 1, text: bulleted[1] ?? '' };
  const numbered = number.exec(line);
  return numbered ? { ordered: true, start: Number(numbered[1]), text: numbered[2] ?? '' } : undefined;
}

export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const item = listItem(line);
    if (line.trim() === '') {
      open = undefined;
    } else if (item) {
      if (open?.kind !== 'list' || open.ordered !== item.ordered) {
        open = { kind: 'list', ordered: item.ordered, start: item.start, items: [] };
        blocks.push(open);
      }
      open.items.push(readInline(item.text));
    } else {
      if (open?.kind !== 'paragraph') {
        open = { kind: 'paragraph', lines: [] };
        blocks.push(open);
      }
      open.lines.push(readInline(line));
    }
  }
  return blocks;
}
