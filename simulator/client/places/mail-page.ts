/** Makes the HTML of a mail into a page for a closed frame: no scripts, links open in a new tab of the browser. */
import type { WorldView } from '../../contract.ts';
import { hrefOf } from '../state/links.ts';

const looks =
  'body{font:15px/1.5 "Segoe UI",system-ui,sans-serif;color:#242424;background:#fff;margin:20px;overflow-wrap:anywhere}';

/** Links into Teams lead to this client; addresses that are no web or mail address lead nowhere. */
export function mailPage(html: string, world: WorldView | undefined): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('a[href]')) {
    const href = hrefOf(link.getAttribute('href') ?? '', world);
    if (href === undefined) link.removeAttribute('href');
    else link.setAttribute('href', href);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const active of page.querySelectorAll('script, base, meta[http-equiv]')) active.remove();
  const style = page.createElement('style');
  style.textContent = looks;
  page.head.prepend(style);
  page.documentElement.lang ||= 'en-GB';
  if (!page.title) page.title = 'Mail';
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
