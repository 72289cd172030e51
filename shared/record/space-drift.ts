/** Drift: what somebody changed in Teams by hand, as a look at the channel found it, and what it changes in the record. */
import { later } from '../calendar/instants.ts';
import type { SpaceSlice, Step } from './space.ts';

/** A look costs a handful of calls; Teams itself tells of most changes at once. */
const LOOK_SECONDS = 12 * 3600;
/** Between two looks, however much Teams tells. */
const LEAST_SECONDS = 60;

export type DriftFact =
  /** `problem`: a sentence for the project manager on what the app does not put right by itself, or null. */
  | { readonly type: 'SpaceChecked'; readonly key: 'check'; readonly problem: string | null }
  /** Teams told of a change in the channel. */
  | { readonly type: 'SpaceTouched' }
  | { readonly type: 'ChannelRenamed'; readonly name: string }
  /** Deleted by hand. Only a project manager has it made again. */
  | { readonly type: 'ChannelGone'; readonly key: 'channel'; readonly why: string }
  /** `key`: the step that puts it right. `why`: a sentence when a person must say so first, or null. */
  | { readonly type: 'DriftFound'; readonly key: string; readonly why: string | null };

/** When the channel is looked at next (ISO 8601); null: there is none to look at. */
export function nextLook(space: SpaceSlice): string | null {
  const { channel, closing, archived, checkedAt, touchedAt } = space;
  if (!channel || (closing && archived) || !checkedAt) return null;
  if (!touchedAt || touchedAt < checkedAt) return later(checkedAt, LOOK_SECONDS);
  return [later(checkedAt, LEAST_SECONDS), touchedAt].sort()[1] ?? touchedAt;
}

export function evolveDrift(space: SpaceSlice, event: DriftFact, at: string): SpaceSlice {
  switch (event.type) {
    case 'SpaceChecked':
      return { ...space, checkedAt: at };
    case 'SpaceTouched':
      return { ...space, touchedAt: at };
    case 'ChannelRenamed':
      return space.channel ? { ...space, channel: { ...space.channel, name: event.name } } : space;
    case 'ChannelGone':
      return withoutChannel(space, at);
    case 'DriftFound': {
      const lost = { ...space.lost, [event.key]: at };
      return withoutThing({ ...space, lost }, event.key);
    }
    default:
      return event satisfies never;
  }
}

export function driftLine(event: Exclude<DriftFact, { type: 'SpaceTouched' | 'ChannelRenamed' }>, at: string) {
  const line = (status: Step['status'], until: string | null, why: string | null) => ({ status, until, why });
  switch (event.type) {
    case 'SpaceChecked':
      return event.problem === null
        ? line('unchanged', null, null)
        : line('refused', later(at, LOOK_SECONDS), event.problem);
    case 'ChannelGone':
      return line('refused', null, event.why);
    case 'DriftFound':
      return event.why === null ? line('waiting', at, putRight) : line('refused', null, event.why);
    default:
      return event satisfies never;
  }
}

const putRight = 'Somebody changed this in Teams by hand. We put it right.';
const again = 'The channel was deleted in Teams. This is done again in the new one.';

/** What the step makes is not there any more, so that the plan wants it again. */
function withoutThing(space: SpaceSlice, key: string): SpaceSlice {
  const [kind = ''] = key.split(':');
  const about = key.slice(kind.length + 1);
  switch (kind) {
    case 'member':
      return { ...space, inChannel: without(space.inChannel, about) };
    // Somebody is there who should not be.
    case 'leave':
      return { ...space, inChannel: { ...space.inChannel, [about]: true } };
    case 'invite':
      return {
        ...space,
        invited: without(space.invited, about),
        inTeam: without(space.inTeam, about),
        inChannel: without(space.inChannel, about),
      };
    case 'team':
      return { ...space, inTeam: without(space.inTeam, about), inChannel: without(space.inChannel, about) };
    case 'app':
      return { ...space, appEnabled: false, tab: null };
    case 'tab':
      return { ...space, tab: null };
    case 'post':
      return { ...space, posts: without(space.posts, about) };
    case 'restore':
      return { ...space, archived: true };
    default:
      return space;
  }
}

function withoutChannel(space: SpaceSlice, at: string): SpaceSlice {
  const { channel, wanted } = space;
  if (!channel || !wanted) return space;
  const { adopt: _, ...rest } = wanted;
  const kept = Object.values(space.posts).filter(({ conversation }) => !conversation.startsWith(channel.id));
  const steps = Object.values(space.steps).map((step) =>
    /^(member|app|tab|post)\b/u.test(step.key)
      ? { ...step, status: 'waiting' as const, at, until: at, why: again }
      : step,
  );
  return {
    ...space,
    wanted: rest,
    channel: null,
    host: channel.team,
    deleted: [...(space.deleted ?? []), { team: channel.team, channel: channel.id, at }],
    inChannel: {},
    appEnabled: false,
    tab: null,
    archived: false,
    checkedAt: null,
    posts: Object.fromEntries(kept.map((post) => [post.post, post])),
    steps: { ...Object.fromEntries(steps.map((step) => [step.key, step])), ...pick(space.steps, 'channel') },
  };
}

function without<V>(values: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  const { [key]: _, ...rest } = values;
  return rest;
}

function pick(steps: SpaceSlice['steps'], key: string): SpaceSlice['steps'] {
  const step = steps[key];
  return step ? { [key]: step } : {};
}
