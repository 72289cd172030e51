/** Giving a task: the partner's to a colleague, ours to a project manager. Only the new owner is told. */
import { z } from 'zod';
import { findTask } from '../views/find-task.ts';
import { type Context, type Decision, personOf, type Refusal, refuse } from './decision.ts';
import { decideEligibility } from './eligibility/decide.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { isContact, leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import type { TaskGiven } from './tasks-state.ts';
import { id } from './text.ts';

const giveTask = z.object({
  type: z.literal('giveTask'),
  onboarding: id,
  /** `<step>/<task>`. */
  task: z.string().min(1).max(250),
  to: z.string('Select a person').min(1, 'Select a person').max(100),
});

export const taskCommands = [giveTask] as const;
export type TaskCommand = z.infer<(typeof taskCommands)[number]>;

export const taskPolicies: PolicyLines<TaskCommand['type']> = { giveTask: ['contact', 'mail', ...leads] };

/** The eligibility questions keep who has them in their own slice, and have an invitation of their own. */
const ELIGIBILITY = 'eligibility/answer';

export function decideTask(
  record: PartnerRecord,
  command: TaskCommand,
  context: Context,
): Decision<TaskGiven | NoticeWanted | Exclude<ReturnType<typeof decideEligibility>, Refusal>[number]> {
  const { onboarding, task: key, to } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const task = findTask(record, onboarding, key);
  if (!task) return refuse('notFound', 'We cannot find this task. Load the page again.');
  if (task.side === 'board') return refuse('boardTask', 'Only the Board can do this. It cannot be given to anybody.');
  if (task.doneAt) return refuse('taskDone', 'This is done already. There is nothing left to give.');
  const wrong = task.side === 'partner' ? notColleague(record, to) : notManager(context, to);
  if (wrong) return wrong;
  if (key === ELIGIBILITY) return decideEligibility(record, { type: 'giveEligibility', onboarding, to }, context);
  if (task.owner === to) return [];
  const given = { type: 'TaskGiven' as const, onboarding, task: key, to };
  const by = personOf(context.actor) ?? '';
  if (by === to) return [given];
  return [given, noticeWanted(record, context, { kind: 'taskGiven', onboarding, to: [to], data: { by, task: key } })];
}

function notColleague(record: PartnerRecord, to: string): Refusal | null {
  return isContact(record, to) ? null : refuse('notColleague', 'Select a colleague who is a contact.');
}

function notManager({ actor, house }: Context, to: string): Refusal | null {
  if (actor.kind === 'person' && actor.roles.length === 0) {
    return refuse('ourTask', 'This is a task of NHS login. Only a project manager can give it to somebody.');
  }
  const is = house.staff[to]?.roles.includes('projectManager');
  return is ? null : refuse('notManager', 'Select a project manager.');
}
