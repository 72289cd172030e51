/** The house: staff, their roles, who is away, and the Board's dates; one source for bot and tab. Its log is `house`. */
import { z } from 'zod';
import { type Actor, type StaffRole, staffRoles } from './actor.ts';
import { type Away, type AwayEvent, awayCommands, decideAway, evolveAway } from './away.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import {
  decideHouseDate,
  evolveAgendas,
  evolveHouseDates,
  type HouseAgendaEvent,
  type HouseDateEvent,
  houseDateCommands,
} from './house-dates.ts';
import { id } from './text.ts';

export interface House {
  /** By person id. Somebody without roles has left. */
  readonly staff: Readonly<Record<string, { readonly person: string; readonly roles: readonly StaffRole[] }>>;
  /** Oldest first; none until somebody enters the first. */
  readonly boardDates?: readonly string[];
  /** Dates whose agenda is closed; none in a house of earlier builds. */
  readonly closedAgendas?: readonly string[];
  /** By person id; also those whose time away is over. */
  readonly away: Readonly<Record<string, Away>>;
}

export type HouseEvent =
  | { readonly type: 'StaffRolesSet'; readonly person: string; readonly roles: readonly StaffRole[] }
  | HouseDateEvent
  | HouseAgendaEvent
  | AwayEvent;

export const setStaffRoles = z.object({
  type: z.literal('setStaffRoles'),
  person: id,
  roles: z.array(z.enum(staffRoles)).max(staffRoles.length),
});
/** What people can do to the house, from any door. */
export const houseCommand = z.union([setStaffRoles, ...houseDateCommands, ...awayCommands]);
export type HouseCommand = z.infer<typeof houseCommand>;

export const emptyHouse: House = { staff: {}, away: {} };

export function decideHouse(
  house: House,
  command: HouseCommand,
  context: Pick<Context, 'actor' | 'now'>,
): Decision<HouseEvent> {
  switch (command.type) {
    case 'setStaffRoles':
      return decideRoles(house, command, context);
    case 'setAway':
    case 'endAway':
      return decideAway(house, command, context);
    default:
      return decideHouseDate(house, command, context);
  }
}

/** Only administrators change roles, and the last one cannot be taken away. The app itself adds the first (a setting). */
function decideRoles(
  house: House,
  command: z.infer<typeof setStaffRoles>,
  context: Pick<Context, 'actor'>,
): Decision<HouseEvent> {
  if (!maySetRoles(context.actor)) return refuse('forbidden', 'Only an administrator can do this.');
  const { person } = command;
  const roles = staffRoles.filter((role) => command.roles.includes(role));
  const now = house.staff[person]?.roles ?? [];
  if (now.join() === roles.join()) return [];
  const others = Object.values(house.staff).some((s) => s.person !== person && s.roles.includes('administrator'));
  if (now.includes('administrator') && !roles.includes('administrator') && !others) {
    return refuse('lastAdministrator', 'There must be at least one administrator. Add another one first.');
  }
  return [{ type: 'StaffRolesSet', person, roles }];
}

export function evolveHouse(house: House, event: HouseEvent): House {
  switch (event.type) {
    case 'StaffRolesSet':
      return { ...house, staff: { ...house.staff, [event.person]: { person: event.person, roles: event.roles } } };
    case 'AwaySet':
    case 'AwayEnded':
      return { ...house, away: evolveAway(house.away, event) };
    case 'AgendaClosed':
    case 'AgendaReopened':
      return { ...house, closedAgendas: evolveAgendas(house.closedAgendas ?? [], event) };
    default:
      return { ...house, boardDates: evolveHouseDates(house.boardDates ?? [], event) };
  }
}

function maySetRoles(actor: Actor): boolean {
  return actor.kind === 'system' || actor.roles.includes('administrator');
}
