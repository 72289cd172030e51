/** Tasks that a call made: choosing its time, its actions, and another one while the partner was not found ready. */
import { anotherCallTask, callForms, callOf } from '../journey/calls.ts';
import type { CallAction } from '../record/call-actions.ts';
import { type CallPlan, openPlan } from '../record/call-plans/state.ts';
import { type Call, callKinds, lastCall } from '../record/calls.ts';
import { holdOf, movedByHolds } from '../record/hold-state.ts';
import { leadContact } from '../record/people.ts';
import { isContact } from '../record/policy.ts';
import type { PartnerRecord } from '../record/state.ts';
import type { TaskView } from './progress.ts';

const another = 'Hold another Preparation Call';
const none = { status: 'notStarted', by: null, doneAt: null, form: null, item: null, why: null } as const;

/** `listed`: the tasks that the journey lists in this step. */
export function callTasks(
  record: PartnerRecord,
  onboarding: string,
  step: string,
  listed: readonly TaskView[],
): readonly TaskView[] {
  const kind = callKinds.find((each) => callForms[each].step === step);
  const calls = record.calls.filter((call) => call.onboarding === onboarding && call.kind === kind);
  const last = calls.at(-1);
  const tasks = calls.flatMap((call) =>
    call.actions.filter((action) => counts(call, action, last)).map((action) => actionTask(record, call, action)),
  );
  const again = isNotReady(last) && !listed.some((task) => isOpenCall(step, task)) ? [anotherCall(record)] : [];
  const plan = kind ? openPlan(record, onboarding, kind) : null;
  return [...(plan?.at === null ? [chooseTask(record, plan)] : []), ...tasks, ...again];
}

/** Listed and still open after a call that found the partner not ready: it asks for another one, and keeps its owner. */
export function askedAgain(record: PartnerRecord, onboarding: string, step: string, task: TaskView): TaskView {
  if (!isOpenCall(step, task) || !isNotReady(lastCall(record, onboarding, 'preparation'))) return task;
  return { ...task, title: another };
}

function isOpenCall(step: string, { id, doneAt }: TaskView): boolean {
  return callOf(step, id) === 'preparation' && doneAt === null;
}

function isNotReady(last: Call | null | undefined): boolean {
  return last?.kind === 'preparation' && !last.ready;
}

/** A later Preparation Call agrees anew what is left to do. */
function counts(call: Call, action: CallAction, last: Call | undefined): boolean {
  return action.done !== null || call === last || call.kind !== 'preparation';
}

function actionTask(record: PartnerRecord, call: Call, { id, text, side, owner, by, done }: CallAction): TaskView {
  const lead = leadContact(record);
  const standIn = side === 'partner' ? lead : record.partner.projectManager;
  const still = owner !== null && (side === 'nhs' || isContact(record, owner)) ? owner : standIn;
  return {
    ...none,
    id: `action:${call.id}-${id}`,
    side,
    title: text,
    status: done ? 'completed' : 'notStarted',
    owner: done?.by ?? still,
    by: by && movedByHolds(holdOf(record, call.onboarding), by, call.at),
    doneAt: done?.at ?? null,
    ...(call.kind === 'preparation' ? {} : { afterwards: true }),
    action: { kind: 'finish', call: call.id, action: id },
  };
}

/** Open while times are proposed. */
function chooseTask(record: PartnerRecord, plan: CallPlan): TaskView {
  return {
    ...none,
    id: `choose:${plan.id}`,
    side: 'partner',
    title: `Choose a time for the ${callForms[plan.kind].title}`,
    owner: leadContact(record),
    action: { kind: 'chooseTime', plan: plan.id },
  };
}

/** For a journey whose own task is done by any call. Only a call can find the partner ready. Source: reference/domain.md 1.2. */
function anotherCall(record: PartnerRecord): TaskView {
  return {
    ...none,
    id: anotherCallTask,
    side: 'nhs',
    title: another,
    owner: record.partner.projectManager,
    action: { kind: 'call', call: 'preparation' },
  };
}
