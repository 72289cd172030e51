/** Settings: read once, and every wrong one explained at the same time. */
import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../bot/config.ts';

const id = '11111111-2222-4333-8444-555555555555';
const good = {
  PUBLIC_URL: 'https://onboarding.example.nhs.uk/',
  TENANT_ID: id,
  BOT_ID: id,
  BOT_PASSWORD: 'a secret',
  TEAMS_APP_ID: id,
  HOST_TEAM_ID: id,
  MAILBOX: 'onboarding@example.nhs.uk',
  FIRST_ADMINISTRATOR: id,
  COSMOS_ENDPOINT: 'https://name.documents.azure.com:443/',
  COSMOS_KEY: 'key',
};

function problems(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('settings', () => {
  it('take Microsoft’s own addresses when nothing else is said', () => {
    expect(readConfig(good)).toMatchObject({
      port: 3978,
      publicUrl: 'https://onboarding.example.nhs.uk',
      authorityUrl: 'https://login.microsoftonline.com',
      graphUrl: 'https://graph.microsoft.com',
      botTokenIssuer: null,
      tabHostOrigins: [],
      clockUrl: null,
    });
  });

  it('read a list of hosts', () => {
    expect(
      readConfig({ ...good, TAB_HOST_ORIGINS: 'http://localhost:3979, http://localhost:1' }).tabHostOrigins,
    ).toEqual(['http://localhost:3979', 'http://localhost:1']);
  });

  it('name every wrong setting at once: which, why and what to do', () => {
    const words = problems({ ...good, TENANT_ID: 'nhs', BOT_PASSWORD: '', PORT: 'many' });
    expect(words).toContain('3 setting(s)');
    expect(words).toMatch(/TENANT_ID must be an id such as .*Entra admin centre/u);
    expect(words).toMatch(/BOT_PASSWORD is missing\. Create a client secret/u);
    expect(words).toMatch(/PORT must be a port number\. See the settings table/u);
  });

  it('never repeat a value, which may be a secret', () => {
    expect(problems({ ...good, TENANT_ID: 'hunter2-secret' })).not.toContain('hunter2');
  });

  it('refuse a clock of another service in production', () => {
    const clock = { ...good, CLOCK_URL: 'http://localhost:3979/control/clock' };
    expect(problems(clock)).toBe('');
    expect(problems({ ...clock, NODE_ENV: 'production' })).toContain('CLOCK_URL is not allowed in production');
  });
});
