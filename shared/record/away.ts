/** Away: until when a project manager is not there, and who covers. Their news and turns go to the cover meanwhile. */
import { z } from 'zod';
import { addDays, londonDate } from '../calendar/working-days.ts';
import { type Context, type Decision, personOf, refuse } from './decision.ts';
import type { House } from './house.ts';
import { date, id } from './text.ts';

export interface Away {
  /** The first day back, such as `2027-01-05`. */
  readonly until: string;
  readonly cover: string;
}

export type AwayEvent =
  | { readonly type: 'AwaySet'; readonly person: string; readonly until: string; readonly cover: string }
  | { readonly type: 'AwayEnded'; readonly person: string };

const setAway = z.object({
  type: z.literal('setAway'),
  person: id,
  until: date('The first day back'),
  cover: z.string().min(1, 'Select who covers').max(100),
});
const endAway = z.object({ type: z.literal('endAway'), person: id });

export const awayCommands = [setAway, endAway] as const;
type AwayCommand = z.infer<(typeof awayCommands)[number]>;

/** For oneself; an administrator for anybody. */
export function decideAway(
  house: House,
  command: AwayCommand,
  context: Pick<Context, 'actor' | 'now'>,
): Decision<AwayEvent> {
  const { actor, now } = context;
  const { person } = command;
  const administers = actor.kind === 'person' && actor.roles.includes('administrator');
  if (personOf(actor) !== person && !administers) {
    return refuse('forbidden', 'You can only say this of yourself. An administrator can do it for others.');
  }
  const today = londonDate(now);
  const current = awayOf(house, person, today);
  if (command.type === 'endAway') return current ? [{ type: 'AwayEnded', person }] : [];
  const { until, cover } = command;
  if (!manages(house, person)) return refuse('notProjectManager', 'Only a project manager can be covered.');
  const wrong = wrongDate(until, today);
  if (wrong) return refuse('wrongDate', `${wrong}.`, { until: wrong });
  const bad = wrongCover(house, { person, until, cover }, today);
  if (bad) return refuse('wrongCover', `${bad}.`, { cover: bad });
  return current?.until === until && current.cover === cover ? [] : [{ type: 'AwaySet', person, until, cover }];
}

export function evolveAway(away: House['away'], event: AwayEvent): House['away'] {
  const { [event.person]: _, ...others } = away;
  if (event.type === 'AwayEnded') return others;
  return { ...others, [event.person]: { until: event.until, cover: event.cover } };
}

/** Null when the person is there on that day, or their cover does not manage projects any more. */
function awayOf(house: House, person: string, today: string): Away | null {
  const away = house.away[person];
  return away && today < away.until && manages(house, away.cover) ? away : null;
}

/** Who does a project manager's work on that day; null when they are there. A cover who is away too has a cover. */
export function coverOf(house: House, person: string, today: string): string | null {
  const passed = new Set([person]);
  let cover: string | null = null;
  for (let away = awayOf(house, person, today); away; away = awayOf(house, away.cover, today)) {
    if (passed.has(away.cover)) break;
    passed.add(away.cover);
    cover = away.cover;
  }
  return cover;
}

function manages(house: House, person: string): boolean {
  return house.staff[person]?.roles.includes('projectManager') ?? false;
}

function wrongDate(until: string, today: string): string | null {
  if (until <= today) return 'The first day back must be after today';
  return until > addDays(today, 366) ? 'The first day back must be within a year' : null;
}

function wrongCover(house: House, { person, cover }: Away & { person: string }, today: string): string | null {
  if (cover === person || !manages(house, cover)) return 'Select another project manager';
  return awayOf(house, cover, today) ? 'Select somebody who is not away' : null;
}
