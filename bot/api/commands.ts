/** What people do: register a partner, add a contact, and every command on a record. Policies are asked in `records`, and
 * before that where somebody would be made known who is not yet. */
import type { z } from 'zod';
import { commandRequest, type Done, newConfirmation, newContact, newOutsider, registration } from '../../shared/api.ts';
import type { MergePartner } from '../../shared/record/merge.ts';
import { forbidden } from '../../shared/record/policy.ts';
import { type PersonCommand, policies } from '../../shared/record/record.ts';
import { houseNow, isStaff, namesIn, type Seen, seenPartner } from './access.ts';
import type { ApiParts, Who } from './parts.ts';
import { readBody } from './read-body.ts';
import { notFound, ok, type Reply, refusal, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

/** POST /api/partners */
export const register: Handler = async (who, request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const read = readBody(registration, request.body);
  if (!read.ok) return refusal(read.refusal);
  const { commandId, contact, assignMe, ...partner } = read.value;
  const id = parts.partnerId(commandId);
  const no = forbidden(policies.registerPartner, who.actor, (await parts.partners.get(`partner:${id}`)).record);
  if (no) return refusal(no);
  const { id: person } = await parts.people.findOrCreate(contact);
  const done = await give(who, parts, id, commandId, {
    type: 'registerPartner',
    ...partner,
    contact: person,
  });
  if (done.status !== 200 || !assignMe) return done;
  return give(who, parts, id, `${commandId}:assign`, { type: 'assignProjectManager', person: who.actor.person });
};

/** POST /api/partners/:id/contacts */
export const addContact = aboutSomebody(newContact, 'addContact', (person) => ({ type: 'addContact', person }));

/** POST /api/partners/:id/outsiders */
export const addOutsider = aboutSomebody(newOutsider, 'addOutsider', (person, { organisation }) => ({
  type: 'addOutsider',
  person,
  organisation,
}));

/** POST /api/partners/:id/confirmations */
export const askToConfirm = aboutSomebody(newConfirmation, 'askConfirmation', (person, { onboarding, of }) => ({
  type: 'askConfirmation',
  onboarding,
  of,
  person,
}));

interface Somebody {
  readonly commandId: string;
  readonly name: string;
  readonly email: string;
}

/** A command of staff about somebody named by address: only who may give it makes them known. */
function aboutSomebody<T extends Somebody>(
  schema: z.ZodType<T>,
  type: PersonCommand['type'],
  commandFor: (person: string, asked: T) => PersonCommand,
): Handler {
  return async (who, request, parts) => {
    const seen = await seenPartner(who, request, parts);
    if (!seen) return notFound;
    if (!isStaff(who)) return staffOnly;
    const no = forbidden(policies[type], who.actor, seen.record);
    if (no) return refusal(no);
    const read = readBody(schema, request.body);
    if (!read.ok) return refusal(read.refusal);
    const { commandId, name, email } = read.value;
    const { id: person } = await parts.people.findOrCreate({ name, email });
    return give(who, parts, seen.id, commandId, commandFor(person, read.value), seen, { person });
  };
}

/** POST /api/partners/:id/commands */
export const command: Handler = async (who, request, parts) => {
  const seen = await seenPartner(who, request, parts);
  if (!seen) return notFound;
  const read = readBody(commandRequest, request.body);
  if (!read.ok) return refusal(read.refusal);
  return give(who, parts, seen.id, read.value.commandId, read.value.command, seen);
};

/** Carries a command out, and says what became of it. */
export async function give(
  who: Who,
  parts: ApiParts,
  id: string,
  commandId: string,
  wanted: PersonCommand | MergePartner,
  seen?: Seen,
  more: Pick<Done, 'person'> = {},
): Promise<Reply> {
  const house = seen?.house ?? (await houseNow(parts));
  const context = { actor: who.actor, now: parts.now(), house };
  const stream = `partner:${id}`;
  const result = await parts.partners.handle(stream, { commandId, command: wanted, context });
  if (!result.ok) {
    const { record } = await parts.partners.get(stream);
    return refusal(result.refusal, await namesIn(record, house, parts));
  }
  const body: Done = { partner: id, seq: result.seq, ...more };
  return ok(body);
}
