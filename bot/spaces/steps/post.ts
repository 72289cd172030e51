/** `post:<post>`: the cards we keep in the channel, the headline and the current stage; changed ones in place. */
import { lastPost } from '../../../shared/record/space-end.ts';
import { stageToPost } from '../../../shared/views/space-preview.ts';
import type { Card } from '../../cards/card.ts';
import { channelReady, tenantMayChange } from '../delays.ts';
import { hashOf, marked } from '../marked.ts';
import type { CallFailed, Outside, Sent } from '../ports.ts';
import { marker, type Outcome, type PlannedStep, type View } from '../step.ts';

export function postSteps(view: View): readonly PlannedStep[] {
  return [...newPosts(view), ...changedPosts(view)];
}

/** Only the current stage is ever posted: a stage that was finished meanwhile is no news. */
export function wantedPosts(view: Pick<View, 'record' | 'shared'>): readonly string[] {
  const { wanted, channel, closing, archived } = view.record.space;
  if (!wanted) return [];
  if (closing) return channel && !archived ? [lastPost(closing)] : [];
  const stages = Object.keys(view.record.partner.onboardings).flatMap((onboarding) => {
    const stage = stageToPost(view.shared, onboarding);
    return stage ? [`stage:${onboarding}:${stage.id}`] : [];
  });
  return ['headline', ...stages];
}

export function postKey(post: string): string {
  return `post:${post}`;
}

function newPosts(view: View): readonly PlannedStep[] {
  const { record, shared, names, now, templates } = view;
  const missing = wantedPosts(view).filter((post) => !record.space.posts[post]);
  return missing.flatMap((post) => {
    const card = templates.post(shared, post, names, now);
    return card ? [firstPost(view, post, card)] : [];
  });
}

function firstPost(view: View, post: string, card: Card): PlannedStep {
  const key = postKey(post);
  const { channel } = view.record.space;
  const mark = marker(view.record, key);
  const posted = (sent: Sent, how: 'created' | 'adopted') =>
    [{ type: 'CardPosted' as const, key, post, ...sent, hash: how === 'created' ? hashOf(card) : '', how }] as const;
  return {
    key,
    needs: ['app', 'restore'],
    after: post === 'headline' ? [] : [postKey('headline')],
    once: {
      find: async ({ graph }) => {
        const sent = channel ? await graph.findCard(channel.team, channel.id, mark, null) : null;
        // What it shows is not known: an empty hash has it brought up to date at once.
        return sent ? posted(sent, 'adopted') : null;
      },
    },
    make: async ({ messenger }) => {
      if (!channel) return { wait: 'The channel is not there yet.', delays: channelReady };
      const sent = await messenger.postToChannel({ team: channel.team, channel: channel.id }, marked(card, mark));
      return { done: posted(sent, 'created') };
    },
    explain: explainPost,
  };
}

function changedPosts(view: View): readonly PlannedStep[] {
  const { record, shared, names, now, templates } = view;
  // Nothing can be changed in an archived channel.
  const posts = Object.values(record.space.posts).filter(
    ({ conversation }) => !record.space.archived || !isInChannel(record, conversation),
  );
  return posts.flatMap(({ post, conversation, activity, hash }) => {
    const card = templates.post(shared, post, names, now);
    if (!card || hashOf(card) === hash) return [];
    const key = postKey(post);
    const make = async ({ messenger }: Outside): Promise<Outcome> => {
      await messenger.update(conversation, activity, marked(card, marker(record, key)));
      return { done: [{ type: 'CardUpdated', key, post, hash: hashOf(card) }] };
    };
    return [{ key, needs: [], after: [], once: null, make, explain: explainUpdate }];
  });
}

function isInChannel(record: View['record'], conversation: string): boolean {
  return record.space.channel !== null && conversation.startsWith(record.space.channel.id);
}

// Source: reference/teams-platform.md 1.1: whether a bot may post in a private channel differs by tenant and date.
export function explainPost(failure: CallFailed): Outcome | null {
  if (failure.status === 404)
    return { wait: 'The channel is still being set up. We try again by ourselves.', delays: channelReady };
  if (failure.status !== 403) return null;
  return {
    refuse:
      'Microsoft does not let the app post in this private channel. The tab and the activity feed are used instead. We look from time to time if this has changed.',
    delays: tenantMayChange,
  };
}

function explainUpdate(failure: CallFailed): Outcome | null {
  if (failure.status === 403) return explainPost(failure);
  if (failure.status !== 404) return null;
  return { refuse: 'This card is not in Teams any more. Somebody may have deleted it. The tab shows the same.' };
}
