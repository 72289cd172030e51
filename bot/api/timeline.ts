/** GET /api/partners/:id/timeline?onboarding=&before=&kind=: who changed what, newest first, a page at a time. Staff only. */
import { asFilter, linesOf, timelinePage, timelineSlice } from '../../shared/views/pages/timeline.ts';
import { peopleIn } from '../../shared/views/timeline/timeline.ts';
import { seenPartner } from './access.ts';
import { notFound, ok } from './reply.ts';
import { type Handler, queryValue } from './route.ts';

export const timelineView: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const all = linesOf(await parts.history.entries(seen.id, seen.seq), queryValue(request, 'onboarding'));
  const filter = asFilter(queryValue(request, 'kind'));
  const slice = timelineSlice(all, { filter, before: queryValue(request, 'before') });
  const names = await parts.people.names([...new Set(slice.entries.flatMap(peopleIn))]);
  return ok(timelinePage(all, slice, names));
};
