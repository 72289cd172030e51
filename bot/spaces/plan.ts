/** What is still missing in Teams, in order. Pure: the record says what is wanted and what is there. */
import type { PlannedStep, View } from './step.ts';
import { appSteps } from './steps/app.ts';
import { channelSteps } from './steps/channel.ts';
import { discussionSteps } from './steps/discussion.ts';
import { holdSteps } from './steps/hold.ts';
import { inviteSteps } from './steps/invite.ts';
import { leaveSteps, memberSteps } from './steps/member.ts';
import { noticeSteps } from './steps/notice.ts';
import { postSteps } from './steps/post.ts';
import { tabSteps } from './steps/tab.ts';
import { teamSteps } from './steps/team.ts';

/** Empty when Teams is in step with the record. */
export function plan(view: View): readonly PlannedStep[] {
  if (!view.record.partner.registeredAt) return [];
  return [
    ...holdSteps(view),
    ...inviteSteps(view),
    ...teamSteps(view),
    ...channelSteps(view),
    ...appSteps(view),
    ...leaveSteps(view),
    ...postSteps(view),
    ...memberSteps(view),
    ...tabSteps(view),
    ...noticeSteps(view),
    ...discussionSteps(view),
  ];
}
