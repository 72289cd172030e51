/** GET /api/waiting: what waits on the person who asks, over all partners, from memory. */
import { waitingPage } from '../../shared/views/pages/waiting.ts';
import { houseNow, isStaff } from './access.ts';
import { ok, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export const waiting: Handler = async (who, _request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const { person, roles } = who.actor;
  const house = await houseNow(parts);
  const rows = parts.rows();
  const names = parts.people.known(Object.keys(house.staff));
  return ok(waitingPage({ person, roles }, { rows, house, names, now: parts.now() }));
};
