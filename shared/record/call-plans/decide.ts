/** Decides on planning a call: one plan at a time for each kind, always in the future, and the contacts are told. */

import { type Context, type Decision, type Refusal, refuse } from '../decision.ts';
import { type NoticeKind, type NoticeWanted, noticeWanted } from '../notices.ts';
import { isOutsider } from '../outsiders.ts';
import { noOnboarding } from '../partner.ts';
import { contactsOf } from '../people.ts';
import { isContact } from '../policy.ts';
import type { PartnerRecord } from '../state.ts';
import type { CallPlanCommand } from './commands.ts';
import { type CallPlan, type CallPlanEvent, openPlan, openPlans } from './state.ts';

type Decided = Decision<CallPlanEvent | NoticeWanted>;
type Of<T extends CallPlanCommand['type']> = Extract<CallPlanCommand, { type: T }>;

export function decideCallPlan(record: PartnerRecord, command: CallPlanCommand, context: Context): Decided {
  const missing = noOnboarding(record, command.onboarding);
  if (missing) return missing;
  if (command.type === 'planCall' || command.type === 'proposeTimes') return plan(record, command, context);
  const open = openPlans(record, command.onboarding).find((each) => each.id === command.plan);
  if (!open) return refuse('outOfDate', 'This call is not planned any more. Here is the latest.');
  switch (command.type) {
    case 'chooseTime':
      return choose(record, open, command, context);
    case 'moveCall':
      return move(record, open, command, context);
    case 'cancelCall': {
      const { reason } = command;
      const data = { ...(open.at ? { at: open.at } : {}), reason };
      return [{ type: 'CallCancelled', plan: open.id, reason }, told(record, context, 'callCancelled', open, data)];
    }
    default:
      return command satisfies never;
  }
}

/** A time that is set takes the place of times that were offered; a set time is moved, not planned again. */
function plan(record: PartnerRecord, command: Of<'planCall' | 'proposeTimes'>, context: Context): Decided {
  const { onboarding, kind, minutes, attendees } = command;
  const open = openPlan(record, onboarding, kind);
  if (open?.at) return refuse('alreadyPlanned', 'This call is planned already. Move it instead.');
  if (!record.partner.projectManager) {
    return refuse('noManager', 'Assign a project manager first. The meeting goes into their calendar.');
  }
  const times = command.type === 'planCall' ? [command.at] : [...new Set(command.times)].sort();
  const field = command.type === 'planCall' ? 'at' : 'times';
  const fault = faultOf(record, times, field, attendees, context);
  if (fault) return fault;
  const id = open?.id ?? `p${record.plans.length + 1}`;
  const planned = { plan: id, onboarding, kind, minutes, attendees };
  if (command.type === 'planCall') {
    const { at } = command;
    return [
      { type: 'CallPlanned', ...planned, at },
      told(record, context, 'callPlanned', { id, onboarding, kind }, { at }),
    ];
  }
  return [
    { type: 'CallTimesProposed', ...planned, times },
    told(record, context, 'callTimes', { id, onboarding, kind }, {}),
  ];
}

function choose(record: PartnerRecord, open: CallPlan, { at }: Of<'chooseTime'>, context: Context): Decided {
  if (open.at === at) return [];
  if (open.at) return refuse('alreadyPlanned', 'A time was chosen already. Here is the latest.');
  if (!open.proposed.includes(at)) return refuse('outOfDate', 'This time is not offered any more. Here is the latest.');
  if (at <= context.now)
    return refuse('invalid', 'This time has passed. Choose another one.', { at: 'Choose another time' });
  const { id, onboarding, kind, minutes, attendees } = open;
  const { projectManager } = record.partner;
  const notice = told(record, context, 'callPlanned', open, { at });
  return [
    { type: 'CallPlanned', plan: id, onboarding, kind, minutes, attendees, at },
    { ...notice, to: [...(projectManager ? [projectManager] : []), ...notice.to] },
  ];
}

function move(record: PartnerRecord, open: CallPlan, command: Of<'moveCall'>, context: Context): Decided {
  const { at, minutes, attendees } = command;
  if (!open.at) return refuse('notPlanned', 'This call has no time yet. Set one instead.');
  const same = open.minutes === minutes && open.attendees.join() === attendees.join();
  if (open.at === at && same) return [];
  const fault = faultOf(record, [at], 'at', attendees, context);
  if (fault) return fault;
  const moved = { type: 'CallMoved' as const, plan: open.id, at, minutes, attendees };
  return open.at === at ? [moved] : [moved, told(record, context, 'callMoved', open, { at, was: open.at })];
}

function faultOf(
  record: PartnerRecord,
  times: readonly string[],
  field: string,
  attendees: readonly string[],
  { now, house }: Context,
): Refusal | null {
  if (times.some((at) => at <= now)) {
    const sentence = 'The time of the call must be in the future';
    return refuse('invalid', `${sentence}.`, { [field]: sentence });
  }
  const ours = (person: string) => (house.staff[person]?.roles.length ?? 0) > 0;
  const known = (person: string) => isContact(record, person) || ours(person) || isOutsider(record, person);
  if (attendees.every(known)) return null;
  const sentence = 'Select people of this partner or of NHS login';
  return refuse('invalid', `${sentence}.`, { attendees: sentence });
}

function told(
  record: PartnerRecord,
  context: Context,
  kind: NoticeKind,
  plan: Pick<CallPlan, 'id' | 'onboarding' | 'kind'>,
  data: Readonly<Record<string, string>>,
): NoticeWanted {
  const { onboarding } = plan;
  const about = { plan: plan.id, kind: plan.kind, ...data };
  return noticeWanted(record, context, { kind, onboarding, to: contactsOf(record), data: about });
}
