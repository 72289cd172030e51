/** `notice:<notice>:…`: news to each person it is for, by the way that reaches them, in the order it happened. */
import type { Notice } from '../../../shared/record/notices.ts';
import type { PlannedStep, View } from '../step.ts';
import { wayTo } from '../ways.ts';
import { channelNotice } from './notice-channel.ts';
import { chatNotice } from './notice-chat.ts';
import { feedNotice } from './notice-feed.ts';
import { mailNotice } from './notice-mail.ts';

type Told = PlannedStep & { readonly to: readonly string[] };

export function noticeSteps(view: View): readonly PlannedStep[] {
  const planned: Told[] = [];
  for (const notice of view.record.notices) {
    // Later news waits for earlier news to the same person.
    planned.push(
      ...stepsOf(view, notice).map((step) => {
        const earlier = planned.filter((each) => each.to.some((person) => step.to.includes(person)));
        return { ...step, after: [...step.after, ...earlier.map(({ key }) => key)] };
      }),
    );
  }
  return planned;
}

function stepsOf(view: View, notice: Notice): readonly Told[] {
  const way = (person: string) => wayTo(view.record, notice, person, view.now);
  const inChannel = notice.to.filter((person) => way(person) === 'channel');
  const together = inChannel.length > 0 ? [{ ...channelNotice(view, notice, inChannel), to: inChannel }] : [];
  const each = notice.to.flatMap((person) => {
    const step = oneStep(view, notice, person, way(person));
    return step ? [{ ...step, ...late(view, notice), to: [person] }] : [];
  });
  return [...together, ...each];
}

/** Reminders come in working hours: after those, an earlier try is only looked for. */
function late({ now }: View, { kind, expires }: Notice): Partial<PlannedStep> {
  if (kind !== 'digest' || now < expires) return {};
  return { make: async () => ({ refuse: 'The day of this reminder has ended. The next one says what still waits.' }) };
}

function oneStep(view: View, notice: Notice, person: string, way: ReturnType<typeof wayTo>): PlannedStep | null {
  switch (way) {
    case 'feed':
      return feedNotice(view, notice, person);
    case 'chat':
      return chatNotice(view, notice, person);
    case 'mail':
      return mailNotice(view, notice, person);
    case 'channel':
    case null:
      return null;
    default:
      return way satisfies never;
  }
}
