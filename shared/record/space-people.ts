/** Whom the space wants among the guests, and since when: from the booking of the Preparation Call on. */
import { closedOf } from './course-state.ts';
import { contactsOf } from './people.ts';
import type { PartnerRecord } from './state.ts';

/**
 * Guests need up to a day to reach the team, so they are invited when the Preparation Call is booked: the channel, made
 * after the call, can be used on that day. Nobody is wanted any more when the space is closed.
 */
export function wantsGuests(record: PartnerRecord): boolean {
  const { wanted, closing } = record.space;
  return wanted ? closing === null : isCallBooked(record);
}

export function wantedGuests(record: PartnerRecord): readonly string[] {
  return wantsGuests(record) ? contactsOf(record) : [];
}

function isCallBooked(record: PartnerRecord): boolean {
  return record.plans.some(
    ({ kind, at, cancelledAt, onboarding }) =>
      kind === 'preparation' && at !== null && cancelledAt === null && closedOf(record, onboarding) === null,
  );
}
