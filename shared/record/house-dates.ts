/** The dates on which the Board meets: kept in the house, for all partners. */
import { z } from 'zod';
import { showDate } from '../calendar/format.ts';
import { isWorkingDay, londonDate } from '../calendar/working-days.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import type { House } from './house.ts';
import { leads } from './policy.ts';
import { date } from './text.ts';

export type HouseAgendaEvent = { readonly type: 'AgendaClosed' | 'AgendaReopened'; readonly on: string };
export type HouseDateEvent = { readonly type: 'HouseDateAdded' | 'HouseDateRemoved'; readonly on: string };

const addBoardDate = z.object({ type: z.literal('addBoardDate'), on: date('The Board date') });
const removeBoardDate = z.object({ type: z.literal('removeBoardDate'), on: date('The Board date') });
/** After it nothing is put on the agenda of that date, or taken from it, until it is reopened. */
const closeAgenda = z.object({ type: z.literal('closeAgenda'), on: date('The Board date') });
const reopenAgenda = z.object({ type: z.literal('reopenAgenda'), on: date('The Board date') });
export const houseDateCommands = [addBoardDate, removeBoardDate, closeAgenda, reopenAgenda] as const;
export type HouseDateCommand = z.infer<(typeof houseDateCommands)[number]>;

/** Oldest first, from `today` on; both are dates in London. */
export function boardDatesFrom({ boardDates = [] }: House, today: string): readonly string[] {
  return boardDates.filter((on) => on >= today);
}

export function isAgendaClosed({ closedAgendas = [] }: House, on: string): boolean {
  return closedAgendas.includes(on);
}

/** Why the Board cannot meet on this day; null when it can. */
export function boardDateFault(on: string, today: string): string | null {
  if (!isWorkingDay(on)) return 'The Board date must be a working day';
  return on < today ? 'The Board date must be today or in the future' : null;
}

/** Whether somebody is on the agenda of a date is known outside: the house knows no partners. */
export function decideHouseDate(
  house: House,
  { type, on }: HouseDateCommand,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Decision<HouseDateEvent | HouseAgendaEvent> {
  if (actor.kind !== 'system' && !actor.roles.some((role) => leads.some((lead) => lead === role))) {
    return refuse('forbidden', 'Only a project manager can do this.');
  }
  if (type === 'closeAgenda') return isAgendaClosed(house, on) ? [] : [{ type: 'AgendaClosed', on }];
  if (type === 'reopenAgenda') return isAgendaClosed(house, on) ? [{ type: 'AgendaReopened', on }] : [];
  const known = house.boardDates?.includes(on) ?? false;
  if (type === 'removeBoardDate') return known ? [{ type: 'HouseDateRemoved', on }] : [];
  const sentence = boardDateFault(on, londonDate(now));
  if (sentence) return refuse('invalid', `${sentence}.`, { on: sentence });
  if (known)
    return refuse('invalid', `The Board meets on ${showDate(on)} already.`, { on: 'This date is there already' });
  return [{ type: 'HouseDateAdded', on }];
}

export function evolveHouseDates(dates: readonly string[], { type, on }: HouseDateEvent): readonly string[] {
  const others = dates.filter((each) => each !== on);
  return type === 'HouseDateAdded' ? [...others, on].sort() : others;
}

export function evolveAgendas(closed: readonly string[], { type, on }: HouseAgendaEvent): readonly string[] {
  const others = closed.filter((each) => each !== on);
  return type === 'AgendaClosed' ? [...others, on].sort() : others;
}
