/** Mail as plain, accessible HTML: one column, real headings and lists, everything that was typed escaped. */
import { visible } from '../../shared/views/visible.ts';

/** Markup that is ready to send. Only this file makes it, so that nothing typed gets in unescaped. */
export interface Html {
  readonly html: string;
}

export function paragraph(text: string): Html {
  return { html: `<p style="margin:0 0 16px">${lineBreaks(safe(text))}</p>` };
}

export function heading(text: string): Html {
  return { html: `<h2 style="font-size:20px;margin:24px 0 8px">${safe(text)}</h2>` };
}

export function list(items: readonly string[]): Html {
  if (items.length === 0) return { html: '' };
  const rows = items.map((item) => `<li style="margin:0 0 8px">${lineBreaks(safe(item))}</li>`).join('');
  return { html: `<ul style="margin:0 0 16px;padding-left:24px">${rows}</ul>` };
}

/** A quotation of what a person wrote. */
export function quote(text: string): Html {
  const style = 'margin:0 0 16px;padding:8px 16px;border-left:4px solid #4f4f4f';
  return { html: `<blockquote style="${style}">${lineBreaks(safe(text))}</blockquote>` };
}

/** The one link of a mail. Underlined, so that colour is not all that tells it. */
export function button(label: string, url: string): Html {
  const style =
    'display:inline-block;padding:12px 20px;background:#0b5c3f;color:#ffffff;font-weight:bold;text-decoration:underline';
  return { html: `<p style="margin:24px 0"><a href="${safe(url)}" style="${style}">${safe(label)}</a></p>` };
}

/** `title` is for screen readers and windows; the subject says the same. */
export function page(title: string, parts: readonly Html[], end: string): string {
  const body = parts.map((part) => part.html).join('\n');
  const style = 'margin:0;padding:24px;background:#ffffff;color:#212b32;font:16px/1.5 Arial,sans-serif';
  const foot = `<p style="margin:32px 0 0;color:#4c6272">${safe(end)}</p>`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(title)}</title></head>
<body style="${style}">
<main style="max-width:640px;overflow-wrap:anywhere">
<h1 style="font-size:24px;margin:0 0 16px">${safe(title)}</h1>
${body}
${foot}
</main>
</body>
</html>`;
}

/** For text and for attributes in double quotes. */
function safe(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function lineBreaks(safeText: string): string {
  return safeText.replaceAll('\n', '<br>');
}
