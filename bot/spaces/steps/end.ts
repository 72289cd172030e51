/** The end of a space: `leaveTeam:<person>`, `archive`, and `restore` when it is opened again. */
import { later } from '../../../shared/calendar/instants.ts';
import { SETTLE_SECONDS } from '../../../shared/record/due.ts';
import type { Step } from '../../../shared/record/space.ts';
import { hostOf } from '../../../shared/record/space-host.ts';
import { wantedGuests } from '../../../shared/record/space-people.ts';
import type { CallFailed, Outside } from '../ports.ts';
import type { Outcome, PlannedStep, View } from '../step.ts';
import { teamKey } from './team.ts';

/** Microsoft archives in its own time. Seconds. */
const archiving = [5, 15, 60, 300, 900] as const;

/**
 * Guests who are not wanted here and out of the channel, also those who are only on their way into the team. Somebody
 * whom another partner's channel needs stays in the team.
 */
export function leaveTeamSteps(view: View): readonly PlannedStep[] {
  const { space, people } = view.record;
  const wanted = wantedGuests(view.record);
  return Object.keys(people)
    .filter((person) => space.inTeam[person] || space.steps[teamKey(person)]?.asked)
    .filter((person) => !wanted.includes(person) && !space.inChannel[person])
    .map((person) => ({
      key: `leaveTeam:${person}`,
      needs: [],
      after: [],
      once: null,
      make: (outside) => leaveTeam(view, person, null, outside),
    }));
}

/** Who came into a team that was then full: they are taken out of that one. */
export function leaveFormerTeamSteps(view: View): readonly PlannedStep[] {
  return (view.record.space.behind ?? [])
    .filter(({ person }) => view.record.people[person])
    .map(({ person, team }) => ({
      key: `leaveTeam:${person}:${team}`,
      needs: [],
      after: [],
      once: null,
      make: (outside) => leaveTeam(view, person, team, outside),
    }));
}

async function leaveTeam(
  view: View,
  person: string,
  former: string | null,
  { graph, people }: Outside,
): Promise<Outcome> {
  const key = former ? `leaveTeam:${person}:${former}` : `leaveTeam:${person}`;
  const team = former ?? hostOf(view.record.space) ?? '';
  const which = former ? { team: former } : {};
  const stays = (note: string): Outcome => ({
    done: [{ type: 'TeamLeft', key, person, how: 'unchanged', note, ...which }],
  });
  if (await people.isNeededElsewhere(person, view.record.id, team)) {
    return stays(`{person:${person}} stays in the team, because another partner’s channel needs them.`);
  }
  const user = (await people.find(person))?.directoryId;
  if (!user) {
    return stays(`We do not know the account of {person:${person}}. Look in Teams if they are still in the team.`);
  }
  await graph.removeGroupMember(team, user);
  return { done: [{ type: 'TeamLeft', key, person, how: 'created', note: null, ...which }] };
}

/** `before`: the keys that come first, as far as they can be done at all. */
export function archiveSteps(view: View, before: readonly string[]): readonly PlannedStep[] {
  const { closing, channel, archived } = view.record.space;
  if (closing?.channel !== 'archive' || !channel || archived) return [];
  const make = async ({ graph }: Outside): Promise<Outcome> => {
    if (await graph.isChannelArchived(channel.team, channel.id)) {
      const how = isBegun(view.record.space.steps.archive) ? 'created' : 'adopted';
      return { done: [{ type: 'ChannelArchived', key: 'archive', how }] };
    }
    await graph.archiveChannel(channel.team, channel.id);
    return { wait: 'Microsoft is archiving the channel. We look again by ourselves.', delays: archiving };
  };
  return [{ key: 'archive', needs: [], after: before, once: lookedForInMake, make, explain: notAllowed }];
}

/** A channel that we archived, or may have, when the space is wanted again. */
export function restoreSteps(view: View): readonly PlannedStep[] {
  const { channel, archived, steps } = view.record.space;
  const begun = isBegun(steps.archive) ? steps.archive : null;
  if (!channel || !(archived || begun)) return [];
  const make = async ({ graph }: Outside): Promise<Outcome> => {
    if (!(await graph.isChannelArchived(channel.team, channel.id))) {
      const how = isBegun(steps.restore) ? 'created' : 'adopted';
      return { done: [{ type: 'ChannelRestored', key: 'restore', how }] };
    }
    await graph.unarchiveChannel(channel.team, channel.id);
    return { wait: 'Microsoft is opening the channel again. We look again by ourselves.', delays: archiving };
  };
  // Nobody knows how the archiving ended: not before its call is over.
  const from = begun && !archived ? { from: later(begun.at, SETTLE_SECONDS) } : {};
  return [{ key: 'restore', needs: [], after: [], ...from, once: lookedForInMake, make, explain: notAllowed }];
}

/** A call that arrives late would undo what comes after it, so its start is written down; `make` itself looks first. */
const lookedForInMake: PlannedStep['once'] = { find: async () => null };

function isBegun(line: Step | undefined): boolean {
  return line !== undefined && ['started', 'waiting', 'unknown'].includes(line.status);
}

// Source: LEARN "channel: archive": the permission is for the whole tenant, consent for the team is not enough.
function notAllowed(failure: CallFailed): Outcome | null {
  if (failure.status !== 403) return null;
  return {
    refuse:
      'Microsoft did not let the app archive or restore the channel. An administrator must give the app ChannelSettings.ReadWrite.All, or do it in Teams. Then try again.',
  };
}
