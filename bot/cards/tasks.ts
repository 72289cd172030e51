/** The tasks of a step as lines: status in words, what, who and when. */
import { showDate } from '../../shared/calendar/format.ts';
import { type Names, nameOf } from '../../shared/views/names.ts';
import { statusWords, type TaskView } from '../../shared/views/progress.ts';
import { type Elements, fact, firstFew, subheading } from './card.ts';

export function taskLines(heading: string, tasks: readonly TaskView[], names: Names): Elements {
  if (tasks.length === 0) return [];
  return [subheading(heading), ...firstFew(tasks, (task) => [fact(statusWords[task.status], sentence(task, names))])];
}

function sentence(task: TaskView, names: Names): string {
  const done = task.doneAt ? showDate(task.doneAt) : null;
  const due = !done && task.by ? `by ${showDate(task.by)}` : null;
  const who = task.owner ? nameOf(names, task.owner) : null;
  const details = [who, done ?? due].filter((detail) => detail !== null).join(', ');
  const why = task.why ? ` ${task.why}` : '';
  const title = task.title.replace(/\.$/u, '');
  return details ? `${title}. ${details}.${why}` : `${title}.${why}`;
}
