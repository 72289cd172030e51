/** The last card of a channel: that onboarding is over, and where to turn now. Words: reference/wording.md B1. */
import { closedOf, closedWords, shownOnboardings } from '../../shared/record/course-state.ts';
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { productName } from '../../shared/record/partner.ts';
import { type Card, card, line, title } from './card.ts';

const notHere = 'For a live incident, contact the NHS login First Line Service Desk, not this channel.';

/** Becomes one line when the channel was opened again after this closing. */
export function lastCard(record: SharedRecord, round: number): Card {
  const { closing } = record.space;
  if (closing?.round !== round) {
    const again = 'This channel was closed, and is open again.';
    return card([again], [line(again)]);
  }
  const ends = shownOnboardings(record).flatMap((onboarding) => {
    const closed = closedOf(record, onboarding);
    return closed ? [`${productName(record, onboarding)}: ${closedWords(closed)}.`] : [];
  });
  const live = shownOnboardings(record).some((onboarding) => closedOf(record, onboarding)?.how === 'live');
  const heading = live ? 'Onboarding is finished' : 'Onboarding is closed';
  const channel =
    closing.channel === 'archive'
      ? 'This channel is archived now. Nobody can write in it.'
      : 'This channel is closed now.';
  return card(
    [heading, notHere],
    [title(`${heading}.`), ...ends.map((end) => line(end)), line(notHere), line(channel)],
  );
}
