/** Who is in team and channel: guests early, contacts who come and go, and a channel that always has its owner. */
import { describe, expect, it } from '@jest/globals';
import type { PersonCommand } from '../../shared/record/record.ts';
import { registered, type Story, spaceOpened } from './story.ts';

const booked: Extract<PersonCommand, { type: 'planCall' }> = {
  type: 'planCall',
  kind: 'preparation',
  at: '2026-11-10T14:00:00.000Z',
  onboarding: 'o1',
  minutes: 60,
  attendees: ['priya', 'jo'],
};

const inTeam = (story: Story) => story.teams.users.filter((user) => user.inTeams.has('team')).map(({ email }) => email);
const owners = (story: Story) =>
  story.teams.channels[0]?.members.filter(({ owner }) => owner).map(({ user }) => emailOf(story, user)) ?? [];
const emailOf = (story: Story, user: string) => story.teams.users.find(({ id }) => id === user)?.email;

function withManager(): Story {
  return registered().command({ type: 'assignProjectManager', person: 'priya' });
}

function withDaniel(story: Story, inHostTeam = true): Story {
  const directoryId = story.teams.addMember('daniel@nhs.example', inHostTeam ? ['team'] : []);
  story.people.set('daniel', { id: 'daniel', name: 'Daniel Osei', email: 'daniel@nhs.example', directoryId });
  return story;
}

describe('given a Preparation Call that is booked', () => {
  it('brings guests into the team before there is a channel, and makes nothing else', async () => {
    const story = await withManager().command(booked).settle();
    expect(inTeam(story)).toEqual(['priya@nhs.example', 'jo@acme.example']);
    expect(story.teams.channels).toEqual([]);
    expect(story.keys()).toEqual([]);
  });

  it('invites nobody while times are only offered', async () => {
    const { kind, at, onboarding, minutes, attendees } = booked;
    const story = withManager();
    await story.command({ type: 'proposeTimes', kind, times: [at], onboarding, minutes, attendees }).settle();
    expect(inTeam(story)).toEqual(['priya@nhs.example']);
  });

  it('takes guests out again, also one on the way, when the call is cancelled for good', async () => {
    const story = withManager();
    story.teams.guestsSyncAtOnce = false;
    await story.command(booked).settleUntil((record) => record.space.steps['team:jo']?.asked === true);
    await story.command({ type: 'cancelCall', onboarding: 'o1', plan: 'p1', reason: '' }).settle();
    story.teams.sync();
    expect(inTeam(story)).toEqual(['priya@nhs.example']);
    expect(story.keys()).toEqual([]);
  });
});

describe('given a contact who leaves the partner', () => {
  it('takes them out of channel and team, and brings them back when they come again', async () => {
    const story = await (await spaceOpened()).command({ type: 'addContact', person: 'sam' }).settle();
    await story.command({ type: 'removeContact', person: 'sam' }).settle();
    expect(inTeam(story)).not.toContain('sam@acme.example');
    expect(story.teams.channels[0]?.members).toHaveLength(2);
    await story.command({ type: 'addContact', person: 'sam' }).settle();
    expect(inTeam(story)).toContain('sam@acme.example');
    expect(story.teams.channels[0]?.members).toHaveLength(3);
  });

  it('leaves them in the team when another partner needs them there', async () => {
    const story = await (await spaceOpened()).command({ type: 'addContact', person: 'sam' }).settle();
    story.neededElsewhere.add('sam');
    await story.command({ type: 'removeContact', person: 'sam' }).settle();
    expect(inTeam(story)).toContain('sam@acme.example');
    expect(story.teams.channels[0]?.members).toHaveLength(2);
  });
});

describe('given a handover to another project manager', () => {
  it('makes them owner first, then takes the former one out', async () => {
    const story = withDaniel(await (await spaceOpened()).settle());
    const seen: number[] = [];
    story.command({ type: 'assignProjectManager', person: 'daniel' });
    await story.settleUntil((record) => {
      seen.push(owners(story).length);
      return record.space.inChannel.priya === undefined;
    });
    expect(owners(story)).toEqual(['daniel@nhs.example']);
    expect(Math.min(...seen)).toBe(1);
    expect(story.keys().filter((key) => key.startsWith('leave'))).toEqual([]);
  });

  it('keeps the former one as long as the new one cannot be owner', async () => {
    const story = withDaniel(await (await spaceOpened()).settle());
    const daniel = story.people.get('daniel');
    if (daniel) story.people.set('daniel', { ...daniel, directoryId: null });
    story.command({ type: 'assignProjectManager', person: 'daniel' });
    const end = Date.parse(story.now) + 86_400_000;
    await story.settleUntil(() => Date.parse(story.now) > end);
    expect(owners(story)).toEqual(['priya@nhs.example']);
  });

  it('makes somebody owner who was added by hand as a member', async () => {
    const story = withDaniel(await (await spaceOpened()).settle());
    const user = story.people.get('daniel')?.directoryId ?? '';
    await story.teams.graph.addChannelMember('team', story.record.space.channel?.id ?? '', user, false);
    await story.command({ type: 'assignProjectManager', person: 'daniel' }).settle();
    expect(owners(story)).toEqual(['daniel@nhs.example']);
  });

  it('removes no owner while Teams shows no other', async () => {
    const story = withDaniel(await (await spaceOpened()).settle());
    story.command({ type: 'assignProjectManager', person: 'daniel' });
    story.note({ type: 'ChannelJoined', key: 'member:daniel', person: 'daniel', how: 'created' });
    const leave = story.planned().find(({ key }) => key === 'leave:priya');
    if (leave) await story.take(leave);
    expect(owners(story)).toEqual(['priya@nhs.example']);
    expect(story.record.space.steps['leave:priya']).toMatchObject({ status: 'waiting' });
  });
});
