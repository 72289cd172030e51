/** `channel`: the partner's private channel, owned by the project manager. Found by the reference in its description. */
import { hostOf } from '../../../shared/record/space-host.ts';
import { somebody } from '../delays.ts';
import { CallFailed, type Channel, type Fact, type Outside } from '../ports.ts';
import type { Outcome, PlannedStep, View } from '../step.ts';
import { isNotInTeamYet } from '../trouble.ts';
import { allFull } from './host.ts';
import { memberKey } from './member.ts';
import { backToTeam, teamKey } from './team.ts';

const MAX_NAME = 50;
const SUFFIXES = ['', ' 2', ' 3', ' 4', ' 5'];

/** The host team, and the project manager who owns the channel. */
interface Place {
  readonly team: string;
  readonly owner: string;
}

export function channelSteps(view: View): readonly PlannedStep[] {
  const { space, partner } = view.record;
  const owner = partner.projectManager;
  if (!space.wanted || space.channel || !owner) return [];
  const { name, adopt } = space.wanted;
  const team = hostOf(space) ?? '';
  const place = { team, owner };
  if (adopt) return [adoptStep(place, adopt)];
  return [
    {
      key: 'channel',
      needs: ['host', teamKey(owner)],
      after: [],
      uses: [{ limit: 'createChannel', place: team }],
      once: { find: (outside) => find(view, place, outside) },
      make: (outside) => make(view, place, name, outside),
      explain: (failure) => (isNotInTeamYet(failure) ? ownerNotYet : isFull(failure) ? full(view, team) : null),
    },
  ];
}

/** A channel that is there already is taken over, never made. */
function adoptStep(place: Place, channel: string): PlannedStep {
  const make = async ({ graph }: Outside): Promise<Outcome> => {
    const there = (await graph.channels(place.team)).find((each) => each.id === channel);
    return there
      ? { done: ready(place, there, 'adopted') }
      : {
          refuse: 'We cannot find the channel of the link in the team. Check in Teams if it is there, then try again.',
        };
  };
  return { key: 'channel', needs: ['host', teamKey(place.owner)], after: [], once: null, make };
}

const ownerNotYet = {
  wait: 'Microsoft cannot find the project manager in the team yet. We try again by ourselves.',
  delays: [5, 15, 60, 300, 900],
};

// Source: microsoft-graph-docs #7288 and #3070: 403, in these words.
const isFull = ({ status, message }: CallFailed) => status === 403 && /max allowed channels/iu.test(message);
const full = ({ settings }: View, team: string): Outcome =>
  settings.hostTeams.length === 1
    ? { wait: allFull, delays: [3600] }
    : {
        done: [
          {
            type: 'HostFull',
            key: 'channel',
            team,
            why: 'The team has as many channels as Microsoft allows. We take the next team that has room.',
          },
        ],
      };

/** Stands in the description, where people read it too. */
function channelReference(partner: string): string {
  return `Reference: ${partner}`;
}

async function find(view: View, place: Place, { graph }: Outside): Promise<readonly Fact[] | null> {
  const ours = channelReference(view.record.id);
  const channels = await graph.channels(place.team);
  const channel = channels.find((each) => each.description.endsWith(ours));
  return channel ? ready(place, channel, 'adopted') : null;
}

/** Names must differ, also from those of channels deleted in the last 30 days: ours is taken over, else a number is added. */
async function make(view: View, place: Place, wanted: string, outside: Outside): Promise<Outcome> {
  const { team, owner } = place;
  const user = (await outside.people.find(owner))?.directoryId;
  if (!user)
    return { wait: `{person:${owner}} must open the app once, so that we know their account.`, delays: somebody };
  const about = `Onboarding of ${view.record.partner.name} with NHS login.`;
  const description = `${about} ${channelReference(view.record.id)}`;
  for (const suffix of SUFFIXES) {
    const name = `${wanted.slice(0, MAX_NAME - suffix.length)}${suffix}`;
    try {
      const channel = await outside.graph.createPrivateChannel(team, { name, description, owner: user });
      return { done: ready(place, channel, 'created') };
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      if (!isNameTaken(error)) return notMade(view, place, error, { user, outside });
      const ours = await find(view, place, outside);
      if (ours) return { done: ours };
    }
  }
  return {
    refuse: `The team has channels with this name already. Rename one that is called ${wanted}, then try again.`,
  };
}

/** Somebody may have taken the project manager out of the team by hand. */
async function notMade(
  view: View,
  { owner, team }: Place,
  failure: CallFailed,
  { user, outside }: { readonly user: string; readonly outside: Outside },
): Promise<Outcome> {
  const back = isNotInTeamYet(failure) ? await backToTeam(outside, team, { person: owner, user }) : null;
  if (!back) throw failure;
  return { done: [...back, { type: 'StepWaiting', key: 'channel', until: view.now, why: ownerNotYet.wait }] };
}

// Source: reference/teams-platform.md 2.1: two ways of saying the same.
function isNameTaken(failure: CallFailed): boolean {
  return failure.code === 'NameAlreadyExists' || /name already exist/iu.test(failure.message);
}

function ready({ team, owner }: Place, channel: Channel, how: 'created' | 'adopted'): readonly Fact[] {
  const { id, name, url } = channel;
  return [
    { type: 'ChannelReady', key: 'channel', channel: id, team, name, url, how },
    // Only a channel we have just made is certain to have this owner.
    ...(how === 'created'
      ? [{ type: 'ChannelJoined' as const, key: memberKey(owner), person: owner, how: 'created' as const }]
      : []),
  ];
}
