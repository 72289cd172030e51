/** A sponsor or commissioner confirms by one emailed button: who was asked what, and what they answered. */
import { z } from 'zod';
import { currentContract } from './commission/state.ts';
import type { Confirmation, ConfirmationSlice, ToConfirm } from './confirmation-state.ts';
import { type Context, type Decision, type Meta, personOf, refuse } from './decision.ts';
import { type NoticeWanted, noticeWanted } from './notices.ts';
import { noOnboarding } from './partner.ts';
import { isContact, leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { freeText, id } from './text.ts';

export type ConfirmationEvent =
  | {
      readonly type: 'ConfirmationAsked';
      readonly onboarding: string;
      readonly confirmation: string;
      readonly person: string;
      readonly what: ToConfirm;
    }
  | {
      readonly type: 'ConfirmationAnswered';
      readonly onboarding: string;
      readonly confirmation: string;
      readonly yes: boolean;
      readonly text: string;
    };

export const askConfirmation = z.object({
  type: z.literal('askConfirmation'),
  onboarding: id,
  /** The contract that counts, or that they sponsor the product's development. */
  of: z.enum(['contract', 'sponsor'], 'Select what they confirm'),
  person: id,
});
export const answerConfirmation = z.object({
  type: z.literal('answerConfirmation'),
  onboarding: id,
  confirmation: id,
  yes: z.boolean('Select if this is right'),
  text: freeText('What is not right', 1000),
});

export const confirmationCommands = [askConfirmation, answerConfirmation] as const;
export type ConfirmationCommand = z.infer<(typeof confirmationCommands)[number]>;

export const confirmationPolicies: PolicyLines<ConfirmationCommand['type']> = {
  askConfirmation: leads,
  answerConfirmation: ['confirmer'],
};

export function decideConfirmation(
  record: PartnerRecord,
  command: ConfirmationCommand,
  context: Context,
): Decision<ConfirmationEvent | NoticeWanted> {
  const { onboarding } = command;
  const missing = noOnboarding(record, onboarding);
  if (missing) return missing;
  const slice = record.confirmation[onboarding] ?? [];
  if (command.type === 'askConfirmation') {
    const { person, of } = command;
    const notOne = notFromOutside(record, person, context);
    if (notOne) return notOne;
    const what = toConfirm(record, onboarding, of);
    if (!what) return refuse('nothingToConfirm', `${nothing[of]}.`, { of: nothing[of] });
    const confirmation = `f${slice.length + 1}`;
    const data = { confirmation: `${onboarding}/${confirmation}`, organisation: what.organisation };
    return [
      { type: 'ConfirmationAsked', onboarding, confirmation, person, what },
      noticeWanted(record, context, { kind: 'confirmationAsked', onboarding, to: [person], data }),
    ];
  }
  const { yes, text, confirmation } = command;
  const asked = slice.find((each) => each.id === confirmation);
  const person = personOf(context.actor) ?? '';
  if (!asked || asked.person !== person || isContact(record, person)) {
    return refuse('notAsked', 'We have not asked you to confirm this.');
  }
  if (asked.answer) return refuse('alreadyAnswered', 'You have answered this already. Thank you.');
  if (!yes && text === '') {
    const sentence = 'Tell us what is not right';
    return refuse('incomplete', `${sentence}.`, { text: sentence });
  }
  const manager = record.partner.projectManager;
  const wish = {
    kind: 'confirmationAnswered' as const,
    onboarding,
    data: { confirmation, organisation: asked.organisation },
  };
  return [
    { type: 'ConfirmationAnswered', onboarding, confirmation, yes, text },
    ...(manager ? [noticeWanted(record, context, { ...wish, to: [manager] })] : []),
  ];
}

const nothing = {
  contract: 'Enter the contract first',
  sponsor: 'The eligibility answers do not name a sponsor',
} as const;

/** Neither side of the onboarding can confirm for the organisation that pays. */
function notFromOutside(record: PartnerRecord, person: string, context: Context) {
  const sentence = isContact(record, person)
    ? 'A contact of the partner cannot confirm this. Ask somebody of the other organisation'
    : (context.house.staff[person]?.roles ?? []).length > 0
      ? 'Somebody of NHS login cannot confirm this'
      : null;
  return sentence ? refuse('invalid', `${sentence}.`, { email: sentence }) : null;
}

function toConfirm(record: PartnerRecord, onboarding: string, of: ToConfirm['of']): ToConfirm | null {
  if (of === 'contract') {
    const contract = currentContract(record.commission[onboarding]);
    if (!contract) return null;
    const { id: contractId, version, reference, start, end, commissioner } = contract;
    return { of, organisation: commissioner, contract: { id: contractId, version, reference, start, end } };
  }
  const { backing, organisation } = record.eligibility[onboarding]?.current?.answers ?? {};
  return backing === 'sponsor' && organisation ? { of, organisation, contract: null } : null;
}

export function evolveConfirmation(
  slice: ConfirmationSlice,
  event: ConfirmationEvent,
  meta: Meta,
): readonly Confirmation[] {
  switch (event.type) {
    case 'ConfirmationAsked': {
      const { confirmation, person, what } = event;
      const asked = { id: confirmation, person, askedBy: personOf(meta.actor), askedAt: meta.at, answer: null };
      return [...slice, { ...what, ...asked }];
    }
    case 'ConfirmationAnswered': {
      const { yes, text } = event;
      const answer = { yes, text, at: meta.at };
      return slice.map((each) => (each.id === event.confirmation ? { ...each, answer } : each));
    }
    default:
      return event satisfies never;
  }
}
