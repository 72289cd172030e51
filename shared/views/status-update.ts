/** "Copy a status update": where an onboarding stands, in plain text for an email. From what the partner may see. */
import { showDate, showWeekday } from '../calendar/format.ts';
import type { OwnOnboarding } from './pages/own.ts';
import type { TaskLine } from './pages/tasks.ts';
import { statusWords } from './status.ts';

interface About {
  readonly partner: string;
  readonly projectManager: string | null;
  /** A date, such as `2026-11-21`. */
  readonly today: string;
}

export function statusUpdate(own: Omit<OwnOnboarding, 'status'>, { partner, projectManager, today }: About): string {
  const { product, current, stepCount, closed, phases, turnWords, due } = own;
  const title = `${product}: joining NHS login. Where we are on ${showDate(today)}`;
  if (closed) return [title, '', closed.title, closed.line].join('\n');
  const where = current ? `Step ${current.number} of ${stepCount}: ${current.title}.` : 'All steps are completed.';
  return [
    title,
    '',
    where,
    `${phases.map((phase) => `${phase.title}: ${statusWords[phase.status].toLowerCase()}`).join('. ')}.`,
    due?.overdue ? `${turnWords}. ${due.words}.` : `${turnWords}.`,
    ...section(`What ${partner} does next`, own.todo.map(taskWords)),
    ...section('What NHS login does next', own.ours.map(taskWords)),
    ...section('Dates', dates(own)),
    ...(projectManager === null ? [] : ['', `Our contact at NHS login: ${projectManager}`]),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
}

function taskWords({ title, owner, by, overdue }: TaskLine): string {
  const when = by === null ? null : overdue ? `was due ${showDate(by)}` : `by ${showDate(by)}`;
  const who = [owner, when].filter((part) => part !== null).join(', ');
  return who === '' ? title : `${title} (${who})`;
}

function dates({ plans, boards, forecast }: Omit<OwnOnboarding, 'status'>): readonly string[] {
  const outcomes = [...boards.application.outcomes, ...boards.goLive.outcomes];
  const { date } = boards.goLive.date ? boards.goLive : boards.application;
  return [
    ...plans.flatMap(({ title, when }) => (when ? [`${title}: ${when}`] : [])),
    ...outcomes.map(({ on, view }) => `The Board of ${showDate(on)}: ${view.badge.toLowerCase()}`),
    ...(date ? [`The Board meets on ${showWeekday(date)}`] : []),
    ...(forecast ? [`Likely go live: ${forecast.range}. It is not a promise`] : []),
  ];
}
