/** What a merge brings to the other record, as the app's own command. */
import { system } from '../shared/record/actor.ts';
import type { House } from '../shared/record/house.ts';
import type { OtherPartners } from './spaces/ports.ts';
import { type PartnerRecords, partnerStream } from './streams.ts';

export function otherPartners(
  partners: Pick<PartnerRecords, 'handle'>,
  clock: { now(): string },
  house: () => Promise<House>,
): OtherPartners {
  return {
    takeIn: async (kept, commandId, command) => {
      const context = { actor: system, now: clock.now(), house: await house() };
      const answer = await partners.handle(partnerStream(kept), { commandId, command, context });
      return answer.ok ? null : answer.refusal;
    },
  };
}
