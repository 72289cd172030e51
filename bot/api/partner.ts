/** What can be read of one partner: the pages and the export. */

import { forPartner } from '../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { eligibilityQuestions } from '../../shared/views/pages/eligibility-questions.ts';
import { ownPage } from '../../shared/views/pages/own.ts';
import { staffPage } from '../../shared/views/pages/staff.ts';
import { seenPartner } from './access.ts';
import { notFound, ok } from './reply.ts';
import type { Handler } from './route.ts';

/** GET /api/partners/:id */
export const staffView: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  return ok(staffPage(seen.record, seen.names, who.actor, parts.now(), parts.stepHistory()));
};

/** GET /api/partners/:id/progress: for contacts, and for staff who look at it as the partner sees it. */
export const progressView: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (!seen) return notFound;
  const reader = seen.may === 'shared' ? who.actor.person : null;
  const scope = who.actor.door === 'mail' ? 'tasks' : 'all';
  return ok(
    ownPage(forPartner(seen.record, reader), seen.names, {
      scope,
      reader,
      now: parts.now(),
      history: parts.stepHistory(),
    }),
  );
};

/** GET /api/partners/:id/export: the record and its log with every frozen report, as JSON; for contacts the shared part of
 * the record only. */
export const exportView: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (!seen) return notFound;
  const { record, names, may } = seen;
  const shown: PartnerRecord = may === 'all' ? record : forPartner(record);
  const people = Object.fromEntries(Object.entries(names).filter(([id]) => may === 'all' || named(shown, id)));
  const log = may === 'all' ? { log: await parts.history.commits(seen.id, 1, seen.seq) } : {};
  const headers = { 'content-disposition': `attachment; filename="partner-${seen.id}.json"` };
  return { ...ok({ exportedAt: parts.now(), record: shown, people, ...log }), headers };
};

/** GET /api/eligibility/questions: the same for everybody. */
export const questionsView: Handler = async () => ok(eligibilityQuestions);

/** A contact's export names only the people who stand in it. */
function named(record: PartnerRecord, person: string): boolean {
  return JSON.stringify(record).includes(JSON.stringify(person));
}
