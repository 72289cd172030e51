/** Several teams for partner channels: each is filled up to its limits, then the next one is used. */
import { describe, expect, it } from '@jest/globals';
import { forPartner } from '../../shared/record/for-partner.ts';
import { type Hosting, hostingOf } from '../../shared/record/space-host.ts';
import { usageOf } from '../../shared/record/team-use.ts';
import { ledger } from '../../shared/views/ledger.ts';
import { row } from '../../shared/views/portfolio.ts';
import { beforeTheSpace, type Story, spaceOpened } from './story.ts';

const limits = { channels: 1000, privateChannels: 30, channelMembers: 250 };
const now = '2026-11-02T10:00:00.000Z';

const partner = (id: string, hosting: Partial<Hosting>) => ({ id, hosting: { places: [], full: [], ...hosting } });
const inTeam = (team: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    partner(`${team}-${index}`, { places: [{ team, channel: null, until: null }] }),
  );
const channel = (id: string, kind: 'private' | 'standard' = 'private') => ({ id, kind });

async function withTeams(story: Promise<Story>, ...taken: readonly [string, number][]): Promise<Story> {
  const told = await story;
  told.hostTeams.splice(0, 1, ...taken.map(([team]) => team));
  Object.assign(told.hostLimits, limits);
  told.others.push(...taken.flatMap(([team, count]) => inTeam(team, count)));
  const priya = told.teams.users.find(({ email }) => email === 'priya@nhs.example');
  for (const [team] of taken) priya?.inTeams.add(team);
  return told;
}

describe('how full a team is', () => {
  it('counts what is there, what is about to be made, and what was deleted in the last 30 days, each once', () => {
    const taken = [
      partner('a', { places: [{ team: 't', channel: 'c-there', until: null }] }),
      partner('b', { places: [{ team: 't', channel: null, until: null }] }),
      partner('c', { places: [{ team: 't', channel: 'c-deleted', until: '2026-11-20T10:00:00.000Z' }] }),
      partner('d', { places: [{ team: 't', channel: 'c-old', until: '2026-11-01T10:00:00.000Z' }] }),
      partner('e', { places: [{ team: 'other', channel: null, until: null }] }),
    ];
    const there = [channel('general', 'standard'), channel('c-there'), channel('by-hand')];
    expect(usageOf('t', there, taken, limits, now)).toEqual({ team: 't', used: 4, most: 30, full: false });
  });

  it('goes by the limit that has less room left: channels of all kinds, or private ones', () => {
    const there = Array.from({ length: 990 }, (_, index) => channel(`c${index}`, 'standard'));
    expect(usageOf('t', there, [], limits, now)).toMatchObject({ used: 990, most: 1000 });
  });

  it('takes a team to be full for a day after Microsoft refused a channel there', () => {
    const at = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
    const refused = (hours: number) => [partner('a', { full: [{ team: 't', at: at(hours) }] })];
    expect(usageOf('t', [], refused(23), limits, now).full).toBe(true);
    expect(usageOf('t', [], refused(25), limits, now).full).toBe(false);
  });
});

describe('given two teams', () => {
  it('fills the first before it begins the second, and keeps the choice before anything is made there', async () => {
    const story = await withTeams(spaceOpened(), ['t1', 29], ['t2', 0]);
    await story.settleUntil((record) => record.space.host !== undefined);
    expect(story.record.space.host).toBe('t1');
    expect(story.teams.channels).toEqual([]);
    expect(story.teams.users.some(({ guest, inGroups }) => guest && inGroups.size > 0)).toBe(false);
    await story.settle();
    expect(story.record.space.channel).toMatchObject({ team: 't1' });
  });

  it('takes the second when the first is full by count: guests, channel, app and tab are all there', async () => {
    const story = await (await withTeams(spaceOpened(), ['t1', 30], ['t2', 3])).settle();
    expect(story.teams.channels).toMatchObject([{ team: 't2', app: 'app' }]);
    expect(story.teams.users.find(({ guest }) => guest)?.inTeams).toEqual(new Set(['t2']));
    expect(story.record.space.inChannel).toEqual({ priya: true, jo: true });
    expect(story.keys()).toEqual([]);
  });

  it('takes the second when Microsoft says that the first is full, and guests leave the first', async () => {
    const story = await withTeams(spaceOpened(), ['t1', 3], ['t2', 0]);
    story.teams.privateChannels = 1;
    story.teams.channels.push({
      id: 'other',
      team: 't1',
      kind: 'private',
      name: 'Other',
      description: '',
      url: null,
      members: [],
      tabs: [],
      app: null,
      archived: false,
    });
    await story.settle();
    expect(story.record.space.channel).toMatchObject({ team: 't2' });
    expect(story.teams.users.find(({ guest }) => guest)?.inTeams).toEqual(new Set(['t2']));
    expect(hostingOf(story.record).full).toMatchObject([{ team: 't1' }]);
    expect(story.keys()).toEqual([]);
  });

  it('makes a channel that was deleted by hand again in the same team, and both count', async () => {
    const story = await (await withTeams(spaceOpened(), ['t1', 30], ['t2', 3])).settle();
    const old = story.record.space.channel?.id ?? '';
    story.teams.channels.splice(0, 1);
    story.note({ type: 'ChannelGone', key: 'channel', why: 'Gone.' });
    await story.command({ type: 'retryStep', key: 'channel' }).settle();
    expect(hostingOf(story.record).places).toMatchObject([
      { team: 't2', until: null },
      { team: 't2', channel: old, until: expect.any(String) },
    ]);
  });

  it('chooses again when the team was taken off the settings before it was used', async () => {
    const story = await withTeams(spaceOpened(), ['t1', 0], ['t2', 0]);
    await story.settleUntil((record) => record.space.inTeam.priya === true);
    story.hostTeams.splice(0, 1);
    await story.settle();
    expect(story.record.space.channel).toMatchObject({ team: 't2' });
    expect(story.teams.users.find(({ guest }) => guest)?.inTeams).toEqual(new Set(['t2']));
  });
});

describe('given teams that are nearly full, or all full', () => {
  const hostLine = (story: Story) => ledger(story.record, {}).find(({ key }) => key === 'host');

  it('tells the project manager from 80 % on to ask for another', async () => {
    const story = await (await withTeams(spaceOpened(), ['t1', 23])).settle();
    expect(hostLine(story)).toMatchObject({ tone: 'done', why: expect.stringContaining('24 of 30 channels') });
    const before = await (await withTeams(spaceOpened(), ['t1', 22])).settle();
    expect(hostLine(before)).toMatchObject({ tone: 'done', why: null });
  });

  it('waits, says what to do, and goes on by itself when there is room', async () => {
    const story = await withTeams(beforeTheSpace(), ['t1', 30]);
    story.command({ type: 'openSpace', onboarding: 'o1' });
    await story.settleUntil((record) => record.space.steps.host?.status === 'waiting');
    expect(hostLine(story)).toMatchObject({ status: 'Waiting', why: expect.stringContaining('HOST_TEAM_ID') });
    story.hostTeams.push('t2');
    story.teams.users[0]?.inTeams.add('t2');
    await story.settle();
    expect(story.record.space.channel).toMatchObject({ team: 't2' });
  });

  it('stays where it is when Microsoft calls the only team full', async () => {
    const story = await withTeams(spaceOpened(), ['t1', 3]);
    story.teams.privateChannels = 0;
    await story.settleUntil((record) => record.space.steps.channel?.status === 'waiting');
    expect(story.record.space).toMatchObject({ host: 't1', inTeam: { priya: true } });
    story.teams.privateChannels = 1;
    await story.settle();
    expect(story.record.space.channel).toMatchObject({ team: 't1' });
  });

  it('takes no place any more when the call was cancelled, and partners see nothing of it', async () => {
    const story = await (await withTeams(spaceOpened(), ['t1', 0])).settle();
    expect(row(story.record).hosting.places).toHaveLength(1);
    expect(forPartner(story.record, 'jo').space).not.toHaveProperty('host');
  });
});

describe('given a channel with as many members as Microsoft allows', () => {
  it('refuses one more, and says what to do', async () => {
    const story = await (await spaceOpened()).settle();
    story.channelMembers = 2;
    await story.command({ type: 'addContact', person: 'sam' }).settle();
    expect(story.record.space.steps['member:sam']).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('2 members, as many as Microsoft allows'),
    });
  });
});
