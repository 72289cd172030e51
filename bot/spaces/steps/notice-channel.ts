/** News in the channel: one reply under the card of the stage it is about, for everybody there. */
import type { Notice } from '../../../shared/record/notices.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { channelReady } from '../delays.ts';
import { marked } from '../marked.ts';
import type { Fact, Outside } from '../ports.ts';
import { marker, type Outcome, type PlannedStep, type View } from '../step.ts';
import { delivered, noticeKey } from '../ways.ts';
import { explainPost, postKey, wantedPosts } from './post.ts';

export function channelNotice(view: View, notice: Notice, to: readonly string[]): PlannedStep {
  const { record, shared, names, now, templates } = view;
  const key = noticeKey(notice.id, '', 'channel');
  const mark = marker(record, key);
  const { channel } = record.space;
  const under = stageConversation(record, notice.onboarding);
  const told: readonly Fact[] = to.map((person) => delivered(record, notice, person, 'channel'));
  const make = async ({ messenger }: Outside): Promise<Outcome> => {
    if (!channel) return { wait: 'The channel is not there yet.', delays: channelReady };
    const card = marked(templates.notice(shared, notice, names, now), mark);
    if (under) await messenger.replyInThread(under, card);
    else await messenger.postToChannel({ team: channel.team, channel: channel.id }, card);
    return { done: told };
  };
  const find = async ({ graph }: Outside): Promise<readonly Fact[] | null> => {
    if (!channel) return null;
    const root = under?.split(';messageid=')[1] ?? null;
    const places = root ? [root, null] : [null];
    for (const place of places) {
      if (await graph.findCard(channel.team, channel.id, mark, place)) return told;
    }
    return null;
  };
  // News comes after the cards it is about, and before the last card.
  const after = record.space.closing ? [] : wantedPosts(view).map(postKey);
  return { key, needs: [], after, once: { find }, make, explain: explainPost };
}

/** The newest stage card of the onboarding; null: a thread of its own. Source: reference/wording.md B, common rules. */
function stageConversation(record: PartnerRecord, onboarding: string | null): string | null {
  const stages = Object.values(record.space.posts).filter(({ post }) => post.startsWith(`stage:${onboarding}:`));
  return stages.at(-1)?.conversation ?? null;
}
