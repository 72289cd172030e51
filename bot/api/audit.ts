/** GET /api/partners/:id/audit: the whole history of a partner with every report, to print. Staff only. */
import { boardOf, gates } from '../../shared/record/board/gates.ts';
import { frozenReports } from '../../shared/record/board/state.ts';
import { auditPage, type KeptReport } from '../../shared/views/pages/audit.ts';
import { peopleIn as peopleInLine } from '../../shared/views/timeline/timeline.ts';
import { peopleIn } from '../people.ts';
import { type Seen, seenPartner } from './access.ts';
import type { ApiParts } from './parts.ts';
import { notFound, ok } from './reply.ts';
import type { Handler } from './route.ts';

export const auditView: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const { id, seq, record, house } = seen;
  const [entries, reports] = await Promise.all([parts.history.entries(id, seq), reportsOf(seen, parts)]);
  const people = [...peopleIn(record, house), ...entries.flatMap(peopleInLine)];
  return ok(auditPage(record, { entries, reports }, await parts.people.names([...new Set(people)]), parts.now()));
};

async function reportsOf({ id, record }: Seen, parts: ApiParts): Promise<readonly KeptReport[]> {
  const places = Object.keys(record.partner.onboardings).flatMap((onboarding) =>
    gates.flatMap((gate) =>
      frozenReports(boardOf(record, onboarding, gate)).map((kept) => ({ ...kept, onboarding, gate })),
    ),
  );
  const read = await Promise.all(
    places.map(async (place) => ({ ...place, report: await parts.frozenReport(id, place) })),
  );
  return read.flatMap(({ report, ...place }) => (report ? [{ ...place, report }] : []));
}
