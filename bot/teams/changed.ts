/** Teams tells of a change in a partner's channel: the app was added, somebody left, it was renamed or deleted. */
import type { TurnContext } from 'botbuilder';
import { system } from '../../shared/record/actor.ts';
import type { NoteFacts } from '../../shared/record/record.ts';
import { channelOf } from './incoming.ts';
import type { TeamsParts } from './parts.ts';

/** What the app looks at; people who come are mostly those whom it added itself. Source: reference/teams-platform.md 1.3. */
const lookedAt: readonly unknown[] = ['channelDeleted', 'channelRenamed', 'channelRestored', 'channelMemberRemoved'];

/** Only that something changed is believed: what it is, the reconciler looks up. */
export async function channelChanged({ activity }: TurnContext, parts: TeamsParts): Promise<void> {
  const channel = activity.channelData?.channel?.id ?? channelOf(activity.conversation);
  const partner = parts.rows().find((row) => row.channel !== null && row.channel === channel);
  if (!partner) return;
  const isApp = (list: readonly { readonly id: string }[] | undefined) =>
    list?.some(({ id }) => id === activity.recipient.id) ?? false;
  const facts: NoteFacts['facts'] = isApp(activity.membersAdded)
    ? [{ type: 'AppEnabled', key: 'app', how: 'adopted' }]
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
