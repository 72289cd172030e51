/** A new world: the people, the host team with the app installed, and the default settings. */
import type { WorldSettings } from '../contract.ts';
import type { Identity } from '../identity.ts';
import type { PersonData, WorldData } from './data.ts';
import { channelIdOf, chatIdOf, guidOf, teamsIdOf } from './ids.ts';

const staff = [
  ['Priya Shah', 'Project manager'],
  ['Daniel Okafor', 'Project manager'],
  ['Ruth Evans', 'Administrator'],
  ['Helen Marsh', 'Partner Integration Board'],
  ['Tom Whitfield', 'Reviewer'],
] as const;

const partners = [
  ['Jo Smith', 'Product lead', 'Acme Health', 'acmehealth.example'],
  ['Sam Lee', 'Developer', 'Acme Health', 'acmehealth.example'],
  ['Maya Patel', 'Product lead', 'Bright Minds', 'brightminds.example'],
  ['Owen Price', 'Developer', 'Bright Minds', 'brightminds.example'],
  ['Amir Khan', 'Founder', 'Northstar', 'northstar.example'],
  ['Chloe Ward', 'Delivery manager', 'CareLink', 'carelink.example'],
] as const;

/** Tenant-wide permissions only where no resource-specific one exists: reference/teams-platform §2.4. */
const settings: Omit<WorldSettings, 'teamPermissions'> = {
  guestSyncMs: 1500,
  channelSyncMs: 500,
  channelReadyMs: 0,
  filesFolderMs: 300_000,
  graphDelayMs: 0,
  connectorDelayMs: 0,
  mailboxMs: 20,
  throttling: true,
  channelsPerTeam: 1000,
  privateChannelsPerTeam: 1000,
  membersPerPrivateChannel: 5000,
  channelPostBytes: 28 * 1024,
  guestInvitations: true,
  guestDomains: [],
  guestsSyncBeforeAccepting: true,
  appsInPrivateChannels: true,
  botPostsInPrivateChannels: true,
  appAnswerMs: 15_000,
  graphPermissions: [
    'User.Read.All',
    'User.Invite.All',
    'GroupMember.ReadWrite.All',
    'TeamMember.ReadWriteNonOwnerRole.All',
    'ChannelMember.ReadWrite.All',
    'ChannelSettings.ReadWrite.All',
    'TeamsAppInstallation.ManageSelectedForTeam.All',
    'Mail.Send',
    'Mail.ReadWrite',
    'Calendars.ReadWrite',
  ],
};

/** `Jo Smith` → `jo.smith`. */
export const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '.');

/** A member of the tenant, with the app installed personally (as an administrator's setup policy would). */
export function memberOf(name: string, mail: string, jobTitle: string, organisation: string): PersonData {
  const directoryId = guidOf(`user:${mail}`);
  return {
    id: slugOf(name),
    name,
    mail,
    jobTitle,
    organisation,
    account: { directoryId, teamsId: teamsIdOf(directoryId), userType: 'Member', accepted: true },
    hasApp: true,
  };
}

/** `consented` is what the app's manifest asks for: installing it in the host team granted that. */
export function newWorld(identity: Identity, startedAt: string, consented: string[]): WorldData {
  const members = staff.map(([name, title]) => memberOf(name, `${slugOf(name)}@nhslogin.example`, title, 'NHS login'));
  const outside: PersonData[] = partners.map(([name, jobTitle, organisation, domain]) => ({
    id: slugOf(name),
    name,
    mail: `${slugOf(name)}@${domain}`,
    jobTitle,
    organisation,
    hasApp: false,
  }));
  const accounts = members.flatMap((person) => (person.account ? [{ person, id: person.account.directoryId }] : []));
  return {
    shape: 1,
    clock: { offsetMs: 0, frozenAt: null },
    settings: { ...structuredClone(settings), teamPermissions: consented },
    people: [...members, ...outside],
    sharedMailboxes: [{ address: identity.sharedMailbox, name: 'NHS login onboarding' }],
    teams: [
      {
        id: identity.teamId,
        name: 'NHS login partners',
        members: accounts.map(({ person, id }) => ({
          directoryId: id,
          owner: person.jobTitle === 'Administrator',
        })),
        appInstalled: true,
      },
    ],
    channels: [
      {
        id: channelIdOf('General'),
        teamId: identity.teamId,
        name: 'General',
        description: 'For everybody who works with NHS login partners',
        membership: 'standard',
        createdAt: startedAt,
        appEnabled: true,
        members: [],
        tabs: [],
      },
    ],
    chats: accounts.map(({ person, id }) => ({ id: chatIdOf(id), personId: person.id })),
    messages: [],
    read: {},
    mail: [],
    feed: [],
    invitations: [],
  };
}
