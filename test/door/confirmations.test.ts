/** The link to confirm: how long it works, how often it may be opened, and whose it is. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Codes } from '../../bot/cosmos/codes.ts';
import { Confirmations } from '../../bot/door/confirmations.ts';
import { emptyHouse } from '../../shared/record/house.ts';
import { type Embedded, embedded } from '../cosmos/embedded.ts';
import { type Story, story } from '../shared/story.ts';

let server: Embedded;
let acme: Story;
let confirmations: Confirmations;
const now = '2026-11-21T10:00:00.000Z';
const daysLater = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

beforeAll(async () => {
  server = await embedded();
});
afterAll(() => server.close());
beforeEach(() => {
  acme = story().register().assign().showContract();
  acme = acme.as('priya').give({ type: 'askConfirmation', onboarding: 'o1', of: 'contract', person: 'lee' });
  confirmations = new Confirmations({
    codes: new Codes(server.containers.codes),
    partners: {
      get: async () => ({ record: acme.record }),
      handle: async (_stream, { command, context }) => {
        acme = acme.as(context.actor).give(command);
        return acme.refusal ? { ok: false, refusal: acme.refusal } : { ok: true };
      },
    },
    house: async () => emptyHouse,
    publicUrl: 'https://onboarding.example.nhs.uk',
  });
});

async function newLink(person = 'lee', about = 'o1/f1'): Promise<string> {
  const address = await confirmations.makeLink(person, 'acme', about, now);
  expect(address).toMatch(/^https:\/\/onboarding\.example\.nhs\.uk\/door\/confirm\?link=[\w-]{43}$/u);
  return new URL(address).searchParams.get('link') ?? '';
}

describe('a link to confirm', () => {
  it('works for 14 days', async () => {
    const link = await newLink();
    expect(await confirmations.look(link, daysLater(13))).toMatchObject({
      ok: true,
      page: { title: 'Is this right?' },
    });
    expect(await confirmations.look(link, daysLater(14))).toMatchObject({ refusal: { code: 'linkEnded' } });
    expect(await confirmations.answer(link, true, '', daysLater(15))).toMatchObject({ refusal: { code: 'linkEnded' } });
    expect(acme.record.confirmation.o1?.[0]?.answer).toBeNull();
  });

  it('is good for one answer only', async () => {
    const [link, second] = [await newLink(), await newLink()];
    expect(await confirmations.answer(link, true, '', now)).toEqual({ ok: true });
    for (const each of [link, second]) {
      expect(await confirmations.answer(each, false, 'No', now)).toMatchObject({ refusal: { code: 'linkEnded' } });
    }
    expect(acme.record.confirmation.o1?.[0]?.answer?.yes).toBe(true);
  });

  it('may be opened 30 times in a quarter of an hour', async () => {
    const link = await newLink();
    for (let visit = 0; visit < 30; visit += 1) {
      expect(await confirmations.look(link, now)).toMatchObject({ ok: true });
    }
    expect(await confirmations.look(link, now)).toMatchObject({ refusal: { code: 'tooMany' } });
    expect(await confirmations.answer(link, true, '', now)).toMatchObject({ refusal: { code: 'tooMany' } });
    expect(await confirmations.look(link, daysLater(1))).toMatchObject({ ok: true });
  });

  it('opens nothing that somebody else was asked', async () => {
    const link = await newLink('max');
    expect(await confirmations.look(link, now)).toMatchObject({ refusal: { code: 'linkEnded' } });
    expect(await confirmations.look(await newLink('lee', 'o1/f9'), now)).toMatchObject({ ok: false });
  });

  it('stays open after an answer that says too little', async () => {
    const link = await newLink();
    expect(await confirmations.answer(link, false, '', now)).toMatchObject({ refusal: { code: 'incomplete' } });
    expect(await confirmations.answer(link, false, 'We ended it.', now)).toEqual({ ok: true });
  });
});
