/** What people with rights change in Teams by hand, on a bad day: one thing in one partner's channel. */
import type { FakeTeams } from '../../bot/spaces/fake-teams.ts';
import type { Chance } from '../../local/large/random.ts';

type FakeChannel = FakeTeams['channels'][number];
type Change = (teams: FakeTeams, channel: FakeChannel, chance: Chance) => void;

const rename: Change = (_teams, channel, chance) =>
  void Object.assign(channel, { name: `${channel.name.slice(0, 30)} ${chance.between(1, 99)}` });

const archive: Change = (_teams, channel) => {
  channel.archived = !channel.archived;
};

const remove: Change = (teams, channel) => void teams.channels.splice(teams.channels.indexOf(channel), 1);

const removeApp: Change = (_teams, channel) => {
  channel.app = null;
  channel.tabs.splice(0);
};

const addApp: Change = (_teams, channel) => {
  channel.app = 'app';
};

const unpin: Change = (_teams, channel) => void channel.tabs.splice(0);

const deleteCard: Change = (teams, channel, chance) => {
  const there = teams.messages.filter(({ place }) => place === channel.id);
  const [first, ...rest] = there;
  if (first) teams.messages.splice(teams.messages.indexOf(chance.pick([first, ...rest])), 1);
};

/** Teams lets nobody take out the last owner. */
const takeOut: Change = (_teams, channel, chance) => {
  const [first, ...rest] = channel.members.filter(({ owner }) => !owner);
  if (first) channel.members.splice(channel.members.indexOf(chance.pick([first, ...rest])), 1);
};

const guestOf = (teams: FakeTeams, channel: FakeChannel, chance: Chance) => {
  const [first, ...rest] = teams.users.filter(
    ({ id, guest }) => guest && channel.members.some(({ user }) => user === id),
  );
  return first ? chance.pick([first, ...rest]) : null;
};

const takeOutOfChannels = (teams: FakeTeams, id: string) => {
  for (const { members } of teams.channels) {
    const at = members.findIndex(({ user }) => user === id);
    if (at >= 0) members.splice(at, 1);
  }
};

/** Who leaves the team is in none of its channels. */
const takeOutOfTeam: Change = (teams, channel, chance) => {
  const guest = guestOf(teams, channel, chance);
  if (!guest) return;
  Object.assign(guest, { inTeam: false, inGroup: false });
  takeOutOfChannels(teams, guest.id);
};

const deleteAccount: Change = (teams, channel, chance) => {
  const guest = guestOf(teams, channel, chance);
  if (!guest) return;
  teams.users.splice(teams.users.indexOf(guest), 1);
  takeOutOfChannels(teams, guest.id);
};

const changes: readonly [Change, ...Change[]] = [
  rename,
  archive,
  remove,
  removeApp,
  addApp,
  unpin,
  deleteCard,
  takeOut,
  takeOut,
  takeOutOfTeam,
  deleteAccount,
];

/** The partner's channel is found by the reference in its description. True: the app was added to it. */
export function changeByHand(teams: FakeTeams, partner: string, chance: Chance): boolean {
  const channel = teams.channels.find(({ description }) => description.endsWith(`Reference: ${partner}`));
  if (!channel) return false;
  const change = chance.pick(changes);
  change(teams, channel, chance);
  return change === addApp;
}
