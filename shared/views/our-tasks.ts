/** Our open tasks of the journey and our calls, as work of one person each. NHS only. */
import { londonDate } from '../calendar/working-days.ts';
import { callForms, callOf } from '../journey/calls.ts';
import { openPlan, openPlans } from '../record/call-plans/state.ts';
import { currentContract } from '../record/commission/state.ts';
import { isOutsider } from '../record/outsiders.ts';
import type { PartnerRecord } from '../record/state.ts';
import { taskKey } from '../record/tasks-state.ts';
import { ourTasks } from './open-tasks.ts';
import type { OurWork } from './our-work.ts';
import type { Progress, StepView, TaskView } from './progress.ts';

/** A call with a time, for each of us who takes part. */
export function ourCalls(record: PartnerRecord, onboarding: string): readonly OurWork[] {
  return openPlans(record, onboarding).flatMap(({ kind, at, since, attendees }) => {
    if (at === null) return [];
    const { title } = callForms[kind];
    const ours = attendees.filter((person) => !record.people[person] && !isOutsider(record, person));
    const people = [...new Set([record.partner.projectManager, ...ours])];
    const call = { kind, at };
    const item = { onboarding, kind: 'call' as const, title, why: 'It has a time', by: londonDate(at), since, call };
    return people.map((person) => ({ ...item, person, place: 'view=calls' }));
  });
}

export function taskWork(record: PartnerRecord, now: Progress): readonly OurWork[] {
  return ourTasks(now).flatMap(({ step, task }) => one(record, now, step, task));
}

function one(record: PartnerRecord, now: Progress, step: StepView, task: TaskView): readonly OurWork[] {
  const { onboarding, turn } = now;
  const owner = task.side === 'nhs' ? task.owner : null;
  const item: OurWork = {
    onboarding,
    kind: kindOf(step, task),
    title: task.title,
    why: task.item ? 'The Board asked for it' : step.title,
    person: owner ?? record.partner.projectManager,
    by: task.by,
    since: turn.side === 'nhs' && step === now.current ? turn.since : null,
    place: `do=task:${taskKey(step.id, task.id)}`,
  };
  const call = callOf(step.id, task.id);
  if (call) {
    // A call with a time stands for itself, and times to choose from wait for the partner.
    if (openPlan(record, onboarding, call)) return [];
    return [{ ...item, title: `Plan the ${callForms[call].title}`, place: `view=calls&do=plan:${call}` }];
  }
  return saidElsewhere(record, now, task) ? [] : [item];
}

/** The contract and the talk about the eligibility answers have a line of their own, while they are ours. */
function saidElsewhere(record: PartnerRecord, { onboarding, turn }: Progress, { id }: TaskView): boolean {
  if (id === 'check-contract') return currentContract(record.commission[onboarding])?.check === null;
  if (id !== 'talk') return false;
  return turn.on !== null || record.queries.some((query) => query.onboarding === onboarding && !query.closedAt);
}

function kindOf(step: StepView, task: TaskView): OurWork['kind'] {
  if (callOf(step.id, task.id)) return 'call';
  if (task.item) return 'board';
  if (/^(?:review|check)/u.test(task.id)) return 'review';
  return step.id.startsWith('board-') ? 'board' : 'task';
}
