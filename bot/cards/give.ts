/** "Give this to a colleague": the button under the next open task, and the choice of the colleague. */
import { eligibilityWords } from '../../shared/journey/eligibility.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { currentContacts } from '../../shared/record/people.ts';
import { taskKey } from '../../shared/record/tasks-state.ts';
import { findTask } from '../../shared/views/find-task.ts';
import { type Names, nameOf } from '../../shared/views/names.ts';
import type { StepView } from '../../shared/views/progress.ts';
import { more, press, submit } from './actions.ts';
import { type Actions, type Card, card, heading, title } from './card.ts';
import type { Place } from './eligibility.ts';
import { personInput } from './inputs.ts';

const { title: words, label, missing, button, back } = eligibilityWords.give;
const labelOfTask = 'Which colleague? We will tell them.';

/** In the overflow menu; nothing where there is no task to give, or nobody to give it to. */
export function giveButton(record: SharedRecord, step: StepView, place: Place): Actions {
  const next = step.tasks.find((task) => task.side === 'partner' && !task.doneAt);
  if (!next || currentContacts(record).length < 2) return [];
  return [more(press(words, 'task.give', { ...place, task: taskKey(step.id, next.id) }))];
}

/** The eligibility questions, given by their own command. */
export function giveQuestionsCard(record: SharedRecord, place: Place, names: Names): Card {
  const input = personInput({ id: 'to', label, hint: '', missing, choices: colleagues(record, names) });
  const send = submit(button, 'eligibility.give', { ...place, asked: 'yes' });
  return card([words, label], [heading(words), input], [send, goBack(place)]);
}

/** Null when there is no such task any more, or nobody to give it to. */
export function giveTaskCard(record: SharedRecord, place: Place, key: string, names: Names): Card | null {
  const task = findTask(record, place.onboarding, key);
  if (!task) return null;
  const choices = colleagues(record, names).filter(({ id }) => id !== task.owner);
  if (choices.length === 0) return null;
  const input = personInput({ id: 'to', label: labelOfTask, hint: '', missing, choices });
  const send = submit(button, 'task.give', { ...place, task: key, asked: 'yes' });
  return card([words, task.title], [heading(words), title(task.title), input], [send, goBack(place)]);
}

function colleagues(record: SharedRecord, names: Names) {
  return currentContacts(record).map(({ person }) => ({ id: person, label: nameOf(names, person) }));
}

function goBack(place: Place) {
  return press(back, 'status.show', { ...place });
}
