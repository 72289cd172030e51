/** "Is this still right?": the answers given before, checked with one press inside the first stage card. */
import type { CheckView } from '../../shared/views/eligibility-check.ts';
import { press } from './actions.ts';
import { actionSet, type Elements, fact, lines, section, subheading } from './card.ts';
import type { Place } from './eligibility.ts';

export function checkSection(view: CheckView, place: Place): Elements {
  if (view.thanks) return [section(lines([view.thanks]))];
  const buttons = [
    press(view.confirm, 'eligibility.confirm', { ...place, version: view.version }),
    press(view.change, 'eligibility.change', { ...place }),
  ];
  const answers = view.answers.map(({ question, answer }) => fact(question, answer));
  return [section([subheading(view.title), ...lines(view.lines), ...answers, ...actionSet(buttons)])];
}
