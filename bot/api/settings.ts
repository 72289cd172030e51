/** The settings, for administrators: GET /api/settings, and GET /api/settings/connections, which asks each dependency. */
import { londonDate } from '../../shared/calendar/working-days.ts';
import { connectionsPage } from '../../shared/views/pages/connections.ts';
import { settingsPage } from '../../shared/views/pages/settings.ts';
import { houseNow, isStaff } from './access.ts';
import type { Who } from './parts.ts';
import { ok, refusal } from './reply.ts';
import type { Handler } from './route.ts';

const administratorsOnly = refusal({ code: 'forbidden', message: 'Only an administrator can see this.' });

export const settings: Handler = async (who, _request, parts) => {
  if (!administrates(who)) return administratorsOnly;
  return ok(settingsPage(parts.rows(), await houseNow(parts), londonDate(parts.now())));
};

export const connections: Handler = async (who, _request, parts) => {
  if (!administrates(who)) return administratorsOnly;
  const [{ dependencies }, granted, teams] = await Promise.all([
    parts.health(),
    // Without a token there is nothing to read them from; the dependency itself says that it does not answer.
    parts.permissions().catch(() => null),
    parts.teams().catch(() => null),
  ]);
  return ok(connectionsPage(dependencies, granted, parts.now(), teams));
};

function administrates(who: Who): boolean {
  return isStaff(who) && who.actor.roles.includes('administrator');
}
