/** Teams tells of a change in a partner's channel: the app was added, somebody left, it was renamed or deleted. */
import type { TurnContext } from 'botbuilder';
import { system } from '../../shared/record/actor.ts';
import type { Context } from '../../shared/record/decision.ts';
import type { NoteFacts } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Envelope } from '../records/answer.ts';
import { channelOf } from './incoming.ts';
import type { TeamsParts } from './parts.ts';

/** What the app looks at; people who come are mostly those whom it added itself. Source: reference/teams-platform.md 1.3. */
const lookedAt: readonly unknown[] = ['channelDeleted', 'channelRenamed', 'channelRestored', 'channelMemberRemoved'];

/** What is read of the activity. */
type Told = Pick<TurnContext['activity'], 'id' | 'channelData' | 'membersAdded'> & {
  readonly conversation: Parameters<typeof channelOf>[0];
  readonly recipient: { readonly id: string };
};

export interface ChangedParts extends Pick<TeamsParts, 'house'> {
  readonly rows: () => readonly Pick<ReturnType<TeamsParts['rows']>[number], 'id' | 'channel'>[];
  readonly clock: Pick<TeamsParts['clock'], 'now'>;
  readonly partners: {
    get(stream: string): Promise<{ readonly record: PartnerRecord }>;
    handle(stream: string, envelope: Envelope<NoteFacts, Context>): Promise<unknown>;
  };
}

/** Only that something changed is believed: what it is, the reconciler looks up. */
export async function channelChanged({ activity }: { readonly activity: Told }, parts: ChangedParts): Promise<void> {
  const channel = activity.channelData?.channel?.id ?? channelOf(activity.conversation);
  const partner = parts.rows().find((row) => row.channel !== null && row.channel === channel);
  if (!partner) return;
  const isApp = (list: readonly { readonly id: string }[] | undefined) =>
    list?.some(({ id }) => id === activity.recipient.id) ?? false;
  const facts: NoteFacts['facts'] = isApp(activity.membersAdded)
    ? // Teams may tell late: somebody may have taken it out again since, so it is looked at as well.
      [{ type: 'AppEnabled', key: 'app', how: 'adopted' }, { type: 'SpaceTouched' }]
    : [{ type: 'SpaceTouched' }];
  if (!isApp(activity.membersAdded) && !lookedAt.includes(activity.channelData?.eventType)) return;
  const stream = `partner:${partner.id}`;
  const { record } = await parts.partners.get(stream);
  if (facts.some(({ type }) => type === 'AppEnabled') && record.space.appEnabled) return;
  const context = { actor: system, now: parts.clock.now(), house: await parts.house() };
  // Teams may tell the same twice.
  await parts.partners.handle(stream, {
    commandId: `teams:${activity.id ?? context.now}`,
    command: { type: 'noteFacts', facts },
    context,
  });
}
