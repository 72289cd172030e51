/** Text that people typed, fit to stand in XML: nothing in it can become markup. */

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// What XML 1.0 does not allow at all: control characters and halves of a character.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function escaped(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/gu, (mark) => marks[mark] ?? '');
}
