/** Queries: a question between the partner and NHS login, always waiting on one side, with an owner and a date. */
import { z } from 'zod';
import { addWorkingDays, londonDate } from '../calendar/working-days.ts';
import type { Answers, ChoiceId, Outcome } from '../checks/eligibility.ts';
import { eligibilityWords, unclearWords } from '../journey/eligibility.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { contactsOf } from './people.ts';
import { isContact, leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { date, id, requiredText } from './text.ts';

export type Side = 'partner' | 'nhs';

export interface Message {
  readonly side: Side;
  readonly by: string | null;
  readonly at: string;
  readonly text: string;
}

export interface Query {
  readonly id: string;
  readonly onboarding: string;
  /** `eligibility`: opened by "Not sure" answers; the draft is for the project manager to edit and send. */
  readonly about: 'eligibility' | 'question';
  readonly waitingOn: Side;
  readonly since: string;
  /** The person it waits on; null: the lead contact, or whoever is project manager. */
  readonly owner: string | null;
  readonly replyBy: string;
  readonly wantsDocument: boolean;
  readonly unclear: readonly ChoiceId[];
  /** NHS only, until it is sent. */
  readonly draft: string | null;
  readonly messages: readonly Message[];
  readonly closedAt: string | null;
}

export type QueryEvent =
  | {
      readonly type: 'QueryOpened';
      readonly query: string;
      readonly onboarding: string;
      readonly about: Query['about'];
      readonly waitingOn: Side;
      readonly owner: string | null;
      readonly replyBy: string;
      readonly wantsDocument: boolean;
      readonly unclear: readonly ChoiceId[];
      readonly draft: string | null;
      readonly text: string | null;
    }
  | {
      readonly type: 'QueryRevised';
      readonly query: string;
      readonly unclear: readonly ChoiceId[];
      readonly draft: string;
      readonly replyBy: string;
    }
  | {
      readonly type: 'QueryReplied';
      readonly query: string;
      readonly side: Side;
      readonly text: string;
      readonly waitingOn: Side;
      readonly replyBy: string;
    }
  | { readonly type: 'QueryClosed'; readonly query: string };

const text = requiredText('Your question', 2000);

const askQuery = z.object({
  type: z.literal('askQuery'),
  onboarding: id,
  text,
  wantsDocument: z.boolean(),
  /** When the other side should reply; null: our own target. Only staff may set it. */
  replyBy: date('The date to reply by').nullable(),
  owner: id.nullable(),
});
const replyToQuery = z.object({
  type: z.literal('replyToQuery'),
  query: id,
  text: requiredText('Your reply', 2000),
  replyBy: date('The date to reply by').nullable(),
});
const closeQuery = z.object({ type: z.literal('closeQuery'), query: id });

export const queryCommands = [askQuery, replyToQuery, closeQuery] as const;
export type QueryCommand = z.infer<(typeof queryCommands)[number]>;

export const queryPolicies: PolicyLines<QueryCommand['type']> = {
  askQuery: ['contact', 'mail', ...leads, 'reviewer'],
  replyToQuery: ['contact', 'mail', ...leads, 'reviewer'],
  closeQuery: leads,
};

export function decideQuery(
  record: PartnerRecord,
  command: QueryCommand,
  context: Context,
): Decision<QueryEvent | NoticeWanted> {
  const side = sideOf(record, context);
  if (command.type === 'askQuery') {
    const missing = noOnboarding(record, command.onboarding);
    if (missing) return missing;
    const waitingOn = other(side);
    if (waitingOn === 'partner' && command.owner && !isContact(record, command.owner)) {
      return refuse('invalid', 'Select a contact of this partner.', { owner: 'Select a contact of this partner' });
    }
    const replyBy = side === 'nhs' && command.replyBy ? command.replyBy : target(context);
    const owner = waitingOn === 'partner' ? command.owner : record.partner.projectManager;
    const query = nextId(record);
    const { onboarding, wantsDocument } = command;
    const opened = { about: 'question' as const, unclear: [], draft: null, text: command.text };
    return [
      { type: 'QueryOpened', query, onboarding, waitingOn, owner, replyBy, wantsDocument, ...opened },
      ...told(record, context, query, onboarding, waitingOn, owner),
    ];
  }
  const query = record.queries.find((candidate) => candidate.id === command.query);
  if (!query) return refuse('notFound', 'We cannot find this question.');
  if (query.closedAt) return refuse('closed', 'This question is closed. Ask a new one.');
  if (command.type === 'closeQuery') return [{ type: 'QueryClosed', query: query.id }];
  const waitingOn = other(side);
  const replyBy = side === 'nhs' && command.replyBy ? command.replyBy : target(context);
  return [
    { type: 'QueryReplied', query: query.id, side, text: command.text, waitingOn, replyBy },
    ...told(record, context, query.id, query.onboarding, waitingOn, waitingOn === 'partner' ? null : query.owner),
  ];
}

/** The one query that "Not sure" answers open, revise or close. Source: reference/wording.md A7. */
export function eligibilityQuery(
  record: PartnerRecord,
  onboarding: string,
  answers: Answers,
  outcome: Outcome | null,
  replyBy: string | null,
): readonly QueryEvent[] {
  const open = record.queries.find((q) => q.about === 'eligibility' && q.onboarding === onboarding && !q.closedAt);
  if (!outcome) return [];
  if (outcome.kind !== 'person' || !replyBy) return open ? [{ type: 'QueryClosed', query: open.id }] : [];
  const { unclear } = outcome;
  const draft = unclear.map((question) => unclearWords(question, answers).draft).join(' ');
  if (open) return [{ type: 'QueryRevised', query: open.id, unclear, draft, replyBy }];
  const owner = record.partner.projectManager;
  const base = { about: 'eligibility' as const, waitingOn: 'nhs' as const, wantsDocument: false, text: null };
  return [{ type: 'QueryOpened', query: nextId(record), onboarding, owner, replyBy, unclear, draft, ...base }];
}

export function evolveQueries(queries: readonly Query[], event: QueryEvent, meta: Meta): readonly Query[] {
  const change = (id: string, to: (query: Query) => Query) => queries.map((q) => (q.id === id ? to(q) : q));
  const by = personOf(meta.actor);
  switch (event.type) {
    case 'QueryOpened': {
      const { query, type: _, text: first, ...rest } = event;
      const side = other(event.waitingOn);
      const messages = first === null ? [] : [{ side, by, at: meta.at, text: first }];
      return [...queries, { id: query, since: meta.at, messages, closedAt: null, ...rest }];
    }
    case 'QueryRevised': {
      const { unclear, draft, replyBy } = event;
      return change(event.query, (q) => ({ ...q, unclear, draft, replyBy }));
    }
    case 'QueryReplied': {
      const { side, waitingOn, replyBy } = event;
      const message = { side, by, at: meta.at, text: event.text };
      const turn = { waitingOn, replyBy, since: meta.at, draft: null };
      return change(event.query, (q) => ({ ...q, ...turn, messages: [...q.messages, message] }));
    }
    case 'QueryClosed':
      return change(event.query, (q) => ({ ...q, closedAt: meta.at, draft: null }));
    default:
      return event satisfies never;
  }
}

function told(
  record: PartnerRecord,
  context: Context,
  query: string,
  onboarding: string,
  waitingOn: Side,
  owner: string | null,
): readonly NoticeWanted[] {
  const manager = record.partner.projectManager;
  const ours = manager ? [manager] : [];
  const to = waitingOn === 'nhs' ? ours : owner ? [owner] : contactsOf(record);
  return to.length > 0 ? [noticeWanted(record, context, { kind: 'query', onboarding, to, data: { query } })] : [];
}

function sideOf(record: PartnerRecord, context: Context): Side {
  const person = personOf(context.actor);
  return person !== null && isContact(record, person) ? 'partner' : 'nhs';
}

function other(side: Side): Side {
  return side === 'partner' ? 'nhs' : 'partner';
}

function target(context: Context): string {
  return addWorkingDays(londonDate(context.now), eligibilityWords.replyWorkingDays);
}

function nextId(record: PartnerRecord): string {
  return `q${record.queries.length + 1}`;
}
