/** GET /api/handover?manager=: the partners of a project manager, each with what goes along to the next one. */
import type { Handover } from '../../shared/api.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import { leads } from '../../shared/record/policy.ts';
import { handoverThings } from '../../shared/views/handover.ts';
import { isStaff } from './access.ts';
import { personView } from './people.ts';
import { notFound, ok, staffOnly } from './reply.ts';
import { type Handler, queryValue } from './route.ts';

export const handover: Handler = async (who, request, parts) => {
  if (!isStaff(who) || !who.actor.roles.some((role) => leads.some((lead) => lead === role))) return staffOnly;
  const manager = queryValue(request, 'manager');
  if (!manager) return notFound;
  const today = londonDate(parts.now());
  const rows = parts.rows().filter((row) => row.projectManager === manager);
  const partners = rows.map(async ({ id, name }) => {
    const { record } = await parts.partners.get(`partner:${id}`);
    return { id, name, things: handoverThings(record, today) };
  });
  const body: Handover = {
    manager: personView(manager, await parts.people.names([manager])),
    partners: (await Promise.all(partners)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
  };
  return ok(body);
};
