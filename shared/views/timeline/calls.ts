/** Calls and what they agreed, on the timeline. */
import { showDate, showMoment } from '../../calendar/format.ts';
import { callForms } from '../../journey/calls.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { changed, type Tellers } from './told.ts';
import { people, say } from './words.ts';

type CallTypes =
  | 'CallRecorded'
  | 'ActionFinished'
  | 'CallActionsSent'
  | 'CallTimesProposed'
  | 'CallPlanned'
  | 'CallMoved'
  | 'CallCancelled'
  | 'MeetingKept'
  | 'MeetingGone';

export const callsTold: Tellers<CallTypes> = {
  CallRecorded: ({ held }) => ({
    kind: 'calls',
    what: say`recorded the ${callForms[held.kind].title} of ${showDate(held.on)}`,
    changes: [
      { name: 'Attended by', from: null, to: say`${people(held.attendees)}${held.others ? `, ${held.others}` : ''}` },
      ...(held.kind === 'preparation' ? changed('Joint decision', null, held.ready ? 'Ready' : 'Not ready yet') : []),
      ...held.actions.map(({ text, by }) => ({ name: 'Action', from: null, to: say`${text}, by ${showDate(by)}` })),
    ],
  }),
  ActionFinished: ({ call, action, text }, { calls }) => {
    const agreed = calls.find(({ id }) => id === call)?.actions.find(({ id }) => id === action);
    return { kind: 'calls', what: say`finished an action: ${agreed?.text ?? ''}`, text };
  },
  CallActionsSent: ({ call }, { calls }) => {
    const held = calls.find(({ id }) => id === call);
    return { kind: 'calls', what: say`sent the actions of the ${held ? callForms[held.kind].title : 'call'}` };
  },
  CallTimesProposed: ({ kind, times }) => ({
    kind: 'calls',
    what: say`offered times for the ${callForms[kind].title}`,
    changes: times.map((time) => ({ name: 'Time', from: null, to: [showMoment(time)] })),
  }),
  CallPlanned: ({ kind, plan, at, attendees }, before) => ({
    kind: 'calls',
    what: say`planned the ${callForms[kind].title}`,
    changes: [
      ...changed('When', timeOf(before, plan), showMoment(at)),
      { name: 'Who should come', from: null, to: people(attendees) },
    ],
  }),
  CallMoved: ({ plan, at }, before) => ({
    kind: 'calls',
    what: say`moved the ${titleOf(before, plan)}`,
    changes: changed('When', timeOf(before, plan), showMoment(at)),
  }),
  CallCancelled: ({ plan, reason }, before) => ({
    kind: 'calls',
    what: say`cancelled the ${titleOf(before, plan)}`,
    text: reason,
  }),
  MeetingKept: ({ plan }, before) => ({ kind: 'space', what: say`put the ${titleOf(before, plan)} in the calendar` }),
  MeetingGone: ({ plan }, before) => ({
    kind: 'space',
    what: say`took the ${titleOf(before, plan)} out of the calendar`,
  }),
};

function titleOf({ plans }: PartnerRecord, plan: string): string {
  const found = plans.find(({ id }) => id === plan);
  return found ? callForms[found.kind].title : 'call';
}

function timeOf({ plans }: PartnerRecord, plan: string): string | null {
  const at = plans.find(({ id }) => id === plan)?.at ?? null;
  return at && showMoment(at);
}
