/** The application: received when and how, and what the project manager found for each criterion. */
import { z } from 'zod';
import { londonDate } from '../calendar/working-days.ts';
import { isAskedAgain } from './course-state.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { savedMeanwhile } from './meanwhile.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { contactsOf } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { basedOn, date, id, requiredText } from './text.ts';

/** The five criteria of the seed, in its order. Criterion 4 is commissioned or sponsored. */
export const criterionNumbers = [1, 2, 3, 4, 5] as const;
export type CriterionNumber = (typeof criterionNumbers)[number];

/** NHS only: stands beside the partner's answer, never over it. */
export interface Finding {
  readonly result: 'met' | 'notMet' | 'unclear';
  readonly sentence: string;
  readonly by: string | null;
  readonly at: string;
}

export interface ApplicationSlice {
  readonly received: { readonly on: string; readonly from: 'form' | 'email' | 'dos'; readonly at: string } | null;
  readonly findings: Readonly<Partial<Record<CriterionNumber, Finding>>>;
}

export type ApplicationEvent =
  | {
      readonly type: 'ApplicationReceived';
      readonly onboarding: string;
      readonly on: string;
      readonly from: 'form' | 'email' | 'dos';
    }
  | {
      readonly type: 'FindingRecorded';
      readonly onboarding: string;
      readonly criterion: CriterionNumber;
      readonly result: Finding['result'];
      readonly sentence: string;
    };

const recordApplication = z.object({
  type: z.literal('recordApplication'),
  onboarding: id,
  on: date('The date it arrived'),
  /** `dos` is the Digital Onboarding Service. */
  from: z.enum(['form', 'email', 'dos'], 'Select how it arrived'),
});
const recordFinding = z.object({
  type: z.literal('recordFinding'),
  onboarding: id,
  criterion: z.literal([...criterionNumbers], 'Select a criterion'),
  result: z.enum(['met', 'notMet', 'unclear'], 'Select met, not met or unclear'),
  sentence: requiredText('What you found', 500),
  basedOn,
});

export const applicationCommands = [recordApplication, recordFinding] as const;
export type ApplicationCommand = z.infer<(typeof applicationCommands)[number]>;

export const applicationPolicies: PolicyLines<ApplicationCommand['type']> = {
  recordApplication: leads,
  recordFinding: [...leads, 'reviewer'],
};

export const noApplication: ApplicationSlice = { received: null, findings: {} };

export function decideApplication(
  record: PartnerRecord,
  command: ApplicationCommand,
  context: Context,
): Decision<ApplicationEvent | NoticeWanted> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  if (command.type === 'recordFinding') {
    const { criterion, result, sentence } = command;
    const before = record.application[onboarding]?.findings[criterion];
    const same = before !== undefined && before.result === result && before.sentence === sentence;
    const clash = savedMeanwhile(before, same || before?.at === command.basedOn, context);
    if (clash) return clash;
    return [{ type: 'FindingRecorded', onboarding, criterion, result, sentence }];
  }
  if (command.on > londonDate(context.now)) {
    const sentence = 'The date it arrived must be today or in the past';
    return refuse('invalid', `${sentence}.`, { on: sentence });
  }
  const before = record.application[onboarding]?.received;
  if (before && !isAskedAgain(record, onboarding, 'application', before.at)) {
    return refuse('alreadyReceived', 'This application is recorded as received already.');
  }
  return received(record, onboarding, { on: command.on, from: command.from }, context);
}

/** The partner sent the form here: the first time, that is the application. */
export function applicationSent(record: PartnerRecord, onboarding: string, context: Context) {
  if (record.application[onboarding]?.received) return [];
  return received(record, onboarding, { on: londonDate(context.now), from: 'form' }, context);
}

function received(
  record: PartnerRecord,
  onboarding: string,
  how: Pick<Extract<ApplicationEvent, { type: 'ApplicationReceived' }>, 'on' | 'from'>,
  context: Context,
): (ApplicationEvent | NoticeWanted)[] {
  const wish = { kind: 'applicationReceipt' as const, onboarding, to: contactsOf(record) };
  return [{ type: 'ApplicationReceived', onboarding, ...how }, noticeWanted(record, context, wish)];
}

export function evolveApplication(slice: ApplicationSlice, event: ApplicationEvent, meta: Meta): ApplicationSlice {
  switch (event.type) {
    case 'ApplicationReceived':
      return { ...slice, received: { on: event.on, from: event.from, at: meta.at } };
    case 'FindingRecorded': {
      const { result, sentence } = event;
      const finding = { result, sentence, by: personOf(meta.actor), at: meta.at };
      return { ...slice, findings: { ...slice.findings, [event.criterion]: finding } };
    }
    default:
      return event satisfies never;
  }
}
