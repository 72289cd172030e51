/** The emailed door: what each kind of wrong link and wrong code gets, and that a right one opens one partner only. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Codes } from '../../bot/cosmos/codes.ts';
import { Door } from '../../bot/door/door.ts';
import { type Embedded, embedded } from '../cosmos/embedded.ts';

let server: Embedded;
let door: Door;
let contacts: Set<string>;
let mails: { to: string; html: string; subject: string }[];
const now = '2026-11-21T10:00:00.000Z';
const minutesLater = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

beforeAll(async () => {
  server = await embedded();
});
afterAll(() => server.close());
beforeEach(() => {
  contacts = new Set(['jo']);
  mails = [];
  door = new Door({
    codes: new Codes(server.containers.codes),
    mailer: {
      draft: async (mail) => String(mails.push(mail)),
      send: async () => undefined,
    },
    findPerson: async () => ({ name: 'Jo <Smith>', email: 'jo@acme.example' }),
    isContact: async (stream, person) => stream === 'partner:acme' && contacts.has(person),
    publicUrl: 'https://onboarding.example.nhs.uk',
  });
});

async function newLink(): Promise<string> {
  const address = new URL(await door.makeLink('jo', 'acme', now));
  return address.searchParams.get('link') ?? '';
}

const newestCode = () => /<strong>(\d{6})<\/strong>/u.exec(mails.at(-1)?.html ?? '')?.[1] ?? '';
const otherThan = (code: string) => (code === '111111' ? '222222' : '111111');

async function opened(): Promise<string> {
  const link = await newLink();
  await door.sendCode(link, now);
  const answer = await door.open(link, newestCode(), now);
  return answer.ok ? answer.session : '';
}

describe('a link', () => {
  it('leads to the door of this service', async () => {
    expect(await door.makeLink('jo', 'acme', now)).toMatch(
      /^https:\/\/onboarding\.example\.nhs\.uk\/door\?link=[\w-]{43}$/u,
    );
  });

  it('sends the code to the contact’s own address, so a forwarded link opens nothing', async () => {
    expect(await door.sendCode(await newLink(), now)).toEqual({ ok: true });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'jo@acme.example', subject: 'Your code for NHS login onboarding' });
    expect(mails[0]?.html).not.toContain('<Smith>');
  });

  it.each([
    ['guessed', async () => ['no-such-link', now]],
    ['expired', async () => [await newLink(), minutesLater(14 * 24 * 60)]],
    ['of somebody who left', async () => [await newLink(), now, contacts.clear()]],
  ])('that is %s gets the same sentence and no mail', async (_, make) => {
    const [link = '', at = ''] = (await make()).map(String);
    expect(await door.sendCode(link, at)).toMatchObject({ ok: false, refusal: { code: 'linkEnded' } });
    expect(await door.open(link, '123456', at)).toMatchObject({ ok: false, refusal: { code: 'linkEnded' } });
    expect(mails).toEqual([]);
  });

  it('sends three codes in a quarter of an hour, then asks to wait', async () => {
    const link = await newLink();
    for (let count = 0; count < 3; count += 1)
      expect(await door.sendCode(link, minutesLater(count))).toEqual({ ok: true });
    expect(await door.sendCode(link, minutesLater(14))).toMatchObject({ ok: false, refusal: { code: 'tooMany' } });
    expect(await door.sendCode(link, minutesLater(15))).toEqual({ ok: true });
    expect(mails).toHaveLength(4);
  });
});

describe('a code', () => {
  it('opens the door once', async () => {
    const link = await newLink();
    await door.sendCode(link, now);
    const code = newestCode();
    expect(await door.open(link, code, minutesLater(14))).toMatchObject({ ok: true, partner: 'acme' });
    expect(await door.open(link, code, minutesLater(14))).toMatchObject({ ok: false, refusal: { code: 'codeUsed' } });
  });

  it('works for 15 minutes', async () => {
    const link = await newLink();
    await door.sendCode(link, now);
    expect(await door.open(link, newestCode(), minutesLater(15))).toMatchObject({
      ok: false,
      refusal: { code: 'codeExpired' },
    });
  });

  it('must be asked for first', async () => {
    expect(await door.open(await newLink(), '123456', now)).toMatchObject({ ok: false, refusal: { code: 'noCode' } });
  });

  it('can be guessed five times, and then not even the right one opens', async () => {
    const link = await newLink();
    await door.sendCode(link, now);
    const code = newestCode();
    const codes = [];
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await door.open(link, otherThan(code), now);
      codes.push(answer.ok ? 'open' : answer.refusal.code);
    }
    expect(codes).toEqual(['wrongCode', 'wrongCode', 'wrongCode', 'wrongCode', 'codeEnded']);
    expect(await door.open(link, code, now)).toMatchObject({ ok: false, refusal: { code: 'codeEnded' } });
  });

  it('of one link does not open with another', async () => {
    const [mine, other] = [await newLink(), await newLink()];
    await door.sendCode(mine, now);
    const code = newestCode();
    await door.sendCode(other, now);
    expect((await door.open(other, code === newestCode() ? otherThan(code) : code, now)).ok).toBe(false);
  });
});

describe('a session', () => {
  it('is this contact at this partner, for two hours', async () => {
    const session = await opened();
    expect(await door.whoHas(session, minutesLater(119))).toEqual({ person: 'jo', partner: 'acme' });
    expect(await door.whoHas(session, minutesLater(120))).toBeNull();
    expect(await door.whoHas('another', now)).toBeNull();
  });

  it('ends when the person is no contact any more', async () => {
    const session = await opened();
    contacts.clear();
    expect(await door.whoHas(session, now)).toBeNull();
  });
});
