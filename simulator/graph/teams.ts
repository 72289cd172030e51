/** The team itself. */
import { type Call, ok } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import { internalTeamId } from '../world/places.ts';
import { teamIn } from './find.ts';
import type { GraphRoute } from './route.ts';

function one(sim: Sim, call: Call) {
  const team = teamIn(sim, call);
  return ok({
    id: team.id,
    displayName: team.name,
    internalId: internalTeamId(sim.world, team),
    tenantId: sim.identity.tenantId,
    isArchived: false,
  });
}

export const teamRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: 'teams/:team',
    needs: { tenant: ['Team.ReadBasic.All', 'TeamSettings.Read.All'], rsc: ['TeamSettings.Read.Group'] },
    answer: one,
  },
];
