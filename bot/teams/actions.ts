/** What a button means: a command, or only another view of the card. */
import type { PersonCommand } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { keepsScreenOneOpen } from '../../shared/views/eligibility.ts';
import type { Show } from '../cards/show.ts';
import { type Verb, verbs } from '../cards/verbs.ts';
import { asTyped } from './as-typed.ts';
import { contractReaders } from './contract-actions.ts';

export interface Meaning {
  /** Which card to draw again. */
  readonly card: string;
  readonly onboarding: string;
  /** Null: nothing is saved. */
  readonly command: PersonCommand | null;
  /** How to draw the card when that is all, or after the command. */
  readonly show: Show;
  /** How to draw it when the command was refused: what was typed is kept. */
  readonly again: Show;
  /** How to draw it when somebody else answered first; as it is now where nothing was typed. */
  readonly meanwhile: Show;
}

/** Null when the data is not what the button of this verb sends. */
export function meaningOf(verb: Verb, data: unknown, record: PartnerRecord): Meaning | null {
  const where = verbs['status.show'].safeParse(data);
  if (!where.success) return null;
  const read = readers[verb](data, record);
  return read && { command: null, show: {}, again: {}, meanwhile: {}, ...where.data, ...read };
}

export type Read = Partial<Pick<Meaning, 'command' | 'show' | 'again' | 'meanwhile'>> | null;

/** One reader for each verb; its schema stands in bot/cards/verbs.ts. */
const readers: Readonly<Record<Verb, (data: unknown, record: PartnerRecord) => Read>> = {
  'status.show': () => ({}),
  'reminders.snooze': () => ({ command: { type: 'snoozeReminders', until: null } }),
  'eligibility.start': () => ({ show: { screen: 1 } }),
  'eligibility.change': () => ({ show: { screen: 1 } }),
  'eligibility.back': (data) => {
    const answers = verbs['eligibility.back'].safeParse(data).data?.carried;
    return { show: answers ? { screen: 1, answers } : { screen: 1 } };
  },
  'eligibility.continue': readContinue,
  'eligibility.finish': readFinish,
  'eligibility.again': () => ({ show: { screen: 'again' } }),
  'eligibility.answerAgain': readAgain,
  'eligibility.confirm': (data) => {
    const read = verbs['eligibility.confirm'].safeParse(data).data;
    return read
      ? { command: { type: 'confirmEligibility', onboarding: read.onboarding, version: read.version } }
      : null;
  },
  'eligibility.give': (data) => {
    const read = verbs['eligibility.give'].safeParse(data).data;
    if (!read?.asked) return read ? { show: { form: 'give' } } : null;
    const { onboarding, to = '' } = read;
    return { command: { type: 'giveEligibility', onboarding, to }, again: { form: 'give' } };
  },
  ...contractReaders,
  'task.give': (data) => {
    const read = verbs['task.give'].safeParse(data).data;
    if (!read) return null;
    const { onboarding, task, to = '' } = read;
    const form = { task };
    if (!read.asked) return { show: { form } };
    return { command: { type: 'giveTask', onboarding, task, to }, again: { form } };
  },
  'form.answer': (data) => {
    const read = verbs['form.answer'].safeParse(data).data;
    if (!read) return null;
    const { onboarding, form, basedOn, answers } = read;
    const typed = Object.fromEntries(Object.entries(answers).map(([field, answer]) => [`answer_${field}`, answer]));
    const command = { type: 'answerForm' as const, onboarding, form, basedOn, answers };
    return { command, again: { typed }, meanwhile: { form: { answers: form }, typed } };
  },
  'query.ask': (data) => {
    const read = verbs['query.ask'].safeParse(data).data;
    if (!read?.asked) return read ? { show: { form: 'ask' } } : null;
    const { onboarding, text = '' } = read;
    return { command: question(onboarding, text), again: { form: 'ask', typed: { text } } };
  },
  'query.reply': (data) => {
    const read = verbs['query.reply'].safeParse(data).data;
    if (!read) return null;
    const { query, text = '' } = read;
    return { command: { type: 'replyToQuery', query, text, replyBy: null }, again: { typed: { text } } };
  },
  'item.answer': (data) => {
    const read = verbs['item.answer'].safeParse(data).data;
    if (!read) return null;
    const { onboarding, gate, item, text = '', basedOn } = read;
    const form = { item, gate };
    if (!read.asked) return { show: { form } };
    return {
      command: { type: 'answerRequiredItem', onboarding, gate, item, text, basedOn },
      ...asTyped({ form, typed: { text } }),
    };
  },
  'action.finish': (data) => {
    const read = verbs['action.finish'].safeParse(data).data;
    if (!read) return null;
    const { onboarding, call, action, text = '', basedOn } = read;
    const form = { call, action };
    if (!read.asked) return { show: { form } };
    const again = { form, typed: { text } };
    return {
      command: { type: 'finishAction', onboarding, call, action, text, basedOn },
      ...(text.trim() === '' ? { again } : asTyped(again)),
    };
  },
  'call.choose': (data) => {
    const read = verbs['call.choose'].safeParse(data).data;
    if (!read) return null;
    const { onboarding, plan, at = '' } = read;
    return { command: { type: 'chooseTime', onboarding, plan, at } };
  },
  'hold.answer': (data) => {
    const read = verbs['hold.answer'].safeParse(data).data;
    if (!read) return null;
    const { onboarding, answer, wish } = read;
    return { command: { type: 'answerHold', onboarding, yes: answer === 'yes', because: '', wish } };
  },
  'chat.ask': (data) => {
    const read = verbs['chat.ask'].safeParse(data).data;
    return read ? { command: question(read.onboarding, read.text) } : null;
  },
};

function question(onboarding: string, text: string): PersonCommand {
  return { type: 'askQuery', onboarding, text, wantsDocument: false, replyBy: null, owner: null };
}

/** During the review screen 1 is only carried to screen 2: the change is proposed as a whole. */
function readContinue(data: unknown, record: PartnerRecord): Read {
  const read = verbs['eligibility.continue'].safeParse(data).data;
  if (!read) return null;
  const { onboarding, basedOn, card: _, ...answers } = read;
  const again: Show = { screen: 1, answers };
  if (isComplete(answers) && keepsScreenOneOpen(record, onboarding, answers)) {
    return { show: { screen: 2, answers } };
  }
  return { command: { type: 'answerEligibility', onboarding, screen: 1, basedOn, answers }, ...asTyped(again) };
}

function readFinish(data: unknown): Read {
  const read = verbs['eligibility.finish'].safeParse(data).data;
  if (!read) return null;
  const { onboarding, basedOn, carried, card: _, ...own } = read;
  const answers = { ...carried, ...own };
  return {
    command: { type: 'answerEligibility', onboarding, screen: 2, basedOn, answers },
    ...asTyped({ screen: 2, answers }),
  };
}

/** Only what was asked is sent; the record keeps the rest. */
function readAgain(data: unknown): Read {
  const read = verbs['eligibility.answerAgain'].safeParse(data).data;
  if (!read) return null;
  const { onboarding, basedOn, card: _, ...own } = read;
  const answers = Object.fromEntries(Object.entries(own).filter(([, answer]) => answer !== undefined));
  return {
    command: { type: 'answerEligibility', onboarding, screen: 2, basedOn, answers },
    ...asTyped({ screen: 'again', answers }),
  };
}

function isComplete(answers: Readonly<Record<string, unknown>>): boolean {
  return ['servesEngland', 'patientFacing', 'benefit', 'free', 'stage'].every(
    (question) => answers[question] !== undefined,
  );
}
