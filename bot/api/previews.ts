/** The exact words before something is done: GET …/space-preview and POST …/board-preview. */
import { recordBoardOutcome } from '../../shared/record/board/commands.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { decide } from '../../shared/record/record.ts';
import { boardPreview as previewOfBoard } from '../../shared/views/pages/board.ts';
import { spacePreview as previewOfSpace } from '../../shared/views/space-preview.ts';
import { seenPartner } from './access.ts';
import { readBody } from './read-body.ts';
import { notFound, ok, refusal } from './reply.ts';
import { type Handler, queryValue } from './route.ts';

export const spacePreview: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const onboarding = queryValue(request, 'onboarding');
  if (!Object.hasOwn(seen.record.partner.onboardings, onboarding)) return notFound;
  return ok(previewOfSpace(seen.record, onboarding, seen.names));
};

/** Decides as if the outcome were recorded, without writing, so that the preview cannot differ from the news. */
export const boardPreview: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const read = readBody(recordBoardOutcome, request.body);
  if (!read.ok) return refusal(read.refusal);
  const decided = decide(seen.record, read.value, { actor: who.actor, now: parts.now(), house: seen.house });
  if (isRefusal(decided)) return refusal(decided, seen.names);
  const event = decided.find((each) => each.type === 'BoardOutcomeRecorded');
  if (!event) throw new Error('Recording a Board outcome gave no outcome. Look at shared/record/board/outcome.ts.');
  return ok(previewOfBoard(seen.record, read.value, event.outcome, seen.names));
};
