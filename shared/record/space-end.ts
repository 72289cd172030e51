/** The end of the space: closed by choice when every onboarding is closed, opened again when one is brought back. */
import { z } from 'zod';
import { closedOf, shownOnboardings } from './course-state.ts';
import { type Decision, refuse } from './decision.ts';
import { productName } from './partner.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';

/** What becomes of the channel: nobody can write there any more, or it stays as it is for the NHS login team. */
export const channelEnds = ['archive', 'keep'] as const;
export type ChannelEnd = (typeof channelEnds)[number];

export interface Closing {
  readonly channel: ChannelEnd;
  /** The space can be closed again after it was opened again: each time has its own last card. */
  readonly round: number;
  readonly at: string;
}

export type SpaceEndEvent =
  | { readonly type: 'SpaceClosed'; readonly channel: ChannelEnd; readonly round: number }
  | { readonly type: 'SpaceReopened' };

const closeSpace = z.object({
  type: z.literal('closeSpace'),
  channel: z.enum(channelEnds, 'Select what to do with the channel'),
});

export const spaceEndCommands = [closeSpace] as const;
export type SpaceEndCommand = z.infer<typeof closeSpace>;

export const spaceEndPolicies: PolicyLines<SpaceEndCommand['type']> = { closeSpace: leads };

export function decideSpaceEnd(record: PartnerRecord, { channel }: SpaceEndCommand): Decision<SpaceEndEvent> {
  const open = missingForSpaceEnd(record);
  if (open.length > 0) return refuse('notReady', `You cannot close the channel yet. ${open.join(' ')}`);
  if (channel === 'keep' && record.space.closing?.channel === 'archive') {
    return refuse('archived', 'The channel is archived already. To open it again, bring an onboarding back.');
  }
  return closedSpace(record, channel);
}

/** Nothing when it is closed like this already, or archived. */
export function closedSpace({ space }: PartnerRecord, channel: ChannelEnd): readonly SpaceEndEvent[] {
  const { closing, closedTimes } = space;
  if (closing?.channel === channel || closing?.channel === 'archive') return [];
  return [{ type: 'SpaceClosed', channel, round: closing?.round ?? closedTimes + 1 }];
}

/** Sentences, one for each thing that must come first. */
export function missingForSpaceEnd(record: PartnerRecord): readonly string[] {
  if (!record.space.wanted) return ['This partner has no channel.'];
  const open = shownOnboardings(record).filter((onboarding) => !closedOf(record, onboarding));
  return open.map((onboarding) => `Close the onboarding of ${productName(record, onboarding)} first.`);
}

/** What bringing an onboarding back does to the space. */
export function reopenedSpace(record: PartnerRecord): readonly SpaceEndEvent[] {
  return record.space.closing ? [{ type: 'SpaceReopened' }] : [];
}

/** The key of the last card. */
export function lastPost({ round }: Closing): string {
  return `last:${round}`;
}
