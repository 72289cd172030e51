/** The calls of the journey: their names, their agenda as published, and what else is recorded of each. */
import { type CallKind, callKinds } from '../record/calls.ts';

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** What the partner's forms may have said about it already; a fact of shared/journey/forms. */
  readonly fact?: string;
}

/** What is asked of a call beside who came, notes and actions. `name` is the field of `recordCall`. */
export type CallAsk =
  | { readonly kind: 'tick'; readonly name: 'overviewGiven'; readonly label: string }
  | { readonly kind: 'text'; readonly name: 'team' | 'questions'; readonly label: string; readonly hint?: string }
  | {
      readonly kind: 'choice';
      readonly name: 'ready';
      readonly label: string;
      readonly choices: readonly { readonly id: 'yes' | 'no'; readonly label: string }[];
    };

export interface CallForm {
  /** Source: reference/domain.md 1.1. */
  readonly title: string;
  /** The step of the journey that it belongs to. */
  readonly step: string;
  /** The task of that step which is to hold it. */
  readonly task: string;
  readonly agenda: readonly Topic[];
  /** What the reader should know of the agenda, or null. */
  readonly agendaNote: string | null;
  readonly asks: readonly CallAsk[];
}

const seed = 'seeds/apply-for-nhs-login, checked on 2026-11-21';
const preparation = 'reference/domain.md 1.3, Preparation Call, checked on 2026-11-21';
// The readable part of the newer version ends at "commercial"; what follows comes from the older one.
const demonstration = 'reference/domain.md 1.3, Product Demonstration Call (newer version), checked on 2026-11-21';
const olderDemonstration = 'reference/domain.md 1.3, Product Demonstration Call (older version), checked on 2026-11-21';
const ours = 'Ours: no agenda is published. Subjects from reference/domain.md 1.3, After go live';

export const callForms: Readonly<Record<CallKind, CallForm>> = {
  applicationReview: {
    title: 'Application Review Call',
    step: 'application-review-call',
    task: 'hold',
    agenda: [
      { id: 'overview', title: 'The product, and why NHS login', source: seed },
      { id: 'timescale', title: 'Timescale to live', source: seed, fact: 'targetDate' },
      {
        id: 'hosting',
        title: 'Where data is hosted and processed, in particular outside the UK',
        source: seed,
        fact: 'hosting',
      },
      {
        id: 'geography',
        title: 'Where the product is used (NHS login is for England only)',
        source: seed,
        fact: 'geography',
      },
      {
        id: 'commissioners',
        title: 'Commissioners, and commissioning discussions under way',
        source: seed,
        fact: 'commissioner',
      },
      { id: 'apis', title: 'Other NHS England APIs, such as IM1 PFS or PDS FHIR', source: seed, fact: 'apis' },
      {
        id: 'level',
        title: 'Verification and authentication level, assessed against DAPB3051 (formerly DCB3051)',
        source: seed,
        fact: 'level',
      },
      { id: 'scopes', title: 'Scopes: what you need to know about the user', source: seed, fact: 'scopes' },
      {
        id: 'ai',
        title: 'Use of artificial intelligence',
        source: 'reference/domain.md 3.1, checked on 2026-11-21',
        fact: 'ai',
      },
    ],
    agendaNote: null,
    asks: [
      { kind: 'tick', name: 'overviewGiven', label: 'We gave an overview of the integration process' },
      { kind: 'text', name: 'team', label: "The partner's team (optional)", hint: 'Names and what they do.' },
      { kind: 'text', name: 'questions', label: "The partner's questions (optional)" },
    ],
  },
  preparation: {
    title: 'Preparation Call',
    step: 'preparation-call',
    task: 'hold',
    agenda: [
      { id: 'checklist', title: 'Checklist', source: preparation },
      { id: 'milestones', title: 'Milestone dates', source: preparation },
      { id: 'process', title: 'Integration process', source: preparation },
      { id: 'journeys', title: 'User journeys', source: preparation },
      { id: 'demonstration', title: 'Agenda of the demonstration call', source: preparation },
    ],
    agendaNote: null,
    asks: [
      {
        kind: 'choice',
        name: 'ready',
        label: 'Is the partner ready?',
        choices: [
          { id: 'yes', label: 'Ready for the Product Demonstration Call' },
          { id: 'no', label: 'Not ready yet' },
        ],
      },
    ],
  },
  productDemonstration: {
    title: 'Product Demonstration Call',
    step: 'product-demonstration-call',
    task: 'hold',
    agenda: [
      { id: 'welcome', title: 'Welcome', source: demonstration },
      {
        id: 'demonstration',
        title: 'Demonstration of the product, with architecture and data flows',
        source: demonstration,
      },
      { id: 'security', title: 'Security', source: demonstration },
      { id: 'ai', title: 'Artificial intelligence', source: demonstration, fact: 'ai' },
      { id: 'clinicalSafety', title: 'Clinical safety', source: demonstration },
      { id: 'environments', title: 'Environments, scopes and features', source: demonstration, fact: 'scopes' },
      { id: 'vectors', title: 'Vectors of trust', source: demonstration, fact: 'vectors' },
      { id: 'commercial', title: 'Commercial', source: demonstration },
      { id: 'other', title: 'Other information', source: olderDemonstration },
      { id: 'next', title: 'Next steps', source: olderDemonstration },
    ],
    agendaNote: 'This call is not a pass or fail test.',
    asks: [],
  },
  postGoLive: {
    title: 'Post Go Live Call',
    step: 'after-go-live',
    task: 'call',
    agenda: [
      { id: 'running', title: 'How the service runs', source: ours },
      { id: 'support', title: 'Incidents, problems and the support route', source: ours },
      { id: 'changes', title: 'Changes you plan', source: ours },
    ],
    agendaNote: 'No agenda is published for this call. These subjects are our own.',
    asks: [],
  },
};

/** The call that a task of a step is about, or null. */
export function callOf(step: string, task: string): CallKind | null {
  const kind = callKinds.find((each) => callForms[each].step === step);
  return kind && (callForms[kind].task === task || task === anotherCallTask) ? kind : null;
}

/** The task that a call makes which found the partner not ready. */
export const anotherCallTask = 'call-again';
