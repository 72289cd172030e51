/** How news reaches people: the first way that works, never two ways for the same news. */
import { describe, expect, it } from '@jest/globals';
import { CallFailed, type Fact, type Outside } from '../../bot/spaces/ports.ts';
import { system } from '../../shared/record/actor.ts';
import { ledger } from '../../shared/views/ledger.ts';
import { teamsPart } from '../../shared/views/pages/teams.ts';
import { spaceTold } from '../../shared/views/timeline/space.ts';
import { inWords } from '../../shared/views/timeline/words.ts';
import { whyThisWay } from '../../shared/views/why-this-way.ts';
import { jo, registered, type Story, spaceOpened } from './story.ts';

const refusal = (status: number) => new CallFailed({ status, code: 'Refused', message: 'no', sure: true });
const noAnswer = () => new CallFailed({ status: 0, code: '', message: 'timeout', sure: false });

async function withBoardDate(story: Story): Promise<Story> {
  await story.settle();
  return story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' });
}

describe('given a contact who is in the channel', () => {
  it('tells once in the channel, under the stage card, and in the activity feed of each person', async () => {
    const story = await (await spaceOpened()).command({ type: 'addContact', person: 'sam' }).settle();
    story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' });
    expect(story.keys()).toContain('notice:boardDate-1:channel');
    await story.settle();
    const stage = story.record.space.posts['stage:o1:eligibility'];
    const replies = story.teams.messages.filter(({ root, activity }) => root !== activity);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.root).toBe(stage?.activity);
    expect(story.teams.feed).toHaveLength(2);
    const ways = Object.values(story.record.notices.at(-1)?.delivered ?? {}).map((each) => each.map(({ way }) => way));
    expect(ways).toEqual([
      ['channel', 'feed'],
      ['channel', 'feed'],
    ]);
  });

  it('uses the tab and the feed where the bot may not post, and says so', async () => {
    const story = await spaceOpened();
    story.teams.botMayPost = false;
    await withBoardDate(story);
    await story.settle();
    expect(story.record.notices.at(-1)?.delivered.jo?.map(({ way }) => way)).toEqual(['feed']);
    expect(story.record.space.steps['post:headline']).toMatchObject({ status: 'refused' });
    expect(story.record.space.steps['post:headline']?.why).toContain('does not let the app post');
  });

  it('goes on to mail when the app may not be in the channel at all', async () => {
    const story = await spaceOpened();
    story.teams.appMayBeEnabled = false;
    await withBoardDate(story);
    await story.settle();
    expect(story.record.notices.at(-1)?.delivered.jo?.map(({ way }) => way)).toEqual(['mail']);
    expect(story.record.space.inChannel).toEqual({ priya: true, jo: true });
    expect(story.record.space.steps.app?.why).toContain('Manage channel');
  });
});

describe('given a tenant that changes its mind', () => {
  it('uses the channel as soon as news gets through there, and posts the cards that were refused', async () => {
    const story = await spaceOpened();
    story.teams.botMayPost = false;
    await withBoardDate(story);
    await story.settle();
    expect(story.teams.messages).toEqual([]);
    story.teams.botMayPost = true;
    await story.command({ type: 'clearBoardDate', onboarding: 'o1', gate: 'application' }).settle();
    expect(story.record.notices.at(-1)?.delivered.jo?.map(({ way }) => way)).toEqual(['channel', 'feed']);
    expect(Object.keys(story.record.space.posts)).toEqual(['headline', 'stage:o1:eligibility']);
  });

  it('looks again by itself when there is no news, more and more rarely', async () => {
    const story = await spaceOpened();
    story.teams.botMayPost = false;
    await story.settle();
    const looks = () =>
      (Date.parse(story.record.space.steps['post:headline']?.until ?? '') - Date.parse(story.now)) / 1000;
    expect(looks()).toBeLessThanOrEqual(600);
    await story.pass(600).settle();
    expect(looks()).toBe(3600);
    story.teams.botMayPost = true;
    await story.pass(3600).settle();
    expect(story.record.space.posts.headline).toBeDefined();
  });

  it('notices that somebody added the app by hand', async () => {
    const story = await spaceOpened();
    story.teams.appMayBeEnabled = false;
    await story.settle();
    const [channel] = story.teams.channels;
    if (channel) channel.app = 'app';
    await story.pass(600).settle();
    expect(story.record.space).toMatchObject({ appEnabled: true, tab: expect.anything() });
    expect(story.teams.messages).toHaveLength(2);
  });
});

const archived = { type: 'DriftFound', key: 'restore', why: 'by hand' } as const;
const appGone = { type: 'DriftFound', key: 'app', why: 'by hand' } as const;
const gone = { type: 'ChannelGone', key: 'channel', why: 'by hand' } as const;

describe('given a channel that stops working', () => {
  const reached = (story: Story) => story.record.notices.at(-1)?.delivered.jo?.map(({ way }) => way);

  const stops: readonly [string, readonly Fact[], readonly string[]][] = [
    ['refuses posts', [], ['feed']],
    ['is archived', [archived], ['feed']],
    ['loses the app', [appGone], ['mail']],
    ['is deleted', [gone], ['mail']],
  ];

  it.each(stops)('news that comes when it %s goes by the next way, and nothing is lost', async (_, facts, ways) => {
    const story = await (await spaceOpened()).settle();
    story.teams.botMayPost = false;
    story.teams.appMayBeEnabled = false;
    if (facts.length > 0) story.note(...facts);
    await story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' }).settle();
    expect(reached(story)).toEqual(ways);
  });

  it('uses it again when it works again', async () => {
    const story = await (await spaceOpened()).settle();
    story.teams.botMayPost = false;
    await (await withBoardDate(story)).settle();
    expect(reached(story)).toEqual(['feed']);
    story.teams.botMayPost = true;
    await story.command({ type: 'clearBoardDate', onboarding: 'o1', gate: 'application' }).settle();
    expect(reached(story)).toEqual(['channel', 'feed']);
  });
});

describe('why news went the way it did', () => {
  const why = (story: Story) => {
    const last = story.record.notices.at(-1);
    const [delivery] = last?.delivered.jo ?? [];
    return delivery ? whyThisWay(delivery) : 'not delivered';
  };

  it('is nothing when it went the best way', async () => {
    expect(why(await (await withBoardDate(await spaceOpened())).settle())).toBeNull();
  });

  it('is said of each better way', async () => {
    const story = registered();
    await story.settle();
    expect(why(story)).toBe('Sent by email: there is no channel, and they have no chat with the app.');
  });

  it('names what Microsoft refused', async () => {
    const story = await spaceOpened();
    story.teams.botMayPost = false;
    await (await withBoardDate(story)).settle();
    expect(why(story)).toBe('Sent to the activity feed: the channel refuses the app’s posts.');
  });

  it('names every way that was tried in vain, and stands on the timeline and in the ledger', async () => {
    const story = await spaceOpened();
    story.teams.botMayPost = false;
    const graph = { ...story.outside.graph, notify: () => Promise.reject(refusal(403)) };
    await (await withBoardDate(story)).settle({ ...story.outside, graph });
    const words =
      'Sent by email: the channel refuses the app’s posts, Microsoft refuses entries in their activity feed, and they have no chat with the app.';
    expect(why(story)).toBe(words);
    const names = { jo: { name: 'Jo Smith' }, priya: { name: 'Priya Shah' } };
    const line = ledger(story.record, names).find(({ key }) => key === 'notice:boardDate-1:jo:mail');
    expect(line).toMatchObject({ tone: 'done', why: words });
    expect(teamsPart(story.record, names).notices[0]?.to[0]).toMatchObject({ ways: ['email'], why: words });
    const fact = story.facts.findLast((each) => each.type === 'NoticeDelivered');
    const told = fact?.type === 'NoticeDelivered' ? spaceTold.NoticeDelivered(fact, story.record) : null;
    expect(inWords(told?.what ?? [], () => 'Jo Smith')).toBe(`reached Jo Smith by email: Board date. ${words}`);
  });

  it('says that nobody knows of an earlier message', async () => {
    const story = registered().note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
    const postToChat = () => Promise.reject(noAnswer());
    await story.settle({ ...story.outside, messenger: { ...story.outside.messenger, postToChat } });
    await story.command({ type: 'retryStep', key: 'notice:eligibilityInvitation-1:jo:chat' }).settle();
    expect(why(story)).toBe('Sent by email: there is no channel, and nobody knows if an earlier message arrived.');
  });
});

describe('given a contact who left before news reached them, and came again', () => {
  it('tells them what is new since, and not what they were to be told before', async () => {
    const story = registered();
    story.command({ type: 'assignProjectManager', person: 'priya' });
    story.pass(60).command({ type: 'addContact', person: 'sam' });
    story.pass(60).command({ type: 'removeContact', person: 'sam' });
    await story.pass(60).command({ type: 'addContact', person: 'sam' }).settle();
    const toSam = story.teams.mail.filter(({ to }) => to === 'sam@acme.example');
    expect(toSam.map(({ subject }) => subject)).toEqual(['eligibilityInvitation']);
  });
});

describe('given a contact whom the channel does not reach yet', () => {
  it('tells them by mail, others in the channel', async () => {
    const story = await (await spaceOpened()).settle();
    story.teams.guestsSyncAtOnce = false;
    story.command({ type: 'addContact', person: 'sam' });
    story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' });
    await story.settleUntil((record) => Object.keys(record.notices.at(-1)?.delivered ?? {}).length === 2);
    const delivered = story.record.notices.at(-1)?.delivered;
    expect(delivered?.jo?.map(({ way }) => way)).toEqual(['channel', 'feed']);
    expect(delivered?.sam?.map(({ way }) => way)).toEqual(['mail']);
  });
});

describe('given news for staff', () => {
  it('tells in the feed and, where there is a chat, with a card', async () => {
    const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
    story.note({ type: 'ChatOpened', person: 'priya', conversation: 'chat-priya' });
    await story.settle();
    const question = { onboarding: 'o1', text: 'When is the call?', wantsDocument: false, replyBy: null, owner: null };
    await story.command({ type: 'askQuery', ...question }, jo).settle();
    const last = story.record.notices.find((notice) => notice.to.includes('priya'));
    expect(last?.delivered.priya?.map(({ way }) => way)).toEqual(['feed', 'chat']);
  });
});

describe('given a chat message nobody can look for', () => {
  const silent = (story: Story): Outside => ({
    ...story.outside,
    messenger: { ...story.outside.messenger, postToChat: () => Promise.reject(noAnswer()) },
  });

  it('is shown as unknown and never sent twice', async () => {
    const story = registered().note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
    await story.settle(silent(story));
    expect(story.record.space.steps['notice:eligibilityInvitation-1:jo:chat']).toMatchObject({ status: 'unknown' });
    await story.pass(86_400).settle();
    expect(story.teams.messages).toHaveLength(0);
    expect(story.teams.mail).toHaveLength(0);
  });

  it('goes by mail when a person says "try again"', async () => {
    const story = registered().note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
    await story.settle(silent(story));
    await story.command({ type: 'retryStep', key: 'notice:eligibilityInvitation-1:jo:chat' }).settle();
    expect(story.teams.mail).toMatchObject([{ sent: true }]);
    expect(story.teams.messages).toHaveLength(0);
  });

  it('goes by mail when Teams refuses the chat', async () => {
    const story = registered().note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
    const outside = {
      ...story.outside,
      messenger: { ...story.outside.messenger, postToChat: () => Promise.reject(refusal(403)) },
    };
    await story.settle(outside);
    expect(story.record.notices[0]?.delivered.jo?.map(({ way }) => way)).toEqual(['mail']);
  });

  it('that was begun before a crash is unknown as well', async () => {
    const story = registered().note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
    const key = 'notice:eligibilityInvitation-1:jo:chat';
    story.command(
      { type: 'noteFacts', facts: [{ type: 'StepStarted', key, attempt: 1, until: '2026-11-02T10:00:30.000Z' }] },
      system,
    );
    await story.settle();
    expect(story.record.space.steps[key]).toMatchObject({ status: 'unknown' });
    expect(story.teams.messages).toHaveLength(0);
  });
});
