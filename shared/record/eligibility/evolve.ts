/** What an eligibility event changes. Every version of the answers is kept. */
import { type Meta, personOf } from '../decision.ts';
import type { AnswersVersion, EligibilityEvent, EligibilitySlice } from './state.ts';

export function evolveEligibility(slice: EligibilitySlice, event: EligibilityEvent, meta: Meta): EligibilitySlice {
  const by = personOf(meta.actor);
  switch (event.type) {
    case 'EligibilityAnswered': {
      const { version, answers, through, outcome, source, by: answeredBy, replyBy } = event;
      const current: AnswersVersion = {
        version,
        answers,
        through,
        outcome,
        source,
        by: answeredBy,
        at: meta.at,
        replyBy,
      };
      const earlier = slice.current ? [...slice.earlier, slice.current] : slice.earlier;
      return { ...slice, current, earlier, givenTo: outcome ? null : slice.givenTo };
    }
    case 'EligibilityConfirmed':
      return { ...slice, confirmed: { version: event.version, by, at: meta.at } };
    case 'EligibilityGiven':
      return { ...slice, givenTo: event.to };
    case 'EligibilityChangeProposed':
      return { ...slice, proposed: { answers: event.answers, by, at: meta.at } };
    case 'EligibilityChangeSettled':
      return { ...slice, proposed: null };
    default:
      return event satisfies never;
  }
}
