/** The people of NHS login and the Board's dates that all histories share. */
import { addDays, isWorkingDay, mondayOf } from '../../shared/calendar/working-days.ts';
import { type StaffRole, system } from '../../shared/record/actor.ts';
import { type Commit, SCHEMA } from '../../shared/record/commit.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { decideHouse, emptyHouse, evolveHouse, type House, type HouseCommand } from '../../shared/record/house.ts';
import { marks } from './marks.ts';

interface Staff {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

/** The first two are people whom you can be in the simulated Teams; the other managers are names only. */
export const staff: readonly [Staff, ...Staff[]] = [
  { id: 'large-priya', name: 'Priya Shah', roles: ['projectManager'] },
  { id: 'large-daniel', name: 'Daniel Okafor', roles: ['projectManager'] },
  ...['Grace Bello', 'Huw Morgan', 'Zoë Lindqvist', 'Callum Reid', 'Aisha Rahman', 'Tomasz Nowak'].map(
    (name): Staff => ({ id: `large-${name.split(' ')[0]?.toLowerCase()}`, name, roles: ['projectManager'] }),
  ),
  { id: 'large-ruth', name: 'Ruth Evans', roles: ['administrator'] },
  { id: 'large-helen', name: 'Helen Marsh', roles: ['board'] },
  { id: 'large-tom', name: 'Tom Whitfield', roles: ['reviewer'] },
];

/** As histories are told in: with the stand-in for the project manager. */
export const toldHouse: House = {
  away: {},
  staff: Object.fromEntries(
    [...staff, { id: marks.manager, roles: ['projectManager' as const] }].map(({ id, roles }) => [
      id,
      { person: id, roles },
    ]),
  ),
};

/** Every second Thursday that is a working day, none before `from`. Dates. */
export function boardDates(from: string, to: string): readonly string[] {
  const dates: string[] = [];
  for (let on = addDays(mondayOf(from), 3); on <= to; on = addDays(on, 14)) {
    if (on >= from && isWorkingDay(on)) dates.push(on);
  }
  return dates;
}

/** The house's log: roles at the start, and each date as it was entered. */
export function houseCommits(dates: readonly string[], start: string): readonly Commit<unknown>[] {
  const commands: readonly HouseCommand[] = [
    ...staff.map(({ id, roles }) => ({ type: 'setStaffRoles' as const, person: id, roles: [...roles] })),
    ...dates.map((on) => ({ type: 'addBoardDate' as const, on })),
  ];
  const at = `${start}T09:00:00.000Z`;
  let house = emptyHouse;
  return commands.map((command, index) => {
    const events = decideHouse(house, command, { actor: system, now: at });
    if (isRefusal(events)) throw new Error(`The house refuses ${command.type}: ${events.message}`);
    house = events.reduce(evolveHouse, house);
    const commandId = `large:${index}`;
    return {
      stream: 'house',
      seq: index + 1,
      at,
      actor: { kind: 'system' },
      commandId,
      payload: '',
      events,
      schema: SCHEMA,
    };
  });
}
