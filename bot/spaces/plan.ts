/** What is still missing in Teams, in order. Pure: the record says what is wanted and what is there. */
import type { PlannedStep, View } from './step.ts';
import { appSteps } from './steps/app.ts';
import { boardSentSteps } from './steps/board-sent.ts';
import { channelSteps } from './steps/channel.ts';
import { checkSteps } from './steps/check.ts';
import { discussionSteps } from './steps/discussion.ts';
import { archiveSteps, leaveFormerTeamSteps, leaveTeamSteps, restoreSteps } from './steps/end.ts';
import { holdSteps } from './steps/hold.ts';
import { hostSteps } from './steps/host.ts';
import { inviteSteps } from './steps/invite.ts';
import { meetingSteps } from './steps/meeting.ts';
import { leaveSteps, memberSteps } from './steps/member.ts';
import { mergeSteps } from './steps/merge.ts';
import { noticeSteps } from './steps/notice.ts';
import { postSteps } from './steps/post.ts';
import { reminderSteps } from './steps/reminder.ts';
import { tabSteps } from './steps/tab.ts';
import { teamSteps } from './steps/team.ts';

/** Empty when Teams is in step with the record. */
export function plan(view: View): readonly PlannedStep[] {
  if (!view.record.partner.registeredAt) return [];
  if (view.record.space.closing) return closingPlan(view);
  return [
    ...mergeSteps(view),
    ...holdSteps(view),
    ...restoreSteps(view),
    ...hostSteps(view),
    ...inviteSteps(view),
    ...teamSteps(view),
    ...channelSteps(view),
    ...appSteps(view),
    ...leaveSteps(view),
    ...leaveTeamSteps(view),
    ...leaveFormerTeamSteps(view),
    ...postSteps(view),
    ...memberSteps(view),
    ...tabSteps(view),
    ...meetingSteps(view),
    ...noticeSteps(view),
    ...boardSentSteps(view),
    ...discussionSteps(view),
    ...checkSteps(view),
    ...reminderSteps(view),
  ];
}

/** Who goes on elsewhere is brought there first, and what is still to be told is told; then the last card, then people leave, then the channel is archived. */
function closingPlan(view: View): readonly PlannedStep[] {
  const news = noticeSteps(view);
  const moved = mergeSteps(view);
  const told = keysOf([...moved, ...news]);
  const last = [...postSteps(view).map((step) => following(step, told))];
  const leaving = leaveSteps(view).map((step) => following(step, [...told, ...keysOf(last)]));
  const before = [...told, ...keysOf(last), ...keysOf(leaving)];
  return [
    ...moved,
    ...news,
    ...last,
    ...leaving,
    ...leaveTeamSteps(view),
    ...leaveFormerTeamSteps(view),
    ...archiveSteps(view, before),
    ...checkSteps(view),
    ...boardSentSteps(view),
  ];
}

function following(step: PlannedStep, keys: readonly string[]): PlannedStep {
  return { ...step, after: [...step.after, ...keys] };
}

function keysOf(steps: readonly PlannedStep[]): readonly string[] {
  return steps.map(({ key }) => key);
}
