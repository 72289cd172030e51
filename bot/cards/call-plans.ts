/** Calls to come in cards: the times to choose from, and the date once it is set. */
import { callForms } from '../../shared/journey/calls.ts';
import { openPlans } from '../../shared/record/call-plans/state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { Names } from '../../shared/views/names.ts';
import { type PlanLine, planLine, planLines } from '../../shared/views/pages/call-plans.ts';
import { openUrl, press, submit } from './actions.ts';
import { type Card, card, type Elements, fact, heading, line, type Part } from './card.ts';
import type { Place } from './eligibility.ts';
import { choiceInput } from './inputs.ts';

/** One line for each call that has its time. */
export function nextDates(record: SharedRecord, onboarding: string, names: Names): Elements {
  return planLines(record, onboarding, names).flatMap(({ title, when }) =>
    when ? [fact('Next date', `${title}, ${when}`)] : [],
  );
}

/** For the card of a step: what is to be said of its call, or nothing. */
export function stepPlan(record: SharedRecord, place: Place, step: string, names: Names): Part {
  const plan = planLines(record, place.onboarding, names).find(({ kind }) => callForms[kind].step === step);
  return plan ? planPart(place, plan) : { items: [], actions: [] };
}

/** The call's date with the link to join, or the times to choose from. */
function planPart(place: Place, plan: PlanLine): Part {
  if (plan.when) {
    const join = plan.url ? [openUrl('Join the call', plan.url)] : [];
    return {
      items: [line(`The call is on ${plan.when}, for ${plan.minutes} minutes.`, { weight: 'Bolder' })],
      actions: join,
    };
  }
  const asked = {
    id: 'at',
    label: `When should we hold the ${plan.title}?`,
    hint: `It takes ${plan.minutes} minutes. Times are in the United Kingdom.`,
    missing: 'Select a time',
    choices: plan.times,
  };
  return {
    items: [choiceInput(asked, null)],
    actions: [submit('Choose this time', 'call.choose', { ...place, plan: plan.id })],
  };
}

/** Null when the plan does not count any more. */
export function planCard(record: SharedRecord, place: Place, id: string, names: Names): Card | null {
  const plan = openPlans(record, place.onboarding).find((each) => each.id === id);
  if (!plan) return null;
  const shown = planLine(plan, names);
  const { items, actions } = planPart(place, shown);
  const first = shown.when ? `${shown.title}: ${shown.when}` : `Choose a time for the ${shown.title}`;
  const ask = press(shown.when ? 'Ask a question' : 'None of these suits us', 'query.ask', { ...place });
  return card([first], [heading(shown.when ? shown.title : first), ...items], [...actions, ask]);
}
