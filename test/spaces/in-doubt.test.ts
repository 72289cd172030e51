/** Messages of which nobody knows if they arrived: looked for where that is possible, else a person decides. Never sent twice. */
import { describe, expect, it } from '@jest/globals';
import { CallFailed, type Outside } from '../../bot/spaces/ports.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { emptyHouse } from '../../shared/record/house.ts';
import { decide } from '../../shared/record/record.ts';
import { ledger } from '../../shared/views/ledger.ts';
import { ourWork } from '../../shared/views/our-work.ts';
import { spaceTold } from '../../shared/views/timeline/space.ts';
import { inWords } from '../../shared/views/timeline/words.ts';
import { whyThisWay } from '../../shared/views/why-this-way.ts';
import { priya, registered, type Story, spaceOpened } from './story.ts';

const failed = (status: number) =>
  new CallFailed({ status, code: '', message: 'no', sure: status !== 0 && status < 500 });
const names = { priya: { name: 'Priya Shah' }, jo: { name: 'Jo Smith' } };
const line = (story: Story, key: string) => ledger(story.record, names).find((each) => each.key === key);
const work = (story: Story) => ourWork(story.record).filter(({ kind }) => kind === 'channel');
const ways = (story: Story) => story.record.notices.at(-1)?.delivered.jo?.map(({ way }) => way) ?? [];

describe('given a chat message that nothing can find', () => {
  const chat = 'notice:eligibilityInvitation-1:jo:chat';
  async function inDoubt(): Promise<Story> {
    const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
    story.note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
    const postToChat = () => Promise.reject(failed(0));
    return story.settle({ ...story.outside, messenger: { ...story.outside.messenger, postToChat } });
  }

  it('asks the project manager: it arrived, or try again', async () => {
    const story = await inDoubt();
    expect(line(story, chat)).toMatchObject({ status: 'Not known', mayHaveArrived: true, mayTryAgain: true });
    expect(work(story)).toMatchObject([{ title: 'Say if a message arrived', person: 'priya', place: 'view=teams' }]);
  });

  it('is delivered when the project manager says that it arrived, and nothing more is sent', async () => {
    const story = await inDoubt();
    await story.command({ type: 'sayArrived', key: chat }).settle();
    expect(line(story, chat)).toMatchObject({ status: 'Done', mayHaveArrived: false });
    expect(story.record.notices[0]?.delivered.jo).toMatchObject([{ way: 'chat' }]);
    expect(story.teams.mail).toEqual([]);
  });

  it('says on the timeline who said so', () => {
    const said = { notice: 'x', person: 'jo', way: 'chat', said: true, key: chat, type: 'NoticeDelivered' } as const;
    const told = spaceTold.NoticeDelivered(said, registered().record);
    expect(inWords(told?.what ?? [], () => 'Jo Smith')).toBe('said that it reached Jo Smith by chat: News');
  });

  it.each(['notice:eligibilityInvitation-1:jo:mail', 'channel', 'notice:x:jo:chat'])(
    'has nothing to decide about %s',
    async (key) => {
      const story = await inDoubt();
      const context = { actor: priya, now: story.now, house: emptyHouse };
      const decided = decide(story.record, { type: 'sayArrived', key }, context);
      expect(isRefusal(decided) && decided.code).toBe('notFound');
    },
  );
});

describe('given a channel post without an answer', () => {
  const post = 'notice:boardDate-1:channel';
  /** It is there, but Microsoft did not say so; and looking for it fails in this way. */
  function unanswered(story: Story, lookFails: number | null): Outside {
    const { messenger, graph } = story.outside;
    const replyInThread: typeof messenger.replyInThread = async (...args) => {
      await messenger.replyInThread(...args);
      throw failed(0);
    };
    const findCard: typeof graph.findCard = lookFails ? () => Promise.reject(failed(lookFails)) : graph.findCard;
    return { ...story.outside, messenger: { ...messenger, replyInThread }, graph: { ...graph, findCard } };
  }
  async function begun(lookFails: number | null, until: (story: Story) => boolean): Promise<Story> {
    const story = await (await spaceOpened()).settle();
    story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' });
    return story.settleUntil(() => until(story), unanswered(story, lookFails));
  }
  const stepOf = (story: Story) => story.record.space.steps[post];
  const replies = (story: Story) => story.teams.messages.filter(({ root, activity }) => root !== activity).length;

  it('is found, and not sent again', async () => {
    const story = await begun(null, (each) => ways(each).length > 0);
    expect([replies(story), ways(story)]).toEqual([1, ['channel']]);
  });

  it('is looked for again while Microsoft does not answer, and nobody is asked', async () => {
    const story = await begun(503, (each) => (stepOf(each)?.until ?? '') > '');
    story.pass(5);
    expect(line(story, post)).toMatchObject({ status: 'Not known', mayHaveArrived: false, mayTryAgain: false });
    await story.settle();
    expect([replies(story), ways(story)]).toEqual([1, ['channel', 'feed']]);
  });

  it('is for the project manager to decide where Microsoft does not let us look', async () => {
    const story = await begun(403, (each) => stepOf(each)?.decide === true);
    expect(line(story, post)).toMatchObject({ status: 'Not known', mayHaveArrived: true, mayTryAgain: true });
    expect(work(story)).toHaveLength(1);
    story.command({ type: 'sayArrived', key: post });
    await story.settle();
    expect([replies(story), ways(story)]).toEqual([1, ['channel', 'feed']]);
    expect(story.teams.mail.map(({ subject }) => subject)).not.toContain('boardDate');
  });

  it('goes the next way, with the reason, when the project manager says try again', async () => {
    const story = await begun(403, (each) => stepOf(each)?.decide === true);
    await story.command({ type: 'retryStep', key: post }).settle();
    expect([replies(story), ways(story)]).toEqual([1, ['feed']]);
    const [delivery] = story.record.notices.at(-1)?.delivered.jo ?? [];
    expect(delivery && whyThisWay(delivery)).toBe(
      'Sent to the activity feed: nobody knows if an earlier message arrived.',
    );
  });

  it('is still looked for when the app is taken out of the channel: the next way could tell it twice', async () => {
    const story = await begun(403, (each) => stepOf(each)?.status === 'unknown');
    story.note({ type: 'DriftFound', key: 'app', why: 'by hand' });
    expect(story.keys()).toContain(post);
    await story.settleUntil((record) => record.space.steps[post]?.decide === true, unanswered(story, 403));
    expect(ways(story)).toEqual([]);
    await story.command({ type: 'retryStep', key: post }).settle();
    expect(ways(story)).toEqual(['mail']);
  });
});
