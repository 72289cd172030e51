/** Corrections and the end: withdraw, finish, undo a wrong start, open a step again, bring back. Nothing is deleted. */
import { z } from 'zod';
import { progress } from '../views/progress.ts';
import { hasBegun } from '../views/status.ts';
import { currentBoard } from './board/gates.ts';
import { latestOutcome } from './board/state.ts';
import { type CourseEvent, closedOf, closedWords, type HowClosed } from './course-state.ts';
import { type Context, type Decision, type Refusal, refuse } from './decision.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { contactsOf } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import { reopenedSpace, type SpaceEndEvent } from './space-end.ts';
import type { PartnerRecord } from './state.ts';
import { freeText, id, requiredText } from './text.ts';

const because = requiredText('The reason', 500);
const withdrawOnboarding = z.object({ type: z.literal('withdrawOnboarding'), onboarding: id, because });
/** Live, or rejected for good: which of them, the record says. */
const finishOnboarding = z.object({
  type: z.literal('finishOnboarding'),
  onboarding: id,
  because: freeText('The reason', 500),
});
const undoStart = z.object({ type: z.literal('undoStart'), onboarding: id, because });
const reinstateOnboarding = z.object({ type: z.literal('reinstateOnboarding'), onboarding: id, because });
const reopenStep = z.object({ type: z.literal('reopenStep'), onboarding: id, step: id, because });

export const courseCommands = [
  withdrawOnboarding,
  finishOnboarding,
  undoStart,
  reinstateOnboarding,
  reopenStep,
] as const;
export type CourseCommand = z.infer<(typeof courseCommands)[number]>;

export const coursePolicies: PolicyLines<CourseCommand['type']> = {
  withdrawOnboarding: leads,
  finishOnboarding: leads,
  undoStart: leads,
  reinstateOnboarding: leads,
  reopenStep: leads,
};

type Events = CourseEvent | SpaceEndEvent | NoticeWanted;

export function decideCourse(record: PartnerRecord, command: CourseCommand, context: Context): Decision<Events> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  switch (command.type) {
    case 'withdrawOnboarding':
      return closed(record, command, 'withdrawn', context);
    case 'finishOnboarding':
      return finish(record, command, context);
    case 'undoStart': {
      const open = reasonsAgainstUndoing(record, onboarding);
      if (open.length > 0) {
        return refuse('started', `This is more than a wrong start. ${open.join(' ')} Withdraw the onboarding instead.`);
      }
      return closed(record, command, 'undone', context);
    }
    case 'reinstateOnboarding': {
      if (!closedOf(record, onboarding)) return refuse('notClosed', 'This onboarding is under way.');
      const reinstated = { type: 'OnboardingReinstated' as const, onboarding, because: command.because };
      return [
        reinstated,
        ...reopenedSpace(record),
        ...courseNews(record, 'onboardingReinstated', onboarding, {}, context),
      ];
    }
    case 'reopenStep':
      return reopen(record, command);
    default:
      return command satisfies never;
  }
}

/** Refusal of whatever is about a closed onboarding, with what can be done; null for everything else. */
export function refusedAsClosed(record: PartnerRecord, command: { readonly type: string }): Refusal | null {
  if (command.type === ('reinstateOnboarding' satisfies CourseCommand['type'])) return null;
  const closedNow = closedOf(record, onboardingOf(record, command) ?? '');
  if (!closedNow) return null;
  return refuse('closed', `${closedWords(closedNow)}. A project manager can bring this onboarding back.`);
}

function onboardingOf(record: PartnerRecord, command: object): string | null {
  if ('onboarding' in command && typeof command.onboarding === 'string') return command.onboarding;
  if (!('query' in command)) return null;
  return record.queries.find((query) => query.id === command.query)?.onboarding ?? null;
}

/** Sentences: what has happened already. Empty when nobody has lost anything by the start. */
export function reasonsAgainstUndoing(record: PartnerRecord, onboarding: string): readonly string[] {
  const forms = Object.values(record.forms[onboarding] ?? {});
  const asked = record.queries.some(
    (query) => query.onboarding === onboarding && query.messages.some(({ side }) => side === 'partner'),
  );
  const answered = record.eligibility[onboarding]?.current || forms.some(({ side }) => side === 'partner');
  return [
    ...(answered || asked ? ['The partner has answered already.'] : []),
    ...(record.application[onboarding]?.received ? ['The application was received.'] : []),
    ...(record.space.wanted?.onboarding === onboarding ? ['It has a channel.'] : []),
  ];
}

/** Why it cannot be finished, or how it would be. */
export function wayToFinish(record: PartnerRecord, onboarding: string): HowClosed | Refusal {
  const outcome = latestOutcome(currentBoard(record, onboarding));
  if (outcome?.outcome === 'rejected') {
    return outcome.toldAt
      ? 'rejected'
      : refuse('notTold', 'The Board has rejected this. Tell the partner before you close it.');
  }
  const { current, stepCount } = progress(record, onboarding);
  if (!current) return 'live';
  const open = current.tasks.filter(({ status }) => status !== 'completed').map(({ title }) => `${title}.`);
  const where = `The open step is ${current.title} (step ${current.number} of ${stepCount}).`;
  return refuse('notReady', ['You cannot finish this onboarding yet.', where, ...open].join(' '));
}

function finish(
  record: PartnerRecord,
  command: Extract<CourseCommand, { type: 'finishOnboarding' }>,
  context: Context,
): Decision<Events> {
  const how = wayToFinish(record, command.onboarding);
  return typeof how === 'string' ? closed(record, command, how, context) : how;
}

function closed(
  record: PartnerRecord,
  { onboarding, because: reason }: { readonly onboarding: string; readonly because: string },
  how: HowClosed,
  context: Context,
): readonly Events[] {
  const event = { type: 'OnboardingClosed' as const, onboarding, how, because: reason };
  return [event, ...courseNews(record, 'onboardingClosed', onboarding, { how }, context)];
}

/** For contacts who have heard of the onboarding at all. */
export function courseNews(
  record: PartnerRecord,
  kind: 'onboardingClosed' | 'onboardingReinstated',
  onboarding: string,
  data: Readonly<Record<string, string>>,
  context: Context,
): readonly NoticeWanted[] {
  const heard = (person: string) =>
    Boolean(record.space.inChannel[person]) || record.notices.some(({ delivered }) => delivered[person]?.length);
  const to = contactsOf(record).filter(heard);
  return to.length > 0 ? [noticeWanted(record, context, { kind, onboarding, to, data })] : [];
}

function reopen(record: PartnerRecord, command: Extract<CourseCommand, { type: 'reopenStep' }>): Decision<Events> {
  const { onboarding, because: reason } = command;
  const step = progress(record, onboarding).steps.find(({ id: each }) => each === command.step);
  if (!step) return refuse('notFound', 'We cannot find this step. Load the page again.');
  if (!hasBegun(step)) return refuse('notStarted', 'Nothing was done in this step yet.');
  return [{ type: 'StepReopened', onboarding, step: step.id, because: reason }];
}
