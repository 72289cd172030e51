/** Decides whether a token may make a call: by a tenant-wide permission, or by consent for the team it is about. */
import type { Caller } from '../signin/check.ts';
import type { Sim } from '../sim.ts';
import { channelById, teamById } from '../world/places.ts';
import { missingRole, notEnabledInChannel } from './errors.ts';
import type { GraphRoute } from './route.ts';

const has = (granted: string[], wanted: string[]): boolean => wanted.some((each) => granted.includes(each));

/** `team` and `channel` are the ids in the path, undefined when the call is not about one. */
export function allow(
  sim: Sim,
  caller: Caller,
  { needs, path }: Pick<GraphRoute, 'needs' | 'path'>,
  team: string | undefined,
  channel: string | undefined,
): void {
  if (has(caller.roles, needs.tenant)) return;
  const rsc = needs.rsc ?? [];
  const consented =
    caller.roles.includes('Group.Selected') &&
    team !== undefined &&
    teamById(sim.world, team)?.appInstalled === true &&
    has(sim.world.data.settings.teamPermissions, rsc);
  if (!consented) throw missingRole(path, [...rsc, ...needs.tenant], caller.roles);
  const place = channel === undefined ? undefined : channelById(sim.world, channel);
  if (needs.inChannel && place && place.membership !== 'standard' && !place.appEnabled) throw notEnabledInChannel();
}
