/** The record: what we know of a partner, the fold of its log. Each topic owns one slice. */
import type { ApplicationSlice } from './application.ts';
import type { Boards } from './board/gates.ts';
import type { CallPlan } from './call-plans/state.ts';
import type { Call } from './calls.ts';
import type { CommissionSlice } from './commission/state.ts';
import type { ConfirmationSlice } from './confirmation-state.ts';
import type { CourseSlice } from './course-state.ts';
import type { DiscussionSlice } from './discussion-state.ts';
import type { EligibilitySlice } from './eligibility/state.ts';
import type { FormsSlice } from './forms.ts';
import type { HoldSlice } from './hold-state.ts';
import type { MergeSlice } from './merge-state.ts';
import type { Notice } from './notices.ts';
import type { Outsider } from './outsiders.ts';
import type { PartnerSlice } from './partner.ts';
import type { Contact } from './people.ts';
import type { Query } from './queries.ts';
import type { RemindersSlice } from './reminders-state.ts';
import type { SpaceSlice } from './space.ts';
import type { TasksSlice } from './tasks-state.ts';

export interface PartnerRecord {
  readonly id: string;
  readonly partner: PartnerSlice;
  /** By person id. A contact who left stays, with `removedAt`. */
  readonly people: Readonly<Record<string, Contact>>;
  /** Of other organisations, by person id. */
  readonly outsiders: Readonly<Record<string, Outsider>>;
  /** By onboarding id, as the next six. */
  readonly eligibility: Readonly<Record<string, EligibilitySlice>>;
  readonly application: Readonly<Record<string, ApplicationSlice>>;
  readonly board: Readonly<Record<string, Boards>>;
  readonly commission: Readonly<Record<string, CommissionSlice>>;
  readonly confirmation: Readonly<Record<string, ConfirmationSlice>>;
  readonly discussion: Readonly<Record<string, DiscussionSlice>>;
  readonly forms: Readonly<Record<string, FormsSlice>>;
  readonly holds: Readonly<Record<string, HoldSlice>>;
  readonly calls: readonly Call[];
  /** Calls to come, and times to choose from. */
  readonly plans: readonly CallPlan[];
  readonly queries: readonly Query[];
  readonly notices: readonly Notice[];
  readonly space: SpaceSlice;
  /** By person id. */
  readonly reminders: Readonly<Record<string, RemindersSlice>>;
  /** By onboarding id. */
  readonly course: Readonly<Record<string, CourseSlice>>;
  readonly tasks: Readonly<Record<string, TasksSlice>>;
  readonly merge: MergeSlice;
  /** The last change that a partner may see: who, when, what (a past-tense clause). */
  readonly lastChange: { readonly at: string; readonly by: string | null; readonly what: string } | null;
}
