/** POST /api/commands/check: what commands on several partners would lead to, before anybody confirms. Nothing is written. */
import { type Check, checkRequest } from '../../shared/api.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { decide } from '../../shared/record/record.ts';
import { fill } from '../../shared/views/names.ts';
import { houseNow, isStaff, namesIn, readable } from './access.ts';
import { readBody } from './read-body.ts';
import { notFound, ok, refusal, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export const check: Handler = async (who, request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const read = readBody(checkRequest, request.body);
  if (!read.ok) return refusal(read.refusal);
  const house = await houseNow(parts);
  const context = { actor: who.actor, now: parts.now(), house };
  const answers: Check['answers'][number][] = [];
  for (const { partner, command } of read.value.commands) {
    const { record } = await parts.partners.get(`partner:${partner}`);
    if (!record.partner.registeredAt || readable(who, partner, record) !== 'all') return notFound;
    const decided = decide(record, command, context);
    if (!isRefusal(decided)) answers.push({ why: null, already: decided.length === 0 });
    else answers.push({ why: fill(decided.message, await namesIn(record, house, parts)), already: false });
  }
  const body: Check = { answers };
  return ok(body);
};
