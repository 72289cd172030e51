/** Makes plain text and bots' simple markup into the same blocks as Markdown: only mentions and line ends count. */
import type { Block, Inline } from './markdown.ts';

const mention = /<at(?: id="[^"]*")?>(.+?)<\/at>/gi;

function readLine(line: string): Inline[] {
  const parts = line.split(mention);
  // `split` with one group alternates text and what was caught.
  return parts.flatMap((part, index): Inline[] => {
    if (part === '') return [];
    return [index % 2 === 1 ? { kind: 'mention', name: part } : { kind: 'text', text: part }];
  });
}

export function readPlain(text: string): Block[] {
  return [{ kind: 'paragraph', lines: text.split(/\r\n?|\n/).map(readLine) }];
}

/** Markup (`textFormat: xml`) is read by the browser in a document of its own, and only its text is kept. */
export function readMarkup(markup: string): Block[] {
  const document = new DOMParser().parseFromString(markup.replace(/<br\s*\/?>|<\/p>/gi, '\n'), 'text/html');
  for (const element of document.querySelectorAll('at')) element.replaceWith(`<at>${element.textContent}</at>`);
  return readPlain((document.body.textContent ?? '').trim());
}
