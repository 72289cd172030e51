/** The tab's page: framed by Teams only, without inline scripts. */
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
