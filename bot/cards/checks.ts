/** What the checks found in forms that were sent: in full for this step, in one line for the steps before it. */
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { Names } from '../../shared/views/names.ts';
import { checkLines } from '../../shared/views/pages/checks.ts';
import type { StepView } from '../../shared/views/progress.ts';
import { type Elements, fact, firstFew, line, subheading } from './card.ts';

/** Notes are left to the tab: a card has room for what must change and what should be looked at. */
export function checkNotes(record: SharedRecord, onboarding: string, step: StepView, names: Names): Elements {
  const found = checkLines(record, onboarding, names).filter(({ severity }) => severity !== 'note');
  if (found.length === 0) return [];
  const isHere = (form: string) => step.tasks.some((task) => task.form === form);
  const here = found.filter(({ form }) => isHere(form));
  const elsewhere = found.filter(({ form }) => !isHere(form));
  const titles = [...new Set(elsewhere.map(({ title }) => title))];
  return [
    subheading('Check your answers'),
    ...firstFew(here, ({ word, sentence, change }) => [fact(word, `${sentence} ${change}`)]),
    ...titles.map((title) => {
      const count = elsewhere.filter((each) => each.title === title).length;
      return line(`${title}: ${count === 1 ? '1 point' : `${count} points`} to check, in the tab.`);
    }),
  ];
}
