/** `host`: which of the teams for partner channels this partner goes to. Written down before anything is made there. */
import { hostOf, NEARLY } from '../../../shared/record/space-host.ts';
import { wantsGuests } from '../../../shared/record/space-people.ts';
import type { Outside } from '../ports.ts';
import type { Outcome, PlannedStep, View } from '../step.ts';

export function hostSteps(view: View): readonly PlannedStep[] {
  const { space } = view.record;
  if (!wantsGuests(view.record) || space.channel) return [];
  const host = hostOf(space);
  // A team that was taken off the settings before it was used is chosen no more.
  if (host && view.settings.hostTeams.includes(host)) return [];
  const adopt = space.wanted?.adopt;
  const make = (outside: Outside) => (adopt ? adopted(view, adopt, outside) : choose(view, outside));
  return [{ key: 'host', needs: [], after: [], once: null, make }];
}

async function choose({ record, now }: View, { hosts }: Outside): Promise<Outcome> {
  const use = await hosts.choose(record.id, now);
  if (!use) return { wait: allFull, delays: [3600] };
  const nearly = use.used >= NEARLY * use.most;
  const note = nearly
    ? `The team has ${use.used} of ${use.most} channels. Ask an administrator to add another team soon.`
    : null;
  return { done: [{ type: 'HostChosen', key: 'host', team: use.team, how: 'created', note }] };
}

/** The channel of the link may be in any of the teams. */
async function adopted({ settings }: View, channel: string, { graph }: Outside): Promise<Outcome> {
  for (const team of settings.hostTeams) {
    const there = (await graph.channels(team)).some(({ id }) => id === channel);
    if (there) return { done: [{ type: 'HostChosen', key: 'host', team, how: 'adopted', note: null }] };
  }
  return {
    refuse: 'We cannot find the channel of the link in the team. Check in Teams if it is there, then try again.',
  };
}

/** Also for a team of which only Microsoft says that it is full. */
export const allFull =
  'Every team for partner channels is full. Ask an administrator to add another team to the settings of the service (HOST_TEAM_ID), or to delete channels that are not used any more: those count for 30 more days. We look again every hour.';
