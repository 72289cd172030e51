/** The probe on the simulator: each capability switched off in turn, and nothing left behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ProbeParts, probe } from '../../bot/ops/probe/probe.ts';
import { settingsFile, table } from '../../bot/ops/probe/told.ts';
import { type Remote, startRemote } from '../graph/simulated.ts';
import type { Json, Kit } from '../simulator/kit.ts';

let remote: Remote;
let kit: Kit;
let normal: Json;
beforeAll(async () => {
  remote = await startRemote();
  kit = remote.kit;
  const settings = (await kit.people('GET', '/control/settings')).body;
  const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8'));
  const inTeam = manifest.authorization.permissions.resourceSpecific.map(({ name }: { name: string }) => name);
  const graphPermissions = [...settings.graphPermissions, 'Channel.Delete.All'];
  normal = { ...settings, teamPermissions: inTeam, graphPermissions };
}, 60_000);
afterAll(() => remote.stop());
beforeEach(() => set({}));
afterEach(() => kit.people('DELETE', '/control/faults'));

async function set(changed: object): Promise<void> {
  await kit.people('POST', '/control/settings', { ...normal, ...changed });
  await remote.renew();
}

let count = 0;
const minutes = () => new Date(Date.UTC(2026, 10, 22, 9, count)).toISOString();

function run(more: Partial<ProbeParts> = {}, guest: string | null = `trial-${count + 1}@acmehealth.example`) {
  count += 1;
  const { graph, mailer, calendar, messenger, trial } = remote;
  const { teamId: team, catalogAppId: app } = kit.simulator.identity;
  const owner = 'priya.shah@nhslogin.example';
  const tab = { name: 'Trial', entity: 'progress', url: 'https://bot.example/tab' };
  const about = {
    tenant: kit.simulator.identity.tenantId,
    team,
    app,
    owner,
    mail: owner,
    guest,
    tab,
    id: `probe:${String(count).padStart(6, '0')}`,
    now: minutes(),
  };
  const ports = { graph, mailer, calendar, messenger, deleteChannel: trial.deleteChannel };
  const parts = { ports, about, ask: async () => true, sleep: async () => {}, stopped: () => false, say: () => {} };
  return probe({ ...parts, ...more });
}

const channelsLeft = async () =>
  (await remote.graph.channels(kit.simulator.identity.teamId)).filter(({ name }) => name.startsWith('App trial'));
type Probed = Awaited<ReturnType<typeof run>>;
const but = ({ ended }: Probed) =>
  Object.fromEntries(ended.flatMap(({ key, result }) => (result === 'works' ? [] : [[key, result]])));

describe('given a tenant that allows all', () => {
  it('says of each capability that it works, and takes away all but the guest account', async () => {
    const probed = await run();
    expect(but(probed)).toEqual({});
    expect(await channelsLeft()).toEqual([]);
    expect(probed.left).toEqual([expect.stringContaining('the guest account of trial-')]);
  });

  it('tries nothing that needs a person or a guest when there is none', async () => {
    const probed = await run({ ask: null }, null);
    expect(but(probed)).toEqual({ action: 'not tried', guest: 'not tried' });
    expect(probed.left).toEqual([]);
  });

  it('asks a person whether the press got through', async () => {
    expect(but(await run({ ask: async () => false }))).toEqual({ action: 'refused' });
  });
});

const without = (...names: string[]) => ({
  graphPermissions: normal.graphPermissions.filter((each: string) => !names.includes(each)),
  teamPermissions: normal.teamPermissions.filter((each: string) => !names.includes(each)),
});
const inChannel = { find: 'not tried', update: 'not tried', action: 'not tried' };

describe('given a tenant that does not allow one thing', () => {
  const off: [string, () => object, object][] = [
    [
      'reading the team',
      () => without('TeamMember.Read.Group'),
      {
        team: 'refused',
        channel: 'not tried',
        enable: 'not tried',
        roster: 'not tried',
        post: 'not tried',
        ...inChannel,
        tab: 'not tried',
        feed: 'not tried',
        calendar: 'not tried',
        guest: 'refused',
      },
    ],
    [
      'channels',
      () => without('Channel.Create.Group'),
      {
        channel: 'refused',
        enable: 'not tried',
        roster: 'not tried',
        post: 'not tried',
        ...inChannel,
        tab: 'not tried',
      },
    ],
    [
      'members of channels',
      () => without('ChannelMember.ReadWrite.All', 'ChannelMember.ReadWrite.Group'),
      { roster: 'refused' },
    ],
    ['posts', () => ({ botPostsInPrivateChannels: false }), { post: 'refused', ...inChannel }],
    ['reading messages', () => without('ChannelMessage.Read.Group'), { find: 'refused' }],
    ['tabs', () => without('TeamsTab.Create.Group'), { tab: 'refused' }],
    ['the activity feed', () => without('TeamsActivity.Send.Group'), { feed: 'refused' }],
    ['writing mail', () => without('Mail.ReadWrite'), { mail: 'refused' }],
    ['sending mail', () => without('Mail.Send'), { mail: 'refused' }],
    ['calendars', () => without('Calendars.ReadWrite'), { calendar: 'refused' }],
    ['invitations', () => ({ guestInvitations: false }), { guest: 'refused' }],
    ['the group', () => without('GroupMember.ReadWrite.All'), { guest: 'refused' }],
  ];

  it.each(off)('says so of %s, and of what needs it', async (_, setting, expected) => {
    await set(setting());
    const probed = await run();
    expect(but(probed)).toEqual(expected);
    expect(probed.ended.filter(({ result }) => result === 'refused').every(({ why }) => why !== '')).toBe(true);
    expect(await channelsLeft()).toEqual([]);
    expect(probed.left.filter((each) => !each.includes('guest account'))).toEqual([]);
  });

  it('says what is refused where apps may not be in private channels, and what the product does', async () => {
    await set({ appsInPrivateChannels: false });
    const probed = await run();
    expect(but(probed)).toMatchObject({ enable: 'refused', tab: 'refused' });
    expect(table(probed)).toContain('-> The project manager is asked to add it by hand: Manage channel, Apps.');
  });

  it('says so of a card that cannot be changed', async () => {
    await kit.people('POST', '/control/faults', { service: 'connector', method: 'PUT', status: 403 });
    expect(but(await run())).toEqual({ update: 'refused' });
  });

  it('leaves the channel to a person where it may not delete it', async () => {
    await set(without('Channel.Delete.All'));
    const probed = await run({}, null);
    expect(probed.left).toEqual([expect.stringMatching(/^the channel "App trial .*" in the team: delete it/u)]);
    expect(table(probed)).toContain('Left behind, for you to take away:\n- the channel');
    await set({});
    for (const { id } of await channelsLeft()) await remote.trial.deleteChannel(kit.simulator.identity.teamId, id);
  });
});

describe('given trouble on the way', () => {
  it('takes away a channel that was made although the answer got lost', async () => {
    const path = '^/v1.0/teams/[^/]+/channels$';
    await kit.people('POST', '/control/faults', { service: 'graph', method: 'POST', path, drop: 'after', times: 1 });
    expect(but(await run())).toEqual({});
    expect(await channelsLeft()).toEqual([]);
  });

  it('waits where Microsoft is busy, and says when there is no answer', async () => {
    const busy = { service: 'graph', path: 'sendActivityNotification', status: 429, retryAfterSeconds: 7, times: 1 };
    await kit.people('POST', '/control/faults', busy);
    await kit.people('POST', '/control/faults', { service: 'graph', path: '/tabs$', status: 503 });
    const waits: number[] = [];
    const probed = await run({ sleep: async (seconds) => void waits.push(seconds) });
    expect(but(probed)).toEqual({ tab: 'no answer' });
    expect(waits).toEqual([2, 4, 8, 15, 30, 7]);
  });

  it('tries nothing more after a stop, and takes away what it made', async () => {
    const said: string[] = [];
    const stopped = () => said.some((line) => line.startsWith('Post a card'));
    const probed = await run({ say: (line) => void said.push(line), stopped });
    expect(probed.ended.find(({ key }) => key === 'post')?.result).toBe('works');
    expect(probed.ended.find(({ key }) => key === 'tab')).toMatchObject({
      result: 'not tried',
      why: 'You stopped the probe.',
    });
    expect([await channelsLeft(), probed.left]).toEqual([[], []]);
  });
});

describe('the settings to use', () => {
  it('name the team and the app, and hold what was found', async () => {
    await set({ botPostsInPrivateChannels: false });
    const about = { team: 'T', app: 'A', now: '2026-11-22T09:00:00.000Z' };
    const text = settingsFile(await run(), about);
    expect(text).toMatch(/^# Found by the probe on 2026-11-22\.\n/u);
    expect(text).toContain('HOST_TEAM_ID=T\nTEAMS_APP_ID=A\n# The bot may not post in private channels');
    expect(text.split('\n').every((line) => line === '' || /^(#|HOST_TEAM_ID=|TEAMS_APP_ID=)/u.test(line))).toBe(true);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** `end`: stop it as with Ctrl-C when it says this. */
  function command(args: readonly string[], end?: string): Promise<{ code: number | null; text: string }> {
    const { identity, urls } = kit.simulator;
    const { PATH = '', HOME = '' } = process.env;
    const env = {
      PATH,
      HOME,
      PUBLIC_URL: 'https://bot.example',
      TENANT_ID: identity.tenantId,
      BOT_ID: identity.appId,
      BOT_PASSWORD: identity.clientSecret,
      TEAMS_APP_ID: identity.catalogAppId,
      MAILBOX: identity.sharedMailbox,
      FIRST_ADMINISTRATOR: identity.tenantId,
      AUTHORITY_URL: urls.machines,
      GRAPH_URL: urls.machines,
      CONNECTOR_URL: urls.connector,
      NODE_EXTRA_CA_CERTS: kit.certificate.certFile,
    };
    const child = spawn(process.execPath, ['--import', 'tsx', 'bot/ops/probe/main.ts', ...args], { env });
    let text = '';
    const hear = (part: Buffer) => {
      text += part;
      if (end && text.includes(end)) child.kill('SIGINT');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    return new Promise((done) => child.on('exit', (code) => done({ code, text })));
  }
  const some = () => ['--team', kit.simulator.identity.teamId, '--owner', 'priya.shah@nhslogin.example'];

  it('prints the table, takes its channel away and writes the file', async () => {
    const out = join(folder, 'found.env');
    const { code, text } = await command([...some(), '--out', out]);
    expect(text).toContain('Nothing was left behind.');
    expect(text).toMatch(/Post a card in the channel +works/u);
    expect(readFileSync(out, 'utf8')).toContain(`HOST_TEAM_ID=${kit.simulator.identity.teamId}`);
    expect([code, await channelsLeft()]).toEqual([0, []]);
    expect(text).not.toContain(kit.simulator.identity.clientSecret);
  }, 90_000);

  it('takes its channel away after Ctrl-C', async () => {
    const { code, text } = await command(some(), 'Create a private channel: works');
    expect(text).toContain('The probe stops: it takes away what it made.');
    expect([code, await channelsLeft()]).toEqual([130, []]);
  }, 90_000);

  it('says how it is called when something is missing', async () => {
    const { code, text } = await command(['--team', 'x']);
    expect([code, text]).toEqual([2, expect.stringContaining('npm run probe -- --team')]);
  }, 90_000);
});
