/** Each permission taken away from the real client on the simulator's Graph: what fails without it, and that all is needed. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CallFailed, type GraphPort } from '../../bot/spaces/ports.ts';
import { permissionLines } from '../../shared/views/permissions.ts';
import { directoryId, enableApp, guest, type Kit, privateChannel } from '../simulator/kit.ts';
import { type Remote, startRemote } from './simulated.ts';

type Calls = Record<string, () => Promise<unknown>>;

let remote: Remote;
let kit: Kit;
let calls: Calls;
beforeAll(async () => {
  remote = await startRemote();
  kit = remote.kit;
  // What an administrator consents to when the app is installed in the team.
  await kit.people('POST', '/control/settings', { teamPermissions: inManifest() });
  calls = await prepared();
});
afterAll(() => remote.stop());

function inManifest(): string[] {
  const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8'));
  return manifest.authorization.permissions.resourceSpecific.map(({ name }: { name: string }) => name);
}

let count = 0;
const fresh = (name: string) => `${name} ${++count}`;

/** Every call of the ports, to be made again and again; all succeed with all permissions. */
async function prepared(): Promise<Calls> {
  const { graph, mailer, calendar } = remote;
  const { teamId: team, catalogAppId: app } = kit.simulator.identity;
  const owner = await directoryId(kit, 'priya.shah');
  const tom = await directoryId(kit, 'tom.whitfield');
  const jo = await guest(kit, 'jo.smith@acmehealth.example');
  const { id: enabled, path } = await privateChannel(kit, 'With the app');
  await enableApp(kit, path);
  const { id: bare } = await privateChannel(kit, 'Without the app');
  const membership = (await graph.channelMembers(team, enabled))[0]?.membership ?? '';
  const ofPort: { [name in keyof GraphPort]: () => Promise<unknown> } = {
    findUser: () => graph.findUser('jo.smith@acmehealth.example'),
    isAccountThere: () => graph.isAccountThere(owner),
    inviteGuest: () =>
      graph.inviteGuest({ email: 'sam.lee@acmehealth.example', name: 'Sam', redirect: 'https://a.example' }),
    isTeamMember: () => graph.isTeamMember(team, owner),
    addTeamMember: () => graph.addTeamMember(team, tom),
    addGroupMember: () => graph.addGroupMember(team, jo),
    removeGroupMember: () => graph.removeGroupMember(team, jo),
    channels: () => graph.channels(team),
    findChannel: () => graph.findChannel(team, enabled),
    createPrivateChannel: () => graph.createPrivateChannel(team, { name: fresh('New'), description: '', owner }),
    channelMembers: () => graph.channelMembers(team, enabled),
    addChannelMember: () => graph.addChannelMember(team, enabled, tom, false),
    makeChannelOwner: () => graph.makeChannelOwner(team, enabled, membership),
    removeChannelMember: () => graph.removeChannelMember(team, enabled, 'gone'),
    isChannelArchived: () => graph.isChannelArchived(team, enabled),
    archiveChannel: () => graph.archiveChannel(team, bare),
    unarchiveChannel: () => graph.unarchiveChannel(team, bare),
    enableApp: () => graph.enableApp(team, enabled, app),
    isAppEnabled: () => graph.isAppEnabled(team, enabled, app),
    findTab: () => graph.findTab(team, enabled, app),
    pinTab: () => graph.pinTab(team, enabled, app, { name: 'Progress', entity: 'p', url: 'https://a.example/tab' }),
    notify: () => graph.notify(team, { user: owner, text: 'x', link: 'https://teams.microsoft.com/l/x', chain: 1 }),
    findCard: () => graph.findCard(team, enabled, 'x', null),
    isCardThere: () => graph.isCardThere(team, enabled, 'x'),
  };
  const [draft, event] = [await writeDraft(), await book()];
  function writeDraft() {
    return mailer.draft({ key: fresh('mail'), to: 'a@b.example', subject: 'x', html: 'x' });
  }
  function book() {
    const [start, end] = ['2026-12-08T14:00:00.000Z', '2026-12-08T15:00:00.000Z'];
    return calendar.create(owner, fresh('event'), { subject: 'x', text: 'x', start, end, attendees: [] });
  }
  return {
    ...ofPort,
    'addChannelMember before the app is there': () => graph.addChannelMember(team, bare, tom, false),
    'mail: find': () => mailer.find('x'),
    'mail: draft': writeDraft,
    // Sent long ago, which Microsoft says only to those who may send.
    'mail: send': () => mailer.send(draft),
    'calendar: find': () => calendar.find(owner, 'x'),
    'calendar: create': book,
    'calendar: remove': () => calendar.remove(owner, event.id),
  };
}

/** The calls that Microsoft refuses for want of a permission. */
async function refusedWithout(...permissions: string[]): Promise<string[]> {
  const all = (await kit.people('GET', '/control/settings')).body;
  const less = (names: string[]) => names.filter((name) => !permissions.includes(name));
  const [graphPermissions, teamPermissions] = [less(all.graphPermissions), less(all.teamPermissions)];
  await kit.people('POST', '/control/settings', { graphPermissions, teamPermissions });
  await remote.renew();
  const tried = await Promise.all(
    Object.entries(calls).map(async ([name, call]) => ((await isRefused(call)) ? name : '')),
  );
  const { graphPermissions: g, teamPermissions: t } = all;
  await kit.people('POST', '/control/settings', { graphPermissions: g, teamPermissions: t });
  return tried.filter((name) => name !== '');
}

async function isRefused(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    return error.status === 401 || error.status === 403;
  }
}

it('with all permissions nothing is refused', async () => {
  expect(await refusedWithout()).toEqual([]);
});

const forTheTenant: [string, string[]][] = [
  ['User.Read.All', ['findUser', 'isAccountThere']],
  ['User.Invite.All', ['inviteGuest']],
  ['GroupMember.ReadWrite.All', ['addGroupMember', 'removeGroupMember']],
  ['TeamMember.ReadWriteNonOwnerRole.All', ['addTeamMember']],
  ['ChannelMember.ReadWrite.All', ['addChannelMember before the app is there']],
  ['ChannelSettings.ReadWrite.All', ['archiveChannel', 'unarchiveChannel']],
  ['TeamsAppInstallation.ManageSelectedForTeam.All', ['enableApp', 'isAppEnabled']],
  ['Mail.ReadWrite', ['mail: find', 'mail: draft']],
  ['Mail.Send', ['mail: send']],
  ['Calendars.ReadWrite', ['calendar: find', 'calendar: create', 'calendar: remove']],
];

const forTheTeam: [string, string[], ...string[]][] = [
  ['Channel.Create.Group', ['createPrivateChannel']],
  ['ChannelMessage.Read.Group', ['findCard', 'isCardThere']],
  ['TeamMember.Read.Group', ['isTeamMember']],
  ['TeamsTab.Read.Group', ['findTab']],
  ['TeamsTab.Create.Group', ['pinTab']],
  ['TeamsActivity.Send.Group', ['notify']],
];

/** Needed where an administrator keeps back the permission for the tenant that covers them. */
const covered: [string, string, string[]][] = [
  ['ChannelSettings.Read.Group', 'ChannelSettings.ReadWrite.All', ['channels', 'findChannel', 'isChannelArchived']],
  [
    'ChannelMember.ReadWrite.Group',
    'ChannelMember.ReadWrite.All',
    ['channelMembers', 'addChannelMember', 'makeChannelOwner', 'removeChannelMember'],
  ],
];

it.each([...forTheTenant, ...forTheTeam])('without %s exactly these fail: %s', async (permission, failing) => {
  expect(await refusedWithout(permission)).toEqual(failing);
});

it.each(covered)('%s does in the channel what %s is not given for: %s', async (own, tenantWide, failing) => {
  const lost = await refusedWithout(tenantWide);
  expect(lost).not.toEqual(expect.arrayContaining(failing));
  expect(await refusedWithout(tenantWide, own)).toEqual(expect.arrayContaining(failing));
});

it('these are all: in the manifest, in the settings page, in the documentation and in the simulator', async () => {
  const tenant = forTheTenant.map(([name]) => name).sort();
  const team = [...forTheTeam, ...covered].map(([name]) => name).sort();
  expect(inManifest().sort()).toEqual(team);
  const shown = permissionLines([]).flatMap(({ missing }) => missing);
  expect(shown.filter((name) => name !== 'Group.Selected').sort()).toEqual(tenant);
  const docs = readFileSync('docs/architecture.md', 'utf8').split('## Permissions in Microsoft Graph')[1] ?? '';
  const rows = [...(docs.split('\n## ')[0] ?? '').matchAll(/^\| `([\w.]+)` /gmu)].map(([, name]) => name);
  expect(rows.sort()).toEqual([...tenant, ...team].sort());
  const { graphPermissions } = (await kit.people('GET', '/control/settings')).body;
  expect(graphPermissions.sort()).toEqual(tenant);
});
