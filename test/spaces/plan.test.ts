/** What the plan wants, and in which order. */
import { describe, expect, it } from '@jest/globals';
import { faulty } from './faulty.ts';
import { beforeTheSpace, jo, registered, spaceOpened } from './story.ts';

describe('given a partner who was just registered', () => {
  it('wants the invitation to the eligibility questions by mail: the contact cannot be reached in Teams', () => {
    expect(registered().keys()).toEqual(['notice:eligibilityInvitation-1:jo:mail']);
  });

  it('wants it as a card in 1:1 chat when the contact has the app, kept as a post', async () => {
    const story = registered().note({ type: 'ChatOpened', person: 'jo', conversation: 'chat-jo' });
    expect(story.keys()).toEqual(['notice:eligibilityInvitation-1:jo:chat']);
    await story.settle();
    expect(story.record.space.posts['eligibility:o1:jo']).toMatchObject({ conversation: 'chat-jo' });
    expect(story.record.notices[0]?.delivered.jo).toMatchObject([{ way: 'chat' }]);
  });

  it('sends the mail with the emailed link, once', async () => {
    const story = await registered().settle();
    expect(story.teams.mail).toMatchObject([{ to: 'jo@acme.example', sent: true }]);
    expect(story.record.notices[0]?.delivered.jo).toMatchObject([{ way: 'mail' }]);
    expect(story.keys()).toEqual([]);
  });

  it('begins no news that has expired', () => {
    expect(
      registered()
        .pass(30 * 86_400)
        .keys(),
    ).toEqual([]);
  });

  it('tells later news after earlier news', () => {
    const story = registered().command({ type: 'assignProjectManager', person: 'priya' });
    expect(story.keys()).toEqual(['notice:eligibilityInvitation-1:jo:mail', 'notice:projectManagerAssigned-1:jo:mail']);
    expect(story.ready().take.map(({ key }) => key)).toEqual(['notice:eligibilityInvitation-1:jo:mail']);
  });
});

describe('given a project manager who has confirmed the space', () => {
  it('wants nothing before that but news', async () => {
    expect((await beforeTheSpace()).keys()).toEqual([]);
  });

  it('wants everything in order', async () => {
    const story = (await spaceOpened()).command({ type: 'addContact', person: 'sam' });
    expect(story.keys()).toEqual([
      'host',
      'invite:jo',
      'invite:sam',
      'team:priya',
      'team:jo',
      'team:sam',
      'channel',
      'app',
      'post:headline',
      'post:stage:o1:eligibility',
      'member:priya',
      'member:jo',
      'member:sam',
      'tab',
      'notice:eligibilityInvitation-2:sam:mail',
    ]);
    expect(story.ready().take.map(({ key }) => key)).toEqual([
      'host',
      'invite:jo',
      'invite:sam',
      'notice:eligibilityInvitation-2:sam:mail',
    ]);
  });

  it('makes one channel with its owner, its member, the app, the tab and exactly two cards', async () => {
    const story = await (await spaceOpened()).settle();
    expect(story.keys()).toEqual([]);
    expect(story.teams.channels).toHaveLength(1);
    const [channel] = story.teams.channels;
    expect(channel).toMatchObject({ app: 'app', tabs: [{ app: 'app' }] });
    expect(channel?.members.map(({ owner }) => owner)).toEqual([true, false]);
    expect(story.teams.messages.map(({ card }) => JSON.stringify(card.body[0]))).toEqual([
      expect.stringContaining('headline:'),
      expect.stringContaining('stage:o1:eligibility'),
    ]);
  });

  it('posts the cards although a guest takes a day', async () => {
    const story = await spaceOpened();
    story.teams.guestsSyncAtOnce = false;
    await story.settleUntil(
      (record) => Object.keys(record.space.posts).length === 2 && Boolean(record.space.steps['team:jo']),
    );
    expect(Object.keys(story.record.space.posts)).toEqual(['headline', 'stage:o1:eligibility']);
    expect(story.record.space.steps['team:jo']).toMatchObject({
      status: 'waiting',
      why: '{person:jo} has not accepted the invitation yet. It came by email from Microsoft. We look again by ourselves.',
    });
    story.teams.sync();
    await story.settle();
    expect(story.record.space.inChannel).toEqual({ priya: true, jo: true });
  });

  it('puts a guest into the group once, and again only when somebody asks to', async () => {
    const story = await spaceOpened();
    story.teams.guestsSyncAtOnce = false;
    let times = 0;
    const outside = faulty(story.outside, (call) => {
      if (call === 'addGroupMember') times += 1;
      return 'well';
    });
    const end = Date.parse(story.now) + 3_600_000;
    await story.settleUntil(() => Date.parse(story.now) > end, outside);
    expect(times).toBe(1);
    story.command({ type: 'retryStep', key: 'team:jo' });
    await story.settleUntil(() => times > 1, outside);
    expect(story.record.space.steps['team:jo']).toMatchObject({ status: 'waiting', asked: true });
  });

  it('changes a card in place when what it shows changes, and makes no call when not', async () => {
    const story = await (await spaceOpened()).settle();
    story.command(
      { type: 'answerForm', onboarding: 'o1', form: 'discovery', answers: { decision: 'carryOn' }, basedOn: 0 },
      jo,
      true,
    );
    story.command({ type: 'recordApplication', onboarding: 'o1', on: '2026-11-02', from: 'form' });
    expect(story.keys()).toContain('post:headline');
    await story.settle();
    expect(story.teams.messages.filter(({ root, activity }) => root === activity)).toHaveLength(2);
    expect(JSON.stringify(story.teams.messages[0]?.card)).toContain('recorded the application');
    expect(story.keys()).toEqual([]);
  });

  it('takes a contact who left out of the channel', async () => {
    const story = await (await spaceOpened()).command({ type: 'addContact', person: 'sam' }).settle();
    expect(story.teams.channels[0]?.members).toHaveLength(3);
    await story.command({ type: 'removeContact', person: 'sam' }).settle();
    expect(story.teams.channels[0]?.members).toHaveLength(2);
    expect(story.record.space.inChannel.sam).toBeUndefined();
  });
});
