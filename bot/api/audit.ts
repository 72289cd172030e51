/** GET /api/partners/:id/audit: the whole history of a partner to print. Staff only. */
import { auditPage } from '../../shared/views/pages/audit.ts';
import { peopleIn as peopleInLine } from '../../shared/views/timeline/timeline.ts';
import { peopleIn } from '../people.ts';
import { seenPartner } from './access.ts';
import { notFound, ok } from './reply.ts';
import type { Handler } from './route.ts';

export const auditView: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const { id, seq, record, house } = seen;
  const entries = await parts.history.entries(id, seq);
  const people = [...peopleIn(record, house), ...entries.flatMap(peopleInLine)];
  return ok(auditPage(record, entries, await parts.people.names([...new Set(people)]), parts.now()));
};
