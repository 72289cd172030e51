/** What a machine can say against a page as it is drawn now. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * Fluent's tab list keeps two hidden stops for the keyboard, which it moves on at once. While a menu is open, what it lies
 * over is not to be pressed; the page has a look of its own.
 */
const where = `{
  exclude: ['[data-tabster-dummy]'],
  ...(document.querySelector('[role="menu"]') ? { include: ['[role="menu"]'] } : {}),
}`;
/** Every rule, and the one of WCAG 2.2 that axe leaves out until it is asked: targets of 24 pixels. */
const everything = `{ rules: { 'target-size': { enabled: true } } }`;
/** What another theme can change. */
const colours = `{ runOnly: ['color-contrast', 'link-in-text-block'] }`;

/** What axe finds: with all rules, or those on colours only. */
export async function axeFaults(frame: Frame, rules: 'all' | 'colours'): Promise<readonly string[]> {
  if (!(await frame.evaluate(`'axe' in window`))) await frame.evaluate(axe);
  return frame.evaluate(`axe.run(${where}, { resultTypes: ['violations'], ...${rules === 'all' ? everything : colours} })
    .then(({ violations }) => violations.map(({ id, nodes }) =>
      [id, nodes[0].html, ...nodes[0].any.map(({ message }) => message)].join(': ')))`);
}

/** A page that scrolls sideways, or whose title does not name it. */
export function pageFaults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const heading = document.querySelector('h1')?.textContent ?? '';
    return [
      ...(scrollWidth > innerWidth ? [`scrolls sideways: ${scrollWidth} pixels`] : []),
      ...(heading && document.title.includes(heading) ? [] : [`title "${document.title}" of the page "${heading}"`]),
    ];
  });
}
