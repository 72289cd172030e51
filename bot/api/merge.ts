/** Merging a duplicate: GET …/merge-preview?into= says what will happen, POST …/merge does it. */
import { type MergePreview, mergeRequest } from '../../shared/api.ts';
import { needsChannelChoice, whyNotKept } from '../../shared/record/merge.ts';
import { forbidden } from '../../shared/record/policy.ts';
import { policies } from '../../shared/record/record.ts';
import { mergeLines } from '../../shared/views/pages/merge.ts';
import { seenPartner } from './access.ts';
import { give } from './commands.ts';
import { readBody } from './read-body.ts';
import { notFound, ok, refusal } from './reply.ts';
import { type Handler, queryValue } from './route.ts';

export const mergePreview: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (seen?.may !== 'all') return notFound;
  const { record: kept } = await parts.partners.get(`partner:${queryValue(request, 'into')}`);
  const why = whyNotKept(seen.record, kept);
  const body: MergePreview = {
    why: why?.message ?? null,
    lines: why ? [] : mergeLines(seen.record, kept, seen.names),
    asksChannel: !why && needsChannelChoice(seen.record),
  };
  return ok(body);
};

export const merge: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (!seen) return notFound;
  const no = forbidden(policies.mergePartner, who.actor, seen.record);
  if (no) return refusal(no);
  const read = readBody(mergeRequest, request.body);
  if (!read.ok) return refusal(read.refusal);
  const { commandId, ...wish } = read.value;
  const { record: kept } = await parts.partners.get(`partner:${wish.into}`);
  // A merge that is sent again is answered as it was the first time, whatever became of the other partner.
  const why = seen.record.merge.into ? null : whyNotKept(seen.record, kept);
  if (why) return refusal(why);
  return give(who, parts, seen.id, commandId, { type: 'mergePartner', ...wish, name: kept.partner.name }, seen);
};
