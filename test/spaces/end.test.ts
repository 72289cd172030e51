/** The end of a space in Teams, and its opening again. */
import { describe, expect, it } from '@jest/globals';
import { ledger } from '../../shared/views/ledger.ts';
import { Story, spaceOpened } from './story.ts';

const onboarding = 'o1';
const because = 'They chose another product';

async function withdrawn(): Promise<Story> {
  const story = await (await spaceOpened()).command({ type: 'addContact', person: 'sam' }).settle();
  await story.command({ type: 'withdrawOnboarding', onboarding, because }).settle();
  return story;
}

const close = (story: Story, channel: 'archive' | 'keep' = 'archive') => story.command({ type: 'closeSpace', channel });
const done = (story: Story, ...keys: readonly string[]) => {
  const order = story.facts.flatMap((fact) => ('key' in fact && 'how' in fact ? [fact.key] : []));
  return order.filter((key) => keys.some((each) => key.startsWith(each)));
};

describe('given a partner whose onboarding was withdrawn', () => {
  it('tells it in the channel and posts no new stage', async () => {
    const story = await withdrawn();
    expect(story.keys()).toEqual([]);
    expect(story.teams.messages.map(({ card }) => JSON.stringify(card))).toContainEqual(
      expect.stringContaining('onboardingClosed'),
    );
  });

  it('posts the last card, then guests leave channel and team, then the channel is archived', async () => {
    const story = await withdrawn();
    await close(story).settle();
    expect(done(story, 'post:last', 'leave:', 'archive')).toEqual(['post:last:1', 'leave:jo', 'leave:sam', 'archive']);
    const [channel] = story.teams.channels;
    expect(channel).toMatchObject({ archived: true, members: [{ owner: true }] });
    expect(story.teams.users.filter(({ guest, inTeams }) => guest && inTeams.has('team'))).toEqual([]);
    expect(story.record.space.inChannel).toEqual({ priya: true });
  });

  it('keeps the channel when that was the choice', async () => {
    const story = await withdrawn();
    await close(story, 'keep').settle();
    expect(story.teams.channels[0]).toMatchObject({ archived: false, members: [{ owner: true }] });
    await close(story, 'archive').settle();
    expect(story.teams.channels[0]?.archived).toBe(true);
  });

  it('leaves a guest in the team whom another partner needs there, and says so', async () => {
    const story = await withdrawn();
    story.neededElsewhere.add('jo');
    await close(story).settle();
    const line = ledger(story.record, { jo: { name: 'Jo Smith' } }).find(({ key }) => key === 'leaveTeam:jo');
    expect(line).toMatchObject({
      status: 'Nothing to do',
      why: 'Jo Smith stays in the team, because another partner’s channel needs them.',
    });
    expect(story.teams.users.filter(({ guest, inTeams }) => guest && inTeams.has('team'))).toHaveLength(1);
  });

  it('says what an administrator must do where the app may not archive', async () => {
    const story = await withdrawn();
    story.teams.mayArchive = false;
    await close(story).settle();
    expect(story.record.space.steps.archive).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('ChannelSettings.ReadWrite.All'),
    });
    expect(story.record.space.inChannel).toEqual({ priya: true });
  });

  it('goes on to the end where the bot may not post', async () => {
    const story = await withdrawn();
    story.teams.botMayPost = false;
    await close(story).settle();
    expect(story.record.space.steps['post:last:1']?.status).toBe('refused');
    expect(story.teams.channels[0]?.archived).toBe(true);
  });
});

describe('given an archived channel', () => {
  it('opens it again when the onboarding is brought back, with its members, and corrects the last card', async () => {
    const story = await withdrawn();
    await close(story).settle();
    await story.command({ type: 'reinstateOnboarding', onboarding, because: 'A mistake' }).settle();
    expect(story.keys()).toEqual([]);
    expect(story.teams.channels).toHaveLength(1);
    expect(story.teams.channels[0]).toMatchObject({ archived: false });
    expect(story.teams.channels[0]?.members).toHaveLength(3);
  });

  it('has a last card of its own when it is closed once more', async () => {
    const story = await withdrawn();
    await close(story).settle();
    await story.command({ type: 'reinstateOnboarding', onboarding, because: 'A mistake' }).settle();
    await close(story.command({ type: 'withdrawOnboarding', onboarding, because })).settle();
    expect(Object.keys(story.record.space.posts)).toEqual(expect.arrayContaining(['last:1', 'last:2']));
    expect(story.teams.channels[0]?.archived).toBe(true);
  });
});

describe('given a partner who was imported with a channel', () => {
  const imported = (channel: string) =>
    new Story().command({
      type: 'importPartner',
      name: 'Acme Health',
      odsCode: null,
      product: 'Acme Steps',
      service: 'nhs-login',
      contact: 'jo',
      projectManager: 'priya',
      step: 'assurance',
      startedOn: '2026-09-01',
      channel,
    });

  it('takes the channel over, with its people and cards, and makes none', async () => {
    const story = imported('channel-old');
    const owner = story.people.get('priya')?.directoryId ?? '';
    story.teams.channels.push({
      id: 'channel-old',
      team: 'team',
      kind: 'private',
      name: 'Acme as it was',
      description: '',
      url: null,
      members: [{ membership: 'm', user: owner, owner: true, guest: false }],
      tabs: [],
      app: null,
      archived: false,
    });
    await story.settle();
    expect(story.teams.channels).toHaveLength(1);
    expect(story.record.space.channel).toMatchObject({ id: 'channel-old', name: 'Acme as it was' });
    expect(story.record.space.steps.channel?.status).toBe('adopted');
    expect(story.record.space.inChannel).toEqual({ priya: true, jo: true });
    expect(story.record.space.posts.headline).toBeDefined();
  });

  it('says so when the channel is not there', async () => {
    const story = await imported('channel-gone').settle();
    expect(story.teams.channels).toEqual([]);
    expect(story.record.space.steps.host).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('cannot find the channel'),
    });
  });
});
