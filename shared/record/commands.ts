/** Every command: those a person can give from any door, and what the app itself reports. */

import { z } from 'zod';
import { applicationCommands } from './application.ts';
import { boardCommands } from './board/commands.ts';
import type { BoardOutcomeSent } from './board/sent.ts';
import { callActionCommands } from './call-actions.ts';
import { callPlanCommands } from './call-plans/commands.ts';
import type { MeetingFact } from './call-plans/state.ts';
import { callCommands } from './calls.ts';
import { commissionCommands } from './commission/commands.ts';
import { confirmationCommands } from './confirmation.ts';
import { courseCommands } from './course.ts';
import { type DiscussionDue, discussionCommands } from './discussion.ts';
import { eligibilityCommands } from './eligibility/commands.ts';
import { formCommands } from './forms.ts';
import { holdCommands, type OnboardingResumed } from './hold.ts';
import type { ImportPartner } from './import.ts';
import { journeyCommands } from './journey-move.ts';
import type { MergePartner, TakeInDuplicate } from './merge.ts';
import type { MergePassedOn, MergeTakenBack } from './merge-state.ts';
import type { NoticeDelivered } from './notices.ts';
import { addOutsider } from './outsiders.ts';
import { partnerCommands } from './partner.ts';
import { peopleCommands } from './people.ts';
import { queryCommands } from './queries.ts';
import { type ReminderGiven, type ReminderLost, type RemindersRest, reminderCommands } from './reminders.ts';
import { type SpaceFact, spaceCommands } from './space.ts';
import type { DriftFact } from './space-drift.ts';
import { spaceEndCommands } from './space-end.ts';
import type { HostFact } from './space-host.ts';
import { taskCommands } from './tasks.ts';
import { withdrawalCommands } from './withdrawal.ts';

/** The commands a person can give, from any door. */
export const personCommand = z.discriminatedUnion('type', [
  ...partnerCommands,
  ...journeyCommands,
  ...peopleCommands,
  ...eligibilityCommands,
  ...applicationCommands,
  ...queryCommands,
  ...callCommands,
  ...callActionCommands,
  ...callPlanCommands,
  ...boardCommands,
  ...commissionCommands,
  ...confirmationCommands,
  addOutsider,
  ...discussionCommands,
  ...formCommands,
  ...holdCommands,
  ...spaceCommands,
  ...courseCommands,
  ...withdrawalCommands,
  ...taskCommands,
  ...spaceEndCommands,
  ...reminderCommands,
]);
export type PersonCommand = z.infer<typeof personCommand>;

/** What the reconciler reports. Never refused: it has happened. */
export interface NoteFacts {
  readonly type: 'noteFacts';
  readonly facts: readonly (
    | SpaceFact
    | DriftFact
    | HostFact
    | MeetingFact
    | OnboardingResumed
    | DiscussionDue
    | ReminderGiven
    | RemindersRest
    | ReminderLost
    | BoardOutcomeSent
    | MergePassedOn
    | MergeTakenBack
    | NoticeDelivered
  )[];
}
export type Command = PersonCommand | ImportPartner | MergePartner | TakeInDuplicate | NoteFacts;
