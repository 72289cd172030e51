/** The form of the next open task, in the card itself while it asks at most three things. */
import { type Form, form as formOf } from '../../shared/journey/forms.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { prefill } from '../../shared/views/prefill.ts';
import type { TaskView } from '../../shared/views/progress.ts';
import { press, submit } from './actions.ts';
import { type Actions, type Elements, line, section, subheading } from './card.ts';
import type { Place } from './eligibility.ts';
import { fieldInput, inputId } from './field-inputs.ts';

const MAX_INPUTS = 3;
const MOST_BUTTONS = 3;

interface TaskForm {
  readonly items: Elements;
  readonly actions: Actions;
}

/** The first open task of the partner decides: its form, its button for a Board item or for actions, or nothing. */
export function taskForm(
  record: SharedRecord,
  tasks: readonly TaskView[],
  place: Place,
  typed: Readonly<Record<string, string>>,
): TaskForm {
  const open = tasks.filter(
    (task) => task.side === 'partner' && task.status !== 'completed' && task.status !== 'cannotStart',
  );
  const next = open.find((task) => task.form ?? task.item ?? finishOf(task));
  if (next && finishOf(next)) return { items: [], actions: finishButtons(open, place) };
  if (next?.item) {
    const { gate, id: item } = next.item;
    return { items: [], actions: [press('Do this now', 'item.answer', { ...place, gate, item })] };
  }
  const form = next?.form ? formOf(next.form) : undefined;
  if (!form) return { items: [], actions: [] };
  if (form.fields.length > MAX_INPUTS) return { items: [line(`Open the tab to answer: ${form.title}.`)], actions: [] };
  return inCard(record, form, place, typed);
}

function finishOf({ action }: TaskView) {
  return action?.kind === 'finish' ? { call: action.call, action: action.action } : null;
}

/** Actions may be finished in any order. Clients show five buttons at least: two are the card's own. */
function finishButtons(open: readonly TaskView[], place: Place): Actions {
  return open
    .flatMap((task) => {
      const finish = finishOf(task);
      return finish ? [press(`Done: ${task.title}`, 'action.finish', { ...place, ...finish })] : [];
    })
    .slice(0, MOST_BUTTONS);
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
