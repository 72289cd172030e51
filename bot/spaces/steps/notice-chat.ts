/** News in the 1:1 chat with the bot. Nothing can find such a message again, so it is never sent twice. */
import type { Notice, NoticeKind } from '../../../shared/record/notices.ts';
import { hashOf } from '../marked.ts';
import type { Fact, Outside } from '../ports.ts';
import type { Outcome, PlannedStep, View } from '../step.ts';
import { delivered, noticeKey } from '../ways.ts';

/** The key of a card that asks something: kept as a post, so that it shows later what was answered, here or elsewhere. */
function keptAs({ id, kind, onboarding }: Notice, person: string): string | null {
  if (asksEligibility.includes(kind)) return `eligibility:${onboarding}:${person}`;
  return kind === 'holdAskedFor' ? `hold:${onboarding}:${id}:${person}` : null;
}

const asksEligibility: readonly NoticeKind[] = ['eligibilityInvitation', 'eligibilityGiven'];

export function chatNotice(view: View, notice: Notice, person: string): PlannedStep {
  const { record, shared, names, now, templates } = view;
  const key = noticeKey(notice.id, person, 'chat');
  const make = async ({ messenger }: Outside): Promise<Outcome> => {
    const chat = record.space.chats[person];
    if (!chat) return { refuse: `{person:${person}} does not have the app in Teams.` };
    const told: Fact = delivered(record, notice, person, 'chat');
    const post = keptAs(notice, person);
    const questions = post ? templates.post(shared, post, names, now) : null;
    if (!post || !questions) {
      await messenger.postToChat(chat, templates.notice(shared, notice, names, now));
      return { done: [told] };
    }
    const sent = await messenger.postToChat(chat, questions);
    return { done: [{ type: 'CardPosted', key, post, ...sent, hash: hashOf(questions), how: 'created' }, told] };
  };
  return { key, needs: [], after: [], once: { find: null }, make };
}
