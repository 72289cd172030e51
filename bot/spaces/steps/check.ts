/** `check`: a look at the channel, twice a day and when Teams tells of a change: drift is healed, or told. */
import { nextLook } from '../../../shared/record/space-drift.ts';
import { somebody } from '../delays.ts';
import { drift, missing, type Seen } from '../drift.ts';
import { CallFailed, type Fact, type Outside } from '../ports.ts';
import { type Outcome, onChannel, type PlannedStep, type View } from '../step.ts';

export function checkSteps(view: View): readonly PlannedStep[] {
  const from = nextLook(view.record.space);
  if (from === null) return [];
  const uses = onChannel(view.record);
  return [
    { key: 'check', needs: [], after: [], from, uses, once: null, make: (outside) => look(view, outside), explain },
  ];
}

async function look({ record, settings, now }: View, { graph, people }: Outside): Promise<Outcome> {
  const { channel, closing } = record.space;
  if (!channel) return { done: [] };
  const there = await found(graph.findChannel(channel.team, channel.id));
  if (!there) {
    // "Not found" is also what a busy moment looks like: the team's list must say so too.
    const listed = (await graph.channels(channel.team)).some(({ id }) => id === channel.id);
    return listed ? { wait: notNow, delays: somebody } : { done: gone };
  }
  // What is there goes with the channel: nothing of it is put right any more.
  if (closing) return { done: [{ type: 'SpaceChecked', key: 'check', problem: null }] };
  const appEnabled = await found(graph.isAppEnabled(channel.team, channel.id, settings.app));
  const mayLook = record.space.appEnabled && appEnabled !== false;
  const accounts = await accountsOf(Object.keys({ ...record.people, ...record.space.inChannel }), people);
  const members = mayLook ? await graph.channelMembers(channel.team, channel.id) : null;
  const lost = missing(record, { members, accounts }).filter((person) => record.people[person]);
  const goneAccounts: string[] = [];
  for (const person of lost) {
    if (!(await graph.isAccountThere(accounts[person] ?? ''))) goneAccounts.push(person);
  }
  const tabThere = mayLook ? (await graph.findTab(channel.team, channel.id, settings.app)) !== null : null;
  const seen: Seen = {
    channel: there,
    archived: there.archived,
    appEnabled,
    members,
    tabThere,
    gonePosts: mayLook ? await gonePosts(record, channel, graph) : [],
    accounts,
    goneAccounts,
    mostMembers: settings.channelMembers,
  };
  return { done: drift(record, seen, now) };
}

const gone: readonly Fact[] = [
  {
    type: 'ChannelGone',
    key: 'channel',
    why: 'Somebody deleted the channel in Teams. News goes by other ways. To get it back, restore it in Teams (Manage team, Channels) within 30 days; then, or to have a new one made, try again.',
  },
];
const notNow = 'Microsoft does not show the channel at the moment. We look again by ourselves.';

/** The headline and the newest card of each stage; older ones are history. */
async function gonePosts(
  { space }: View['record'],
  channel: { readonly id: string; readonly team: string },
  graph: Outside['graph'],
): Promise<readonly string[]> {
  const kept = Object.values(space.posts).filter(({ conversation }) => conversation.startsWith(channel.id));
  const newest = [...new Map(kept.map((post) => [post.post.split(':').slice(0, 2).join(':'), post])).values()];
  const lost: string[] = [];
  for (const { post, activity } of newest) {
    if (!(await graph.isCardThere(channel.team, channel.id, activity))) lost.push(post);
  }
  return lost;
}

async function accountsOf(persons: readonly string[], people: Outside['people']): Promise<Record<string, string>> {
  const known = await Promise.all(persons.map((person) => people.find(person)));
  return Object.fromEntries(known.flatMap((each) => (each?.directoryId ? [[each.id, each.directoryId]] : [])));
}

/** Null where Microsoft does not tell: the call is not found, or not allowed in this tenant. */
async function found<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CallFailed && [400, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

function explain({ message }: CallFailed): Outcome {
  return {
    wait: `We cannot look at the channel in Teams, and look again by ourselves. Microsoft says: ${message}`,
    delays: [3600],
  };
}
