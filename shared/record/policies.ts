/** The table of who may do what: asked for every command, from every door. */
import { applicationPolicies } from './application.ts';
import { boardPolicies } from './board/commands.ts';
import { callActionPolicies } from './call-actions.ts';
import { callPlanPolicies } from './call-plans/commands.ts';
import { callPolicies } from './calls.ts';
import type { Command } from './commands.ts';
import { commissionPolicies } from './commission/commands.ts';
import { confirmationPolicies } from './confirmation.ts';
import { coursePolicies } from './course.ts';
import { discussionPolicies } from './discussion.ts';
import { eligibilityPolicies } from './eligibility/commands.ts';
import { formPolicies } from './forms.ts';
import { holdPolicies } from './hold.ts';
import { importPolicies } from './import.ts';
import { journeyPolicies } from './journey-move.ts';
import { mergePolicies } from './merge.ts';
import { outsiderPolicies } from './outsiders.ts';
import { partnerPolicies } from './partner.ts';
import { peoplePolicies } from './people.ts';
import type { PolicyLines } from './policy.ts';
import { queryPolicies } from './queries.ts';
import { reminderPolicies } from './reminders.ts';
import { spacePolicies } from './space.ts';
import { spaceEndPolicies } from './space-end.ts';
import { taskPolicies } from './tasks.ts';
import { withdrawalPolicies } from './withdrawal.ts';

/** Command by command: who may give it. */
export const policies: PolicyLines<Command['type']> = {
  ...partnerPolicies,
  ...journeyPolicies,
  ...peoplePolicies,
  ...eligibilityPolicies,
  ...applicationPolicies,
  ...queryPolicies,
  ...callPolicies,
  ...callActionPolicies,
  ...callPlanPolicies,
  ...boardPolicies,
  ...commissionPolicies,
  ...confirmationPolicies,
  ...outsiderPolicies,
  ...discussionPolicies,
  ...formPolicies,
  ...holdPolicies,
  ...spacePolicies,
  ...coursePolicies,
  ...withdrawalPolicies,
  ...taskPolicies,
  ...spaceEndPolicies,
  ...importPolicies,
  ...mergePolicies,
  ...reminderPolicies,
  noteFacts: ['system'],
};
