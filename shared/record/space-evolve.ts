/** What a space event changes: the slice's facts, and the ledger line of its step. */
import type { MeetingFact } from './call-plans/state.ts';
import type { MergePassedOn, MergeTakenBack } from './merge-state.ts';
import type { How, SpaceEvent, SpaceSlice, Step } from './space.ts';
import { driftLine, evolveDrift } from './space-drift.ts';
import { evolveHost } from './space-host.ts';

export function evolveSpace(space: SpaceSlice, event: SpaceEvent, at: string): SpaceSlice {
  const line = ledgerLine(space, event, at);
  const next = line ? { ...space, steps: { ...space.steps, [line.key]: line } } : space;
  switch (event.type) {
    case 'SpaceOpened':
      return { ...next, wanted: { ...wantedBy(event), at } };
    case 'GuestInvited':
      return { ...next, invited: { ...next.invited, [event.person]: true } };
    case 'TeamJoined':
      return { ...next, inTeam: { ...next.inTeam, [event.person]: true } };
    case 'ChannelReady': {
      const { channel, team, name, url } = event;
      const deleted = next.deleted?.filter((each) => each.channel !== channel) ?? [];
      return { ...next, channel: { id: channel, team, name, url }, checkedAt: at, deleted };
    }
    case 'ChannelJoined':
      return { ...next, inChannel: { ...next.inChannel, [event.person]: true } };
    case 'ChannelLeft': {
      const { [event.person]: _, ...inChannel } = next.inChannel;
      return { ...next, inChannel };
    }
    case 'TeamLeft': {
      const { person, team } = event;
      if (team)
        return { ...next, behind: next.behind?.filter((each) => each.person !== person || each.team !== team) ?? [] };
      const { [event.person]: _, ...inTeam } = next.inTeam;
      // What was asked of Microsoft before is over: should they come again, it is asked anew.
      const { [`team:${event.person}`]: _asked, ...steps } = next.steps;
      return { ...next, inTeam, steps };
    }
    case 'SpaceClosed': {
      const { channel, round } = event;
      return { ...next, closing: { channel, round, at }, closedTimes: round };
    }
    case 'SpaceReopened':
      return { ...next, closing: null };
    case 'ChannelArchived':
      return { ...next, archived: true };
    case 'ChannelRestored':
      return { ...next, archived: false, steps: withoutBegun(next.steps, 'archive', at) };
    case 'AppEnabled':
      return channelWorks({ ...next, appEnabled: true }, at);
    case 'TabPinned':
      return { ...next, tab: event.tab };
    case 'CardPosted': {
      const { post, conversation, activity, hash } = event;
      return { ...next, posts: { ...next.posts, [post]: { post, conversation, activity, hash } } };
    }
    case 'CardUpdated': {
      const post = next.posts[event.post];
      return post ? { ...next, posts: { ...next.posts, [event.post]: { ...post, hash: event.hash } } } : next;
    }
    case 'ChatOpened':
      return { ...next, chats: { ...next.chats, [event.person]: event.conversation } };
    case 'SpaceChecked':
    case 'SpaceTouched':
    case 'ChannelRenamed':
    case 'ChannelGone':
    case 'DriftFound':
      return evolveDrift(next, event, at);
    case 'HostChosen':
    case 'HostFull':
      return evolveHost(next, event, at);
    case 'StepRetried':
    case 'StepStarted':
    case 'StepWaiting':
    case 'StepRefused':
    case 'StepUnknown':
      return next;
    default:
      return event satisfies never;
  }
}

/** How it ended does not matter any more: its opposite is done. */
function withoutBegun(steps: SpaceSlice['steps'], key: string, at: string): SpaceSlice['steps'] {
  const line = steps[key];
  return line
    ? { ...steps, [key]: { key, status: 'unchanged', attempt: line.attempt, at, until: null, why: null } }
    : steps;
}

/** What was refused there before is tried again at once. */
export function channelWorks(space: SpaceSlice, at: string): SpaceSlice {
  const steps = Object.values(space.steps).map((step) =>
    step.key.startsWith('post:') && step.status === 'refused' && step.until !== null ? { ...step, until: at } : step,
  );
  return { ...space, steps: Object.fromEntries(steps.map((step) => [step.key, step])) };
}

function wantedBy({ kind, name, onboarding, adopt }: Extract<SpaceEvent, { type: 'SpaceOpened' }>) {
  return adopt === undefined ? { kind, name, onboarding } : { kind, name, onboarding, adopt };
}

/** The ledger line after an event, or null when the event is not about a step. */
export function ledgerLine(
  space: SpaceSlice,
  event:
    | SpaceEvent
    | MeetingFact
    | MergePassedOn
    | MergeTakenBack
    | { readonly type: 'NoticeDelivered'; readonly key: string },
  at: string,
): Step | null {
  if (!('key' in event)) return null;
  const { key } = event;
  const attempt = space.steps[key]?.attempt ?? 0;
  const line = (status: Step['status'], until: string | null = null, why: string | null = null): Step => ({
    key,
    status,
    attempt,
    at,
    until,
    why,
  });
  switch (event.type) {
    case 'StepStarted':
      return { ...line('started', event.until), attempt: event.attempt };
    case 'StepWaiting':
      return {
        ...line('waiting', event.until, event.why),
        ...(event.asked ? { asked: event.asked } : {}),
        ...(event.queued ? { queued: event.queued } : {}),
      };
    case 'StepRefused':
      return line('refused', event.until ?? null, event.why);
    case 'StepUnknown':
      return { ...line('unknown', event.until ?? null, event.why), ...(event.decide ? { decide: event.decide } : {}) };
    case 'StepRetried': {
      const { decide } = space.steps[key] ?? {};
      return { ...line('waiting', at, 'Trying again.'), ...(decide ? { decide } : {}) };
    }
    case 'CardUpdated':
    case 'NoticeDelivered':
      return line('created' satisfies How);
    case 'TeamLeft':
    case 'HostChosen':
      return line(event.how, null, event.note);
    case 'HostFull':
      return line('waiting', at, event.why);
    case 'SpaceChecked':
    case 'ChannelGone':
    case 'DriftFound':
      return { key, attempt, at, ...driftLine(event, at) };
    default:
      return line(event.how);
  }
}
