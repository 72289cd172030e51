/** What the partner can do from a card: the first form in the card itself while it asks little, the rest as buttons. */
import { eligibilityWords } from '../../shared/journey/eligibility.ts';
import { type Form, form as formOf } from '../../shared/journey/forms.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { answerWords } from '../../shared/views/answer-words.ts';
import { prefill } from '../../shared/views/prefill.ts';
import type { TaskView } from '../../shared/views/progress.ts';
import { openForm, openTasks, press, submit } from './actions.ts';
import { type Actions, type Card, card, type Elements, section, small, subheading } from './card.ts';
import type { Place } from './eligibility.ts';
import { fieldInput, inputId } from './field-inputs.ts';
import { keptAbove } from './meanwhile.ts';

/** Source: reference/wording.md B, common rules. */
const MAX_INPUTS = 3;

interface TaskForm {
  readonly items: Elements;
  readonly actions: Actions;
}

interface Room {
  /** False where the card asks something else: a card that asks two things could send neither without the other. */
  readonly inputs: boolean;
  /** How many buttons there is room for. */
  readonly buttons: number;
}

/** Every open task of the partner that a card can help with, in the order of the step. */
export function taskForm(
  record: SharedRecord,
  tasks: readonly TaskView[],
  place: Place,
  typed: Readonly<Record<string, string>>,
  room: Room,
): TaskForm {
  const open = tasks.filter(
    (task) => task.side === 'partner' && task.status !== 'completed' && task.status !== 'cannotStart',
  );
  const [first, ...others] = open.filter((task) => task.form ?? task.item ?? finishOf(task));
  const form = first?.form ? formOf(first.form) : undefined;
  const asked = form && room.inputs && form.fields.length <= MAX_INPUTS ? inCard(record, form, place, typed) : null;
  const rest = asked || !first ? others : [first, ...others];
  const buttons = fitting(
    rest.flatMap((task) => buttonOf(task, place)),
    room.buttons - (asked?.actions.length ?? 0),
    place,
  );
  const inTab = buttons.some(({ title }) => title?.startsWith('Open form'));
  return {
    items: [...(asked?.items ?? []), ...(inTab ? [small('“Open form” opens the form in the tab.')] : [])],
    actions: [...(asked?.actions ?? []), ...buttons],
  };
}

/** What there is no room for is found in the tab. */
function fitting(buttons: Actions, room: number, { onboarding }: Place): Actions {
  if (buttons.length <= room) return buttons;
  return [...buttons.slice(0, Math.max(0, room - 1)), openTasks('All tasks', onboarding)];
}

function buttonOf(task: TaskView, place: Place): Actions {
  const finish = finishOf(task);
  if (finish) return [press(`Done: ${task.title}`, 'action.finish', { ...place, ...finish })];
  if (task.item) {
    const { gate, id: item } = task.item;
    return [press(`Answer: ${task.title}`, 'item.answer', { ...place, gate, item })];
  }
  return task.form ? [openForm(`Open form: ${task.title}`, place.onboarding, task.form)] : [];
}

function finishOf({ action }: TaskView) {
  return action?.kind === 'finish' ? { call: action.call, action: action.action } : null;
}

/** The form by itself, when a colleague sent it first: what they said, then the questions with what was typed. */
export function journeyFormCard(
  record: SharedRecord,
  place: Place,
  id: string,
  typed: Readonly<Record<string, string>>,
): Card | null {
  const form = formOf(id);
  const given = record.forms[place.onboarding]?.[id];
  if (!form || !given) return null;
  const theirs = form.fields
    .map((field) => ({ field, value: given.answers[field.id] ?? '' }))
    .filter(({ field, value }) => value !== (typed[inputId(field)] ?? '').trim())
    .map(({ field, value }) => ({ name: field.label, value: value ? answerWords(field, value) : 'Nothing' }));
  const { items, actions } = inCard(record, form, place, typed);
  const back = press(eligibilityWords.give.back, 'status.show', { ...place });
  return card([form.title], [...keptAbove(theirs), ...items], [...actions, back]);
}

function inCard(record: SharedRecord, form: Form, place: Place, typed: Readonly<Record<string, string>>): TaskForm {
  const before = record.forms[place.onboarding]?.[form.id];
  const known = prefill(record, place.onboarding, form.id);
  const inputs = form.fields.map((field) => {
    const taken = known[field.id];
    const hint = taken ? `${field.hint} ${taken.hint}`.trim() : field.hint;
    return fieldInput({ ...field, hint }, typed[inputId(field)] ?? before?.answers[field.id] ?? taken?.value ?? '');
  });
  const basedOn = before?.version ?? 0;
  return {
    items: [section([subheading(form.title), ...inputs])],
    actions: [submit('Send', 'form.answer', { ...place, form: form.id, basedOn })],
  };
}
