/** The outcome of the eligibility questions as a card's part. An indication: the card never calls it a decision. */
import type { EligibilityView } from '../../shared/views/eligibility.ts';
import type { OutcomeButton, OutcomeView } from '../../shared/views/eligibility-outcome.ts';
import { openForm, openUrl, press } from './actions.ts';
import { bullets, fact, lines, linked, type Part, section, small, subheading, title } from './card.ts';
import type { Place } from './eligibility.ts';

export function outcomePart(view: OutcomeView, { notes, confirm }: EligibilityView, place: Place): Part {
  const answers = view.answers.lines.map(({ question, answer }) => fact(question, answer));
  const entered = confirm
    ? [press(confirm.confirm, 'eligibility.confirm', { ...place, version: confirm.version })]
    : [];
  return {
    items: [
      ...lines(notes),
      title(view.title),
      ...lines(view.lines),
      ...bullets(view.criteria),
      ...lines(view.after),
      ...(view.next.lines.length > 0 ? [section([subheading(view.next.title), ...lines(view.next.lines)])] : []),
      ...(view.guidance ? [linked(`Guidance: [${view.guidance.label}](${view.guidance.url})`)] : []),
      section([subheading(view.answers.title), ...answers]),
      section(view.closing.map((text) => small(text))),
    ],
    actions: [...entered, ...view.buttons.map((button) => pressed(button, place))],
  };
}

function pressed({ id, label, url }: { id: OutcomeButton; label: string; url: string | null }, place: Place) {
  if (id === 'startApplication') return openForm(label, place.onboarding, 'application');
  if (url) return openUrl(label, url);
  return press(label, id === 'ask' ? 'query.ask' : 'eligibility.change', { ...place });
}
