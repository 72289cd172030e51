/** What a merge brings to the other record, as the app's own command. */
import { system } from '../shared/record/actor.ts';
import type { Refusal } from '../shared/record/decision.ts';
import type { House } from '../shared/record/house.ts';
import { type MergeLink, mergedInACircle, type TakeInDuplicate } from '../shared/record/merge.ts';
import type { OtherPartners } from './spaces/ports.ts';
import { type PartnerRecords, partnerStream } from './streams.ts';

/** More records than this are not merged in one circle. */
const LONGEST = 20;

export function otherPartners(
  partners: Pick<PartnerRecords, 'get' | 'handle'>,
  clock: { now(): string },
  house: () => Promise<House>,
): OtherPartners {
  return {
    takeIn: async (kept, commandId, command) => {
      const context = { actor: system, now: clock.now(), house: await house() };
      const answer = await partners.handle(partnerStream(kept), { commandId, command, context });
      if (answer.ok) return null;
      return answer.refusal.code === 'merged' ? inACircle(partners, kept, command, answer.refusal) : answer.refusal;
    },
  };
}

/** The refusal, unless the way from the kept record leads back to the duplicate: then one of those merges gives way. */
async function inACircle(
  partners: Pick<PartnerRecords, 'get'>,
  kept: string,
  command: TakeInDuplicate,
  refusal: Refusal,
): Promise<Refusal> {
  const circle: MergeLink[] = [command];
  let next = kept;
  for (let hops = 0; hops < LONGEST; hops += 1) {
    if (next === command.partner) return mergedInACircle(circle, command);
    const { into } = (await partners.get(partnerStream(next))).record.merge;
    if (!into) return refusal;
    // What was passed on already stays.
    if (!into.passedOn) circle.push({ partner: next, at: into.at });
    next = into.partner;
  }
  return refusal;
}
