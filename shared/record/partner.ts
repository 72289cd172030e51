/** The partner: the organisation, its products, its onboardings and its project manager. */
import { z } from 'zod';
import { currentJourney } from '../journey/current.ts';
import type { OnboardingImported } from './course-state.ts';
import { type Context, type Decision, personOf, refuse } from './decision.ts';
import type { JourneyMoved } from './journey-move.ts';

import { type NoticeWanted, noticeWanted } from './notices.ts';
import { contactAdded, contactsOf, type PeopleEvent } from './people.ts';
import { leads, type PolicyLines } from './policy.ts';
import type { PartnerRecord } from './state.ts';
import { id, name } from './text.ts';

export interface Onboarding {
  readonly id: string;
  readonly product: string;
  /** A service of the catalogue. */
  readonly service: string;
  /** Journey and version, such as `nhs-login@1`. */
  readonly journey: string;
  readonly startedAt: string;
}

export interface PartnerSlice {
  readonly name: string;
  /** Null before the partner is registered. */
  readonly registeredAt: string | null;
  readonly odsCode: string | null;
  readonly projectManager: string | null;
  readonly products: Readonly<Record<string, { readonly id: string; readonly name: string }>>;
  readonly onboardings: Readonly<Record<string, Onboarding>>;
}

export type PartnerTopicEvent =
  | { readonly type: 'PartnerRegistered'; readonly name: string; readonly odsCode: string | null }
  | { readonly type: 'ProductAdded'; readonly product: string; readonly name: string }
  | {
      readonly type: 'OnboardingStarted';
      readonly onboarding: string;
      readonly product: string;
      readonly service: string;
      readonly journey: string;
    }
  | { readonly type: 'ProjectManagerAssigned'; readonly person: string; readonly was: string | null };

export const registerPartner = z.object({
  type: z.literal('registerPartner'),
  name: name('Organisation name'),
  /** Optional until integration. Source: reference/domain.md 1.6. */
  odsCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{3,10}$/, 'ODS code must be 3 to 10 letters and numbers')
    .nullable(),
  product: name('Product name'),
  service: z.literal('nhs-login', 'Select NHS login'),
  /** The first contact's person id. */
  contact: id,
});
const assignProjectManager = z.object({
  type: z.literal('assignProjectManager'),
  person: id,
  /** Of several partners handed over in one go, the last tells the new manager of all; the others are silent (null). */
  handedOver: z.int().positive().nullable().optional(),
});

export const partnerCommands = [registerPartner, assignProjectManager] as const;
export type PartnerCommand = z.infer<(typeof partnerCommands)[number]>;

export const partnerPolicies: PolicyLines<PartnerCommand['type']> = {
  registerPartner: leads,
  assignProjectManager: leads,
};

export function decidePartner(
  record: PartnerRecord,
  command: PartnerCommand,
  context: Context,
): Decision<PartnerTopicEvent | PeopleEvent | NoticeWanted> {
  switch (command.type) {
    case 'registerPartner':
      return register(record, command, context);
    case 'assignProjectManager':
      return assign(record, command, context);
    default:
      return command satisfies never;
  }
}

function register(record: PartnerRecord, command: z.infer<typeof registerPartner>, context: Context) {
  if (record.partner.registeredAt) return refuse('alreadyRegistered', 'This partner is registered already.');
  return [
    { type: 'PartnerRegistered' as const, name: command.name, odsCode: command.odsCode },
    { type: 'ProductAdded' as const, product: 'p1', name: command.product },
    {
      type: 'OnboardingStarted' as const,
      onboarding: 'o1',
      product: 'p1',
      service: command.service,
      journey: currentJourney,
    },
    contactAdded(command.contact, true),
    noticeWanted(record, context, { kind: 'eligibilityInvitation', onboarding: 'o1', to: [command.contact] }),
  ];
}

function assign(
  record: PartnerRecord,
  { person, handedOver = 1 }: z.infer<typeof assignProjectManager>,
  context: Context,
) {
  if (!context.house.staff[person]?.roles.includes('projectManager')) {
    return refuse('notProjectManager', 'Select a person who is a project manager.', {
      person: 'Select a person who is a project manager.',
    });
  }
  if (record.partner.projectManager === person) return [];
  const assigned = { type: 'ProjectManagerAssigned' as const, person, was: record.partner.projectManager };
  const notice = {
    kind: 'projectManagerAssigned' as const,
    onboarding: null,
    to: contactsOf(record),
    data: { person },
  };
  const told = noticeWanted(record, context, notice);
  if (assigned.was === null || handedOver === null || personOf(context.actor) === person) return [assigned, told];
  const data = { by: personOf(context.actor) ?? '', others: String(handedOver - 1) };
  return [assigned, told, noticeWanted(record, context, { kind: 'handedOver', onboarding: null, to: [person], data })];
}

export function evolvePartner(
  slice: PartnerSlice,
  event: PartnerTopicEvent | OnboardingImported | JourneyMoved,
  at: string,
): PartnerSlice {
  switch (event.type) {
    case 'PartnerRegistered':
      return { ...slice, name: event.name, odsCode: event.odsCode, registeredAt: at };
    case 'ProductAdded':
      return { ...slice, products: { ...slice.products, [event.product]: { id: event.product, name: event.name } } };
    case 'OnboardingStarted': {
      const { onboarding, product, service, journey } = event;
      const started = { id: onboarding, product, service, journey, startedAt: at };
      return { ...slice, onboardings: { ...slice.onboardings, [onboarding]: started } };
    }
    case 'OnboardingImported': {
      const started = slice.onboardings[event.onboarding];
      if (!started) return slice;
      const earlier = { ...started, startedAt: `${event.startedOn}T12:00:00.000Z` };
      return { ...slice, onboardings: { ...slice.onboardings, [started.id]: earlier } };
    }
    case 'ProjectManagerAssigned':
      return { ...slice, projectManager: event.person };
    case 'JourneyMoved': {
      const started = slice.onboardings[event.onboarding];
      if (!started) return slice;
      const moved = { ...started, journey: event.to };
      return { ...slice, onboardings: { ...slice.onboardings, [event.onboarding]: moved } };
    }
    default:
      return event satisfies never;
  }
}

/** The product an onboarding is for; its name is shown everywhere. */
export function productName(record: PartnerRecord, onboarding: string): string {
  const product = record.partner.onboardings[onboarding]?.product ?? '';
  return record.partner.products[product]?.name ?? '';
}

/** Refusal when there is no such onboarding, else null. */
export function noOnboarding(record: PartnerRecord, onboarding: string) {
  return Object.hasOwn(record.partner.onboardings, onboarding)
    ? null
    : refuse('notFound', 'We cannot find this onboarding. Open the latest card or page.');
}
