/** GET /api/insights?months=&service=&manager=: the figures of all onboardings, for project managers, Board and administrators. */
import { londonDate } from '../../shared/calendar/working-days.ts';
import { readInsightsQuery } from '../../shared/insights/query.ts';
import { serviceChoices } from '../../shared/portfolio/known.ts';
import { nameOf } from '../../shared/views/names.ts';
import { insightsPage } from '../../shared/views/pages/insights.ts';
import { isStaff } from './access.ts';
import { ok, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export const insights: Handler = async (who, request, parts) => {
  if (!isStaff(who) || who.actor.roles.every((role) => role === 'reviewer')) return staffOnly;
  const rows = parts.rows();
  const ids = [...new Set(rows.flatMap(({ projectManager }) => projectManager ?? []))];
  const names = parts.people.known(ids);
  const managers = ids
    .map((id) => ({ id, title: nameOf(names, id) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const query = readInsightsQuery(request.getQuery());
  return ok(insightsPage(rows, query, { services: serviceChoices, managers }, londonDate(parts.now())));
};
