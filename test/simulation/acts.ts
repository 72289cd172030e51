/** What people do with one partner: its journey in order, and in between whatever else comes to mind. */
import type { Chance } from '../../local/large/random.ts';
import { later } from '../../shared/calendar/instants.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import type { Actor, StaffRole } from '../../shared/record/actor.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { managers } from './servers.ts';

export interface Deed {
  readonly by: Actor;
  readonly command: Command;
}

/** Somebody who belongs to several partners. */
export const shared = 'sam';
export const leadOf = (partner: string) => `jo-${partner}`;

const onboarding = 'o1';
const DAY = 86_400;
const person = (id: string, ...roles: StaffRole[]): Actor => ({ kind: 'person', person: id, roles, door: 'teams' });
const staff = (id: string) => person(id, 'projectManager');
const helen = person('helen', 'board');

type Step = (record: PartnerRecord, now: string) => Deed | null;

function leader({ partner }: PartnerRecord): Actor {
  return staff(partner.projectManager ?? managers[0]);
}

const call =
  (kind: 'applicationReview' | 'preparation'): Step =>
  (record, now) => {
    const held = {
      type: 'recordCall' as const,
      onboarding,
      on: londonDate(now),
      attendees: [leadOf(record.id)],
      others: '',
      notes: [],
      actions: [],
    };
    return {
      by: leader(record),
      command:
        kind === 'preparation'
          ? { ...held, kind, ready: true }
          : { ...held, kind, overviewGiven: true, team: 'Two developers', questions: '' },
    };
  };

const byLeader =
  (make: (record: PartnerRecord, now: string) => Command | null): Step =>
  (record, now) => {
    const command = make(record, now);
    return command && { by: leader(record), command };
  };

const plan: Step = byLeader((record, now) => ({
  type: 'planCall',
  kind: 'preparation',
  onboarding,
  at: later(now, 3 * DAY),
  minutes: 60,
  attendees: [leadOf(record.id)],
}));
const move: Step = byLeader(({ plans }, now) => {
  const last = plans.at(-1);
  return last
    ? {
        type: 'moveCall',
        plan: last.id,
        onboarding,
        at: later(now, 4 * DAY),
        minutes: 45,
        attendees: last.attendees.slice(),
      }
    : null;
});
const cancel: Step = byLeader(({ plans }) => {
  const last = plans.at(-1);
  return last ? { type: 'cancelCall', onboarding, plan: last.id, reason: 'Ill' } : null;
});
const hold: Step = byLeader((_, now) => ({
  type: 'holdOnboarding',
  onboarding,
  until: londonDate(later(now, 2 * DAY)),
  because: 'No budget',
}));
const boardDate: Step = byLeader((_, now) => ({
  type: 'setBoardDate',
  onboarding,
  gate: 'application',
  on: londonDate(later(now, 8 * DAY)),
}));

/** From registration to the end and back again. */
const journey: readonly Step[] = [
  ({ id }) => ({
    by: staff(managers[0]),
    command: {
      type: 'registerPartner',
      name: `Partner ${id}`,
      odsCode: null,
      product: 'Steps',
      service: 'nhs-login',
      contact: leadOf(id),
    },
  }),
  byLeader(({ id }) => ({ type: 'assignProjectManager', person: id.length % 2 ? managers[0] : managers[1] })),
  (record) => ({
    by: person(leadOf(record.id)),
    command: {
      type: 'answerEligibility',
      onboarding,
      screen: 2,
      answers: {
        servesEngland: 'yes',
        patientFacing: 'yes',
        benefit: 'yes',
        free: 'yes',
        stage: 'development',
        backing: 'sponsor',
        organisation: 'North ICB',
      },
      basedOn: 0,
    },
  }),
  byLeader((_, now) => ({ type: 'recordApplication', onboarding, on: londonDate(now), from: 'form' })),
  call('applicationReview'),
  plan,
  boardDate,
  call('preparation'),
  byLeader(() => ({ type: 'openSpace', onboarding })),
  byLeader(() => ({ type: 'addContact', person: shared })),
  move,
  (record) => ({
    by: person(leadOf(record.id)),
    command: { type: 'answerForm', onboarding, form: 'verificationLevel', answers: { level: 'P9' }, basedOn: 0 },
  }),
  (_, now) => ({
    by: helen,
    command: {
      type: 'recordBoardOutcome',
      onboarding,
      gate: 'application',
      outcome: 'approved',
      comments: `On ${londonDate(now)}`,
      reasons: [],
      items: [],
      deadline: null,
      nextDate: null,
      tell: 'now',
    },
  }),
  byLeader(() => ({ type: 'withdrawOnboarding', onboarding, because: 'It was enough' })),
  byLeader(() => ({ type: 'closeSpace', channel: 'archive' })),
  byLeader(() => ({ type: 'reinstateOnboarding', onboarding, because: 'They came back' })),
];

/** At any time, whether it fits or not. */
const anything: readonly [Step, ...Step[]] = [
  byLeader(() => ({ type: 'assignProjectManager', person: managers[1] })),
  byLeader(() => ({ type: 'assignProjectManager', person: managers[0] })),
  byLeader(() => ({ type: 'addContact', person: shared })),
  byLeader(() => ({ type: 'removeContact', person: shared })),
  byLeader(({ id }) => ({ type: 'removeContact', person: leadOf(id) })),
  byLeader(({ id }) => ({ type: 'addContact', person: leadOf(id) })),
  plan,
  move,
  cancel,
  hold,
  byLeader(() => ({ type: 'resumeOnboarding', onboarding })),
  boardDate,
  (record) => ({
    by: person(leadOf(record.id)),
    command: { type: 'askQuery', onboarding, text: 'When?', wantsDocument: false, replyBy: null, owner: null },
  }),
  byLeader(({ queries }) => {
    const query = queries.at(-1);
    return query ? { type: 'replyToQuery', query: query.id, text: 'Soon.', replyBy: null } : null;
  }),
];

/** `done`: how far the journey has come. Null: nothing fits just now. */
export function nextDeed(record: PartnerRecord, done: number, now: string, chance: Chance): Deed | 'journey' | null {
  if (done < journey.length && (done === 0 || chance.happens(0.6))) return 'journey';
  return chance.pick(anything)(record, now);
}

export function journeyDeed(record: PartnerRecord, done: number, now: string): Deed | null {
  return journey[done]?.(record, now) ?? null;
}
