/** The timeline of a partner: who did what, from what to what, in pages; for staff alone, and without erased names. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiError } from '../../shared/api.ts';
import type { TimelinePage } from '../../shared/views/pages/timeline.ts';
import type { TimelineLine } from '../../shared/views/timeline/timeline.ts';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
});
afterAll(() => world.stop());

async function timeline(partner: string, query = ''): Promise<TimelinePage> {
  const { status, body } = await world.get<TimelinePage>('priya', `/api/partners/${partner}/timeline?${query}`);
  expect(status).toBe(200);
  return body;
}

const says = ({ by, what }: TimelineLine) => `${by} ${what}`;

interface Exported {
  readonly record: { readonly id: string };
  readonly people: Readonly<Record<string, { readonly name: string }>>;
  readonly log?: readonly { readonly seq: number; readonly events: readonly { readonly type: string }[] }[];
}

describe('the export', () => {
  it('holds the record, its whole log with the frozen reports, and the names, for staff', async () => {
    const path = `/api/partners/${partners.deferred}/export`;
    const { record, people, log = [] } = (await world.get<Exported>('priya', path)).body;
    expect(record.id).toBe(partners.deferred);
    expect(people.ines?.name).toBe('Ines Costa');
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    const types = log.flatMap(({ events }) => events.map(({ type }) => type));
    expect(types[0]).toBe('PartnerRegistered');
    expect(types.at(-1)).toBe('NoticeWanted');
    const frozen = log.flatMap(({ events }) => events).find(({ type }) => type === 'ReportFrozen');
    expect(frozen).toHaveProperty('report.criteria');
  });

  it('has no log for contacts', async () => {
    const { body } = await world.get<Exported>('jo', `/api/partners/${partners.channel}/export`);
    expect(Object.keys(body).sort()).toEqual(['exportedAt', 'people', 'record']);
  });
});

describe('the timeline', () => {
  it('tells the newest first, with who did it', async () => {
    const { lines } = await timeline(partners.channel);
    expect(lines.slice(0, 2).map(says)).toEqual([
      'The app had news for Jo Smith: Question or reply',
      expect.stringMatching(/^Priya Shah asked a question, reply by /u),
    ]);
    expect(says(lines.at(-1) as TimelineLine)).toBe('Priya Shah registered Acme Health');
    expect(lines.map(({ at }) => at)).toEqual([...lines.map(({ at }) => at)].sort().reverse());
  });

  it('says from what to what', async () => {
    await world.give('priya', partners.board, { type: 'setBoardDate', onboarding: 'o1', on: '2026-12-09' });
    const { lines } = await timeline(partners.board, 'kind=board');
    expect(lines[0]).toMatchObject({
      what: 'moved the Board date',
      changes: [{ name: 'Board date', from: '18 November 2026', to: '9 December 2026' }],
    });
  });

  it('leads to the report that the Board had', async () => {
    await world.give('priya', partners.board, { type: 'freezeReport', onboarding: 'o1', gate: 'application' });
    const { lines } = await timeline(partners.board, 'kind=board');
    expect(lines[0]?.link).toEqual({ kind: 'report', onboarding: 'o1', gate: 'application', version: 1 });
  });

  it('leads to the card in the channel', async () => {
    const posted = { type: 'CardPosted', key: 'post:headline', post: 'headline', hash: 'h', how: 'created' } as const;
    const conversation = '19:acme@thread.tacv2;messageid=17';
    await world.note(partners.channel, [{ ...posted, conversation, activity: '17' }]);
    const { lines } = await timeline(partners.channel, 'kind=space');
    expect(lines[0]).toMatchObject({
      what: 'did: Post the headline card',
      link: {
        kind: 'post',
        url: 'https://teams.microsoft.com/l/message/19%3Aacme%40thread.tacv2/17?groupId=team&parentMessageId=17',
      },
    });
  });

  it('leaves the steps in Teams out until they are asked for', async () => {
    const main = await timeline(partners.channel);
    expect(main.lines.some(({ kind }) => kind === 'space')).toBe(false);
    const steps = await timeline(partners.channel, 'kind=space');
    expect(steps.lines.map(says)).toContain(
      'The app could not: Pin the tab in the channel. Microsoft Teams said that the app may not do this (403).',
    );
    const counted = main.filters.find(({ id }) => id === 'space')?.count;
    expect(counted).toBe(steps.lines.length);
  });

  it('gives page after page, each line once', async () => {
    const all = (await timeline(partners.unsure, 'kind=all')).lines;
    for (let n = 0; n < 45; n += 1) {
      await world.give('priya', partners.unsure, {
        type: 'setBoardDate',
        onboarding: 'o1',
        on: `2026-12-${10 + (n % 2)}`,
      });
    }
    const first = await timeline(partners.unsure, 'kind=board');
    expect(first.lines).toHaveLength(40);
    const second = await timeline(partners.unsure, `kind=board&before=${first.older}`);
    expect(second.lines).toHaveLength(5);
    expect(second.older).toBeNull();
    const keys = [...first.lines, ...second.lines].map(({ key }) => key);
    expect(new Set(keys).size).toBe(45);
    const kept = await timeline(partners.unsure, `kind=all&before=${first.lines.at(-1)?.key}`);
    expect(kept.lines.map(({ key }) => key)).toEqual(expect.arrayContaining(all.map(({ key }) => key)));
  });

  it('says so where somebody was erased', async () => {
    world.people.delete('ines');
    const { lines } = await timeline(partners.deferred, 'kind=people');
    expect(lines.map(({ what }) => what)).toContain('added a person whose details were erased as the main contact');
    expect(JSON.stringify(lines)).not.toContain('Ines');
  });

  it('is for staff alone', async () => {
    const own = await world.get<ApiError>('jo', `/api/partners/${partners.channel}/timeline`);
    const none = await world.get<ApiError>('jo', '/api/partners/0000000000000000/timeline');
    expect(own.status).toBe(404);
    expect(own).toEqual(none);
  });
});
