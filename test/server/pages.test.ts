/** The tab's page: framed by Teams only, without inline scripts. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { contentPolicy } from '../../bot/server/pages.ts';

describe('the policy of the pages', () => {
  it('lets Teams frame them, and nobody else', () => {
    expect(contentPolicy([])).toContain(
      "frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft",
    );
  });

  it('lets the hosts of the settings frame them too', () => {
    expect(contentPolicy(['http://localhost:3979'])).toMatch(/frame-ancestors .* http:\/\/localhost:3979$/u);
  });

  it('runs scripts from our own address only', () => {
    const policy = contentPolicy([]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
  });
});

describe('the built pages', () => {
  const built = readdirSync('dist/tab').filter((name) => name.endsWith('.html'));

  it('are there', () => {
    expect(built).toContain('index.html');
  });

  it.each(built)('%s holds no script of its own: the policy would not run it', (name) => {
    const page = readFileSync(`dist/tab/${name}`, 'utf8');
    const scripts = [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/giu)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes = '', text = ''] of scripts) {
      expect([/\bsrc="\/?[\w./-]+"/u.test(attributes), text.trim()]).toEqual([true, '']);
    }
    expect(page).not.toMatch(/<[^>]+\son\w+\s*=|javascript:/iu);
  });
});
