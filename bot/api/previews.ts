/** The exact words before something is done: GET …/space-preview and POST …/board-preview. */
import { recordBoardOutcome } from '../../shared/record/board.ts';
import { forbidden } from '../../shared/record/policy.ts';
import { policies } from '../../shared/record/record.ts';
import { seenPartner } from './access.ts';
import { readBody } from './read-body.ts';
import { notFound, ok, refusal } from './reply.ts';
import { type Handler, queryValue } from './route.ts';

export const spacePreview: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const onboarding = queryValue(request, 'onboarding');
  if (!seen.record.partner.onboardings[onboarding]) return notFound;
  return ok(parts.previewSpace(seen.record, onboarding, seen.names, parts.now()));
};

export const boardPreview: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const read = readBody(recordBoardOutcome, request.body);
  if (!read.ok) return refusal(read.refusal);
  const no = forbidden(policies.recordBoardOutcome, who.actor, seen.record);
  if (no) return refusal(no, seen.names);
  const context = { actor: who.actor, now: parts.now(), house: seen.house };
  const preview = parts.previewBoard(seen.record, read.value, context, seen.names);
  return 'code' in preview ? refusal(preview, seen.names) : ok(preview);
};
