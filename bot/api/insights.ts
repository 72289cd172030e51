/** GET /api/insights?months=&service=&manager=: the figures of all onboardings, for project managers, Board and administrators. */
import { londonDate } from '../../shared/calendar/working-days.ts';
import { type InsightsQuery, readInsightsQuery, writeInsightsQuery } from '../../shared/insights/query.ts';
import { serviceChoices } from '../../shared/portfolio/known.ts';
import { nameOf } from '../../shared/views/names.ts';
import { type InsightsPage, insightsPage } from '../../shared/views/pages/insights.ts';
import type { Row } from '../../shared/views/portfolio.ts';
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
  return ok(figures(rows, query, { services: serviceChoices, managers }, londonDate(parts.now())));
};

/** Thousands of rows take long to count, and many look at the same figures. */
const kept = new WeakMap<readonly Row[], Map<string, InsightsPage>>();

function figures(rows: readonly Row[], query: InsightsQuery, choices: InsightsPage['choices'], today: string) {
  const before = kept.get(rows) ?? new Map<string, InsightsPage>();
  const key = `${today} ${writeInsightsQuery(query)}`;
  const page = before.get(key) ?? insightsPage(rows, query, choices, today);
  if (before.size < MOST_KEPT) kept.set(rows, before.set(key, page));
  // Names may have changed since.
  return { ...page, choices };
}

/** Different questions; an address can ask anything. */
const MOST_KEPT = 50;
