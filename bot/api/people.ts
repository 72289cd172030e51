/** Who is asking, where they are, and the staff: GET /api/me, /api/context, /api/staff; POST /api/staff, /api/house/commands. */
import {
  type ChannelContext,
  type Done,
  houseCommandRequest,
  type Me,
  newStaff,
  type PersonView,
  type Staff,
} from '../../shared/api.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { decideHouse, type HouseCommand } from '../../shared/record/house.ts';
import { agendaOf } from '../../shared/views/agenda.ts';
import type { Names } from '../../shared/views/names.ts';
import { nameOf, withAway } from '../../shared/views/names.ts';
import { contactOf, HOUSE, houseNow, isKnownTo, isStaff, readable } from './access.ts';
import type { ApiParts, Who } from './parts.ts';
import { readBody } from './read-body.ts';
import { notFound, ok, type Reply, refusal, staffOnly } from './reply.ts';
import { type Handler, queryValue } from './route.ts';

export const me: Handler = async (who, _request, parts) => {
  const { person, roles, door } = who.actor;
  const names = await namesOfStaff([person], parts);
  // Who is nobody here may have become a contact at another instance.
  if (roles.length === 0 && contactOf(person, parts).length === 0) await parts.hear();
  // Not where nothing but a wrong start was.
  const own = contactOf(person, parts).filter(
    ({ id, onboardings }) => onboardings.length > 0 && (who.only ?? id) === id,
  );
  const away = names[person]?.away ?? null;
  const body: Me = {
    ...personView(person, names),
    roles: isStaff(who) ? roles : [],
    door,
    contactOf: own.map(({ id, name }) => ({ id, name })),
    away,
    app: parts.app,
  };
  return ok(body);
};

export const channelContext: Handler = async (who, request, parts) => {
  const channel = queryValue(request, 'channel');
  const row = channel ? parts.rows().find((candidate) => candidate.channel === channel) : undefined;
  if (!(await isKnownTo(who, row?.id ?? '', parts)) || !row) return notFound;
  const may = readable(who, row.id, (await parts.partners.get(`partner:${row.id}`)).record);
  if (may === 'nothing') return notFound;
  const body: ChannelContext = { partner: row.id, view: may === 'all' ? 'staff' : 'own' };
  return ok(body);
};

export const staffList: Handler = async (who, _request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const { staff } = await houseNow(parts);
  const names = await namesOfStaff(Object.keys(staff), parts);
  const lines = Object.values(staff).map(({ person, roles }) => {
    return {
      ...personView(person, names),
      email: names[person]?.email ?? null,
      roles,
      away: names[person]?.away ?? null,
    };
  });
  const body: Staff = { staff: lines.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')) };
  return ok(body);
};

export const houseCommand: Handler = async (who, request, parts) => {
  const read = readBody(houseCommandRequest, request.body);
  return read.ok ? give(who, parts, read.value.commandId, read.value.command) : refusal(read.refusal);
};

export const addStaff: Handler = async (who, request, parts) => {
  if (!isStaff(who) || !who.actor.roles.includes('administrator')) return staffOnly;
  const read = readBody(newStaff, request.body);
  if (!read.ok) return refusal(read.refusal);
  const { commandId, name, email, roles } = read.value;
  const { id: person } = await parts.people.findOrCreate({ name, email });
  return give(who, parts, commandId, { type: 'setStaffRoles', person, roles });
};

async function give(who: Who, parts: ApiParts, commandId: string, command: HouseCommand): Promise<Reply> {
  if (!isStaff(who)) return staffOnly;
  // Before anything is said of an agenda.
  const decided = decideHouse(await houseNow(parts), command, { actor: who.actor, now: parts.now() });
  if (command.type === 'removeBoardDate' && !isRefusal(decided)) {
    const [first] = agendaOf(parts.rows(), command.on);
    if (first) return refusal({ code: 'inUse', message: `${first.partner.name} is on this agenda. Move it first.` });
  }
  const context = { actor: who.actor, now: parts.now() };
  const result = await parts.house.handle(HOUSE, { commandId, command, context });
  if (!result.ok) return refusal(result.refusal, await parts.people.names('person' in command ? [command.person] : []));
  const body: Done = { partner: '', seq: result.seq };
  return ok(body);
}

/** Names with who is away today; the names of covers come along. */
async function namesOfStaff(ids: readonly string[], parts: ApiParts): Promise<Names> {
  const house = await houseNow(parts);
  const names = await parts.people.names([...new Set([...ids, ...Object.keys(house.staff)])]);
  return withAway(names, house, londonDate(parts.now()));
}

export function personView(person: string, names: Names): PersonView {
  return { id: person, name: nameOf(names, person) };
}
