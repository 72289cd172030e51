/** What somebody changes in Teams by hand is put right, or told to the project manager, and never fought over. */
import { describe, expect, it } from '@jest/globals';
import { CallFailed } from '../../bot/spaces/ports.ts';
import { ledger } from '../../shared/views/ledger.ts';
import { beforeTheSpace, type Story, spaceOpened } from './story.ts';

const names = { jo: { name: 'Jo Smith' }, sam: { name: 'Sam Lee' } };

async function open(): Promise<Story> {
  return (await spaceOpened()).command({ type: 'addContact', person: 'sam' }).settle();
}

/** Half a day later the channel is looked at, and what was found is put right. */
async function look(story: Story, outside = story.outside): Promise<Story> {
  story.pass(13 * 3600).checks = true;
  const check = story.planned().find(({ key }) => key === 'check');
  story.checks = false;
  if (!check || (check.from ?? '') > story.now) throw new Error('It is not time to look.');
  await story.take(check, outside);
  return story.settle();
}

function channelOf(story: Story) {
  const channel = story.teams.channels.at(-1);
  if (!channel) throw new Error('There is no channel.');
  return channel;
}

function leaveByHand(story: Story, person: string): void {
  const { members } = channelOf(story);
  const user = story.people.get(person)?.directoryId;
  members.splice(
    members.findIndex((member) => member.user === user),
    1,
  );
}

const why = (story: Story, key: string) => ledger(story.record, names).find((line) => line.key === key)?.why;
const status = (story: Story, key: string) => story.record.space.steps[key]?.status;

describe('given a channel as we left it', () => {
  it('is looked at twice a day, and nothing is done', async () => {
    const story = await open();
    const before = story.facts.length;
    await look(story);
    expect(story.facts.slice(before)).toEqual([{ type: 'SpaceChecked', key: 'check', problem: null }]);
    story.checks = true;
    const inHalfADay = new Date(Date.parse(story.now) + 12 * 3_600_000).toISOString();
    expect(story.ready()).toMatchObject({ take: [], wakeAt: inHalfADay });
  });

  it('is looked at within a minute of a change that Teams tells', async () => {
    const story = await look(await open());
    story.checks = true;
    story.pass(30).note({ type: 'SpaceTouched' });
    expect(story.ready().wakeAt).toBe(new Date(Date.parse(story.now) + 30_000).toISOString());
  });
});

describe('given something taken away by hand', () => {
  it('brings a contact back into the channel', async () => {
    const story = await open();
    leaveByHand(story, 'sam');
    await look(story);
    expect(channelOf(story).members).toHaveLength(3);
  });

  it('brings a contact back who was taken out of the team, which takes them out of the channel too', async () => {
    const story = await open();
    await story.teams.graph.removeGroupMember('team', story.people.get('sam')?.directoryId ?? '');
    leaveByHand(story, 'sam');
    await look(story);
    expect(channelOf(story).members).toHaveLength(3);
  });

  it('brings a project manager back into the team who was taken out of it before the channel was made', async () => {
    const story = await beforeTheSpace();
    await story.settle();
    const priya = story.people.get('priya')?.directoryId ?? '';
    await story.teams.graph.removeGroupMember('team', priya);
    await story.command({ type: 'openSpace', onboarding: 'o1' }).settle();
    expect(channelOf(story).members).toContainEqual(expect.objectContaining({ user: priya, owner: true }));
  });

  it('brings the project manager back as owner when they were made a member', async () => {
    const story = await open();
    const { members } = channelOf(story);
    const [owner] = members;
    if (owner) members[0] = { ...owner, owner: false };
    await look(story);
    expect(channelOf(story).members.filter((member) => member.owner)).toHaveLength(1);
  });

  it('posts a deleted card again, once', async () => {
    const story = await open();
    const { messages } = story.teams;
    messages.splice(
      messages.findIndex(({ activity }) => activity === story.record.space.posts.headline?.activity),
      1,
    );
    await look(await look(story));
    expect(messages.filter(({ card }) => JSON.stringify(card).includes('p-acme:post:headline'))).toHaveLength(1);
  });

  it('pins the tab again, and adds the app with its tab again', async () => {
    const story = await open();
    channelOf(story).tabs.splice(0);
    await look(story);
    expect(channelOf(story).tabs).toHaveLength(1);
    channelOf(story).app = null;
    channelOf(story).tabs.splice(0);
    await look(story.pass(8 * 86_400));
    expect(channelOf(story)).toMatchObject({ app: 'app', tabs: [{ app: 'app' }] });
  });

  it('does not fight: what is taken away twice in a week waits for the project manager', async () => {
    const story = await open();
    channelOf(story).tabs.splice(0);
    await look(story);
    channelOf(story).tabs.splice(0);
    await look(story);
    expect(channelOf(story).tabs).toHaveLength(0);
    expect(why(story, 'tab')).toContain('twice within a week');
    await story.command({ type: 'retryStep', key: 'tab' }).settle();
    expect(channelOf(story).tabs).toHaveLength(1);
  });
});

describe('given somebody in the channel who should not be', () => {
  it('takes a former contact out again', async () => {
    const story = await open();
    await story.command({ type: 'removeContact', person: 'sam' }).settle();
    const user = story.people.get('sam')?.directoryId ?? '';
    channelOf(story).members.push({ membership: 'by-hand', user, owner: false, guest: true });
    await look(story);
    expect(channelOf(story).members).toHaveLength(2);
  });

  it('tells of a guest whom nobody named, until they have gone', async () => {
    const story = await open();
    channelOf(story).members.push({ membership: 'by-hand', user: 'somebody', owner: false, guest: true });
    await look(story);
    expect(why(story, 'check')).toContain('A guest is in the channel who is not a contact');
    channelOf(story).members.pop();
    await look(story);
    expect(status(story, 'check')).toBe('unchanged');
  });

  it('says nothing of colleagues whom the project manager added', async () => {
    const story = await open();
    channelOf(story).members.push({ membership: 'by-hand', user: 'colleague', owner: false, guest: false });
    await look(story);
    expect(status(story, 'check')).toBe('unchanged');
  });
});

describe('given a channel that was changed by hand', () => {
  it('follows a new name', async () => {
    const story = await open();
    Object.assign(channelOf(story), { name: 'Acme and friends' });
    await look(story);
    expect(story.record.space.channel?.name).toBe('Acme and friends');
  });

  it('makes a deleted channel again only when the project manager says so', async () => {
    const story = await open();
    story.teams.channels.splice(0);
    await look(story);
    expect(story.teams.channels).toEqual([]);
    expect(why(story, 'channel')).toContain('restore it in Teams');
    await story.command({ type: 'retryStep', key: 'channel' }).settle();
    expect(channelOf(story)).toMatchObject({ app: 'app', tabs: [{ app: 'app' }] });
    expect(channelOf(story).members).toHaveLength(3);
    const posts = story.teams.messages.filter(({ place }) => place === channelOf(story).id);
    expect(posts).toHaveLength(2);
    expect(story.keys()).toEqual([]);
  });

  it('takes over a deleted channel that was restored', async () => {
    const story = await open();
    const [channel] = story.teams.channels.splice(0);
    await look(story);
    if (channel) story.teams.channels.push(channel);
    await story.command({ type: 'retryStep', key: 'channel' }).settle();
    expect(story.record.space.channel?.id).toBe(channel?.id);
    expect(story.teams.messages.filter(({ root, activity }) => root === activity)).toHaveLength(2);
  });

  it('keeps news going where the channel is gone: by mail', async () => {
    const story = await open();
    story.teams.channels.splice(0);
    await look(story);
    story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' });
    await story.settle();
    expect(story.record.notices.at(-1)?.delivered.jo?.map(({ way }) => way)).toEqual(['mail']);
  });

  it('opens a channel archived by hand only when told to, and news goes to the feed until then', async () => {
    const story = await open();
    channelOf(story).archived = true;
    await look(story);
    expect(why(story, 'restore')).toContain('archived the channel');
    story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' });
    await story.settle();
    expect(story.record.notices.at(-1)?.delivered.jo?.map(({ way }) => way)).toEqual(['feed']);
    await story.command({ type: 'retryStep', key: 'restore' }).settle();
    expect(channelOf(story).archived).toBe(false);
  });

  it('sees that somebody opened it again themselves', async () => {
    const story = await open();
    channelOf(story).archived = true;
    await look(story);
    channelOf(story).archived = false;
    await look(story);
    expect(story.record.space.archived).toBe(false);
    expect(story.keys()).toEqual([]);
  });
});

describe('given a guest whose account was deleted', () => {
  it('asks the project manager, and invites them anew when told to', async () => {
    const story = await open();
    const { users } = story.teams;
    users.splice(
      users.findIndex(({ email }) => email === 'sam@acme.example'),
      1,
    );
    leaveByHand(story, 'sam');
    await look(story);
    expect(why(story, 'invite:sam')).toContain('The guest account of Sam Lee is not in our directory');
    await story.command({ type: 'retryStep', key: 'invite:sam' }).settle();
    expect(channelOf(story).members).toHaveLength(3);
    expect(users.some(({ email }) => email === 'sam@acme.example')).toBe(true);
  });
});

describe('given a contact whose account of an earlier partner was deleted', () => {
  it('is invited anew: the old account is not taken over', async () => {
    const story = await beforeTheSpace();
    const known = story.people.get('jo');
    if (known) story.people.set('jo', { ...known, directoryId: 'deleted' });
    await story.command({ type: 'openSpace', onboarding: 'o1' }).settle();
    const account = story.people.get('jo')?.directoryId;
    expect(story.teams.users.find(({ email }) => email === 'jo@acme.example')?.id).toBe(account);
    expect(channelOf(story).members.some(({ user }) => user === account)).toBe(true);
    expect(story.record.space.steps['invite:jo']).toMatchObject({ status: 'created' });
  });

  it('is taken over as it is when it is there', async () => {
    const story = await beforeTheSpace();
    const account = await story.teams.graph.inviteGuest({ email: 'jo@acme.example', name: 'Jo', redirect: '' });
    const known = story.people.get('jo');
    if (known) story.people.set('jo', { ...known, directoryId: account });
    await story.command({ type: 'openSpace', onboarding: 'o1' }).settle();
    expect(story.record.space.steps['invite:jo']).toMatchObject({ status: 'adopted' });
    expect(story.people.get('jo')?.directoryId).toBe(account);
  });
});

describe('given a space that is being closed', () => {
  it('comes to its end when somebody deletes the channel first', async () => {
    const story = await open();
    story.command({ type: 'withdrawOnboarding', onboarding: 'o1', because: 'It was enough' });
    story.command({ type: 'closeSpace', channel: 'archive' });
    // The process dies with the last card on its way, and then there is no channel to look for it.
    story.note({ type: 'StepStarted', key: 'post:last:1', attempt: 1, until: story.now });
    story.teams.channels.splice(0);
    story.pass(3600);
    await look(story);
    expect(story.keys()).toEqual([]);
  });
});

describe('given a tenant that does not say which apps are in a channel', () => {
  it('takes the app to be there, and looks at the rest', async () => {
    const story = await open();
    leaveByHand(story, 'sam');
    const failure = new CallFailed({ status: 403, code: 'Forbidden', message: 'no', sure: true });
    const graph = { ...story.outside.graph, isAppEnabled: () => Promise.reject(failure) };
    await look(story, { ...story.outside, graph });
    expect(story.record.space.appEnabled).toBe(true);
    expect(channelOf(story).members).toHaveLength(3);
  });
});
