/** The views of the portfolio that a person keeps, always their own: GET /api/views, POST /api/views/commands. */
import { type Done, type SavedViews, viewCommandRequest } from '../../shared/api.ts';
import { personStream } from '../streams.ts';
import { isStaff } from './access.ts';
import { readBody } from './read-body.ts';
import { ok, refusal, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export const savedViews: Handler = async (who, _request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const { record } = await parts.persons.get(personStream(who.actor.person));
  const body: SavedViews = { views: record.views.list, first: record.views.first };
  return ok(body);
};

export const viewCommand: Handler = async (who, request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const read = readBody(viewCommandRequest, request.body);
  if (!read.ok) return refusal(read.refusal);
  const { commandId, command } = read.value;
  const context = { actor: who.actor, now: parts.now() };
  const result = await parts.persons.handle(personStream(who.actor.person), { commandId, command, context });
  if (!result.ok) return refusal(result.refusal);
  const body: Done = { partner: '', seq: result.seq };
  return ok(body);
};
