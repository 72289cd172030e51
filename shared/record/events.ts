/** Every event of a partner's log. */
import type { ApplicationEvent } from './application.ts';
import type { BoardEvent } from './board/events.ts';
import type { CallActionEvent } from './call-actions.ts';
import type { CallPlanEvent, MeetingFact } from './call-plans/state.ts';
import type { CallEvent } from './calls.ts';
import type { CommissionEvent } from './commission/state.ts';
import type { ConfirmationEvent } from './confirmation.ts';
import type { CourseEvent } from './course-state.ts';
import type { DiscussionEvent } from './discussion.ts';
import type { EligibilityEvent } from './eligibility/state.ts';
import type { FormEvent } from './forms.ts';
import type { HoldEvent } from './hold.ts';
import type { JourneyMoved } from './journey-move.ts';
import type { MergeEvent } from './merge-state.ts';
import type { NoticeEvent } from './notices.ts';
import type { OutsiderAdded } from './outsiders.ts';
import type { PartnerTopicEvent } from './partner.ts';
import type { PeopleEvent } from './people.ts';
import type { QueryEvent } from './queries.ts';
import type { ReminderEvent } from './reminders.ts';
import type { SpaceEvent } from './space.ts';
import type { TaskGiven } from './tasks-state.ts';

export type PartnerEvent =
  | PartnerTopicEvent
  | PeopleEvent
  | EligibilityEvent
  | ApplicationEvent
  | QueryEvent
  | CallEvent
  | CallActionEvent
  | CallPlanEvent
  | MeetingFact
  | BoardEvent
  | CommissionEvent
  | ConfirmationEvent
  | OutsiderAdded
  | DiscussionEvent
  | FormEvent
  | HoldEvent
  | JourneyMoved
  | MergeEvent
  | NoticeEvent
  | CourseEvent
  | TaskGiven
  | ReminderEvent
  | SpaceEvent;
