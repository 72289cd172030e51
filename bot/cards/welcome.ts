/** The first thing the app says in a chat of one to one: what it does, and what it does not. */
import { type Card, card, heading, line, lines } from './card.ts';

/** The same for everybody: it comes before we know who the person is. */
export function welcomeCard(): Card {
  const first = 'I keep the onboarding of partners to NHS login in one place.';
  const body = [
    heading('Welcome'),
    line(first),
    ...lines([
      'I tell you whose turn it is, and what to do next.',
      'You answer questions in cards here, or in the tab. Each question is asked once.',
      'I cannot make decisions. The Partner Integration Board decides on applications.',
      'Type help to see what you can ask.',
    ]),
  ];
  return card(['Welcome', first], body);
}
