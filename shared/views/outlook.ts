/** Why it will not go live sooner: what it waits for now, and what the Board will still ask for. NHS only. */
import { showDate } from '../calendar/format.ts';
import { londonDate, workingDaysBetween } from '../calendar/working-days.ts';
import { gateOfStep } from '../record/board/gates.ts';
import { closedOf } from '../record/course-state.ts';
import type { PartnerRecord } from '../record/state.ts';
import { isOverdue } from './due-dates.ts';
import { gateReasons } from './gates.ts';
import { type Names, waitingName } from './names.ts';
import { openTasks } from './open-tasks.ts';
import { progress, type TaskView } from './progress.ts';
import { isOver } from './status.ts';
import { turnSentence } from './turn.ts';

export interface Outlook {
  /** Sentences: who is waited for since when, then the open tasks, then what bars the step. */
  readonly now: readonly { readonly words: string; readonly overdue: boolean }[];
  /** What the Board's steps to come ask for that is not there yet. */
  readonly later: readonly { readonly title: string; readonly missing: readonly string[] }[];
  /** Steps that are neither completed nor without need. */
  readonly left: number;
}

/** `today` is a date, such as `2026-11-21`. */
export function outlook(record: PartnerRecord, onboarding: string, names: Names, today: string): Outlook {
  const { steps, current, turn } = progress(record, onboarding);
  const open = steps.filter((step) => !isOver(step));
  if (!current || closedOf(record, onboarding)) return { now: [], later: [], left: open.length };
  const waits = turnSentence(turn, record.partner.name, names);
  const reasons = turn.side === 'hold' ? [] : gateReasons(record, onboarding, current.id).filter(isOwn);
  const tasks = turn.side === 'hold' ? [] : openTasks(current).map((task) => taskLine(record, task, names, today));
  return {
    now: [
      { words: `${waits}${lasting(turn.since, today)}`, overdue: isOverdue(turn.dueOn, today) },
      ...tasks,
      ...reasons.map((words) => ({ words, overdue: false })),
    ],
    later: open
      .filter(({ id }) => id !== current.id && gateOfStep(id) !== null)
      .map(({ id, title }) => ({ title, missing: gateReasons(record, onboarding, id).filter(isOwn) }))
      .filter(({ missing }) => missing.length > 0),
    left: open.length,
  };
}

/** That the steps before come first goes without saying. */
function isOwn(reason: string): boolean {
  return !reason.startsWith('First: ');
}

function lasting(since: string | null, today: string): string {
  const days = since === null ? 0 : workingDaysBetween(londonDate(since), today);
  return days === 0 ? '' : `, for ${days} working ${days === 1 ? 'day' : 'days'}`;
}

function taskLine({ partner }: PartnerRecord, { title, side, owner, by }: TaskView, names: Names, today: string) {
  const sides = { partner: partner.name, nhs: 'NHS login', board: 'The Board' } as const;
  const who = owner ? waitingName(names, owner) : sides[side];
  const overdue = isOverdue(by, today);
  const when = by === null ? '' : overdue ? `, was due ${showDate(by)}` : `, by ${showDate(by)}`;
  return { words: `${who}: ${title.replace(/\.$/u, '')}${when}`, overdue };
}
