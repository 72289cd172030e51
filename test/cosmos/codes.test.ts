/** Emailed links and codes: what a try is worth, and what the database may know. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Codes } from '../../bot/cosmos/codes.ts';
import { type Embedded, embedded } from './embedded.ts';

let server: Embedded;
let codes: Codes;
let token: string;
let count = 0;

const subject = { person: 'sam', stream: 'partner:1' };
const now = '2026-11-21T09:00:00.000Z';
const until = '2026-11-21T09:10:00.000Z';

beforeAll(async () => {
  server = await embedded();
  codes = new Codes(server.containers.codes);
});
afterAll(() => server.close());
beforeEach(() => {
  count += 1;
  token = `a long random token ${count}`;
});

describe('a code', () => {
  beforeEach(() => codes.issue('code', token, { subject, until, allowed: 3, secret: '123456' }));

  it('lets in who types it, once', async () => {
    expect(await codes.attempt('code', token, now, '123456')).toEqual({ outcome: 'right', subject });
    expect(await codes.attempt('code', token, now, '123456')).toEqual({ outcome: 'used' });
  });

  it('is closed after the allowed tries, even to the right one', async () => {
    expect(await codes.attempt('code', token, now, '000000')).toEqual({ outcome: 'wrong', left: 2 });
    expect(await codes.attempt('code', token, now, '000001')).toEqual({ outcome: 'wrong', left: 1 });
    expect(await codes.attempt('code', token, now, '')).toEqual({ outcome: 'wrong', left: 0 });
    expect(await codes.attempt('code', token, now, '123456')).toEqual({ outcome: 'exhausted' });
  });

  it('counts guesses that come at once, each of them', async () => {
    const guesses = await Promise.all(
      ['1', '2', '3', '4', '5'].map((guess) => codes.attempt('code', token, now, guess)),
    );
    expect(guesses.map(({ outcome }) => outcome).sort()).toEqual(['exhausted', 'exhausted', 'wrong', 'wrong', 'wrong']);
  });

  it('lets in one of two right guesses that come at once', async () => {
    const guesses = await Promise.all(['123456', '123456'].map((guess) => codes.attempt('code', token, now, guess)));
    expect(guesses.map(({ outcome }) => outcome).sort()).toEqual(['right', 'used']);
  });

  it('ends at its time', async () => {
    expect(await codes.attempt('code', token, until, '123456')).toEqual({ outcome: 'expired' });
  });

  it('is replaced by the next one sent', async () => {
    await codes.issue('code', token, { subject, until, allowed: 3, secret: '654321' });
    expect(await codes.attempt('code', token, now, '123456')).toEqual({ outcome: 'wrong', left: 2 });
    expect(await codes.attempt('code', token, now, '654321')).toEqual({ outcome: 'right', subject });
  });

  it('is nothing without its token', async () => {
    expect(await codes.attempt('code', 'a guess', now, '123456')).toEqual({ outcome: 'unknown' });
  });

  it('cannot be read from the database', async () => {
    const { resources } = await server.containers.codes.items.readAll().fetchAll();
    expect(JSON.stringify(resources)).not.toMatch(/123456|a long random token/);
  });
});

describe('a link', () => {
  beforeEach(() => codes.issue('link', token, { subject, until, allowed: 2 }));

  it('says whose it is until its time, or until it is taken back', async () => {
    expect(await codes.find('link', token, now)).toEqual(subject);
    expect(await codes.find('link', token, until)).toBeUndefined();
    expect(await codes.find('session', token, now)).toBeUndefined();
    await codes.revoke('link', token);
    await codes.revoke('link', token);
    expect(await codes.find('link', token, now)).toBeUndefined();
  });

  it('counts how often it was used to ask for a code', async () => {
    expect(await codes.attempt('link', token, now)).toEqual({ outcome: 'right', subject });
    expect(await codes.attempt('link', token, now)).toEqual({ outcome: 'right', subject });
    expect(await codes.attempt('link', token, now)).toEqual({ outcome: 'exhausted' });
  });
});
