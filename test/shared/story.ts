/** Records for tests, made as the product makes them: commands decided, events folded. Immutable: each call gives a new story. */
import type { Answers } from '../../shared/checks/eligibility.ts';
import { currentJourney } from '../../shared/journey/current.ts';
import { type Actor, asCommitActor, type StaffRole, system } from '../../shared/record/actor.ts';
import type { Gate } from '../../shared/record/board/gates.ts';
import { type Contract, currentContract } from '../../shared/record/commission/state.ts';
import { isRefusal, type Refusal } from '../../shared/record/decision.ts';
import { forPartner } from '../../shared/record/for-partner.ts';
import type { House } from '../../shared/record/house.ts';
import { type Command, decide, emptyRecord, evolve, type PartnerEvent } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import { progress } from '../../shared/views/progress.ts';
import { contracted, integrated } from './record/acts.ts';

export const names: Names = {
  priya: { name: 'Priya Shah', email: 'priya.shah@nhs.example' },
  sam: { name: 'Sam Lee', email: 'sam.lee@nhs.example' },
  jo: { name: 'Jo Smith', email: 'jo.smith@acme.example' },
  ann: { name: 'Ann Obi', email: 'ann.obi@acme.example' },
};

const house: House = {
  away: {},
  staff: {
    priya: { person: 'priya', roles: ['projectManager'] },
    sam: { person: 'sam', roles: ['projectManager', 'administrator'] },
  },
};

export const good: Answers = {
  servesEngland: 'yes',
  patientFacing: 'yes',
  benefit: 'yes',
  free: 'yes',
  stage: 'development',
  backing: 'sponsor',
  organisation: 'North ICB',
};

const screenOne = ['servesEngland', 'patientFacing', 'benefit', 'free', 'stage'] as const;

interface State {
  readonly record: PartnerRecord;
  readonly seq: number;
  readonly now: string;
  readonly actor: Actor;
  readonly events: readonly PartnerEvent[];
  readonly refusal: Refusal | null;
}

/** Staff by their roles in `house`; anybody else is a person without roles. */
function person(id: string, roles: readonly StaffRole[] = house.staff[id]?.roles ?? []): Actor {
  return { kind: 'person', person: id, roles, door: 'teams' };
}

export class Story {
  constructor(private readonly state: State) {}

  get record(): PartnerRecord {
    return this.state.record;
  }
  /** What the partner may see. */
  get shared() {
    return forPartner(this.state.record);
  }
  get now(): string {
    return this.state.now;
  }
  /** The events of the last command. */
  get events(): readonly PartnerEvent[] {
    return this.state.events;
  }
  /** Why the last command was refused, or null. */
  get refusal(): Refusal | null {
    return this.state.refusal;
  }

  at(now: string): Story {
    return new Story({ ...this.state, now });
  }
  as(actor: Actor | string): Story {
    return new Story({ ...this.state, actor: typeof actor === 'string' ? person(actor) : actor });
  }

  /** Decides the command; a refusal leaves the record as it was. */
  give(command: Command): Story {
    const { record, actor, now, seq } = this.state;
    const decided = decide(record, command, { actor, now, house });
    if (isRefusal(decided)) return new Story({ ...this.state, events: [], refusal: decided });
    const meta = { at: now, actor: asCommitActor(actor), seq: seq + 1 };
    const next = decided.reduce((before, event) => evolve(before, event, meta), record);
    return new Story({ ...this.state, record: next, seq: seq + 1, events: decided, refusal: null });
  }

  register(partner: { name?: string; product?: string; contact?: string } = {}): Story {
    const { name = 'Acme Health', product = 'Acme Steps', contact = 'jo' } = partner;
    const ids = { odsCode: null, service: 'nhs-login' as const, journey: currentJourney };
    return this.as('priya').give({ type: 'registerPartner', name, product, contact, ...ids });
  }
  assign(manager = 'priya'): Story {
    return this.as('sam').give({ type: 'assignProjectManager', person: manager });
  }
  addContact(contact = 'ann'): Story {
    return this.as('priya').give({ type: 'addContact', person: contact });
  }
  answerScreenOne(answers: Answers = good, by = 'jo'): Story {
    const first = Object.fromEntries(screenOne.map((id) => [id, answers[id]])) as Answers;
    return this.answerScreen(1, first, by);
  }
  /** Both screens, as one submit of all answers. */
  answer(answers: Answers = good, by = 'jo'): Story {
    return this.answerScreen(2, answers, by);
  }
  enter(answers: Answers = good, from: 'form' | 'email' | 'call' = 'email', on = this.now.slice(0, 10)): Story {
    const basedOn = this.version;
    return this.as('priya').give({ type: 'enterEligibility', onboarding: 'o1', answers, from, on, basedOn });
  }
  confirm(by = 'jo'): Story {
    return this.as(by).give({ type: 'confirmEligibility', onboarding: 'o1', version: this.version });
  }
  receive(on = this.now.slice(0, 10)): Story {
    return this.as('priya').give({ type: 'recordApplication', onboarding: 'o1', on, from: 'form' });
  }
  holdReviewCall(notes: Extract<Command, { type: 'recordCall' }>['notes'] = []): Story {
    const held = { kind: 'applicationReview' as const, overviewGiven: true, team: '', questions: '', notes };
    return this.holdCall(held);
  }
  holdPreparationCall(ready = true, texts: string[] = []): Story {
    const by = this.now.slice(0, 10);
    const actions = texts.map((text) => ({ text, side: 'partner' as const, owner: null, by }));
    return this.holdCall({ kind: 'preparation', ready, actions, notes: [] });
  }
  holdDemonstrationCall(): Story {
    return this.holdCall({ kind: 'productDemonstration', notes: [] });
  }
  /** All that the Board asks for before go live. */
  readyForGoLive(): Story {
    return contracted.reduce<Story>((so, { by, command }) => so.as(by).give(command), this.integrate());
  }
  /** The same without the contract. */
  integrate(): Story {
    return integrated.reduce<Story>((so, { by, command }) => so.as(by).give(command), this);
  }
  setBoardDate(on: string, gate: Gate = 'application'): Story {
    return this.as('priya').give({ type: 'setBoardDate', onboarding: 'o1', gate, on });
  }
  decideBoard(outcome: Partial<Extract<Command, { type: 'recordBoardOutcome' }>> = {}): Story {
    const none = { comments: '', reasons: [], items: [], deadline: null, nextDate: null };
    const where = { onboarding: 'o1', gate: 'application' as const };
    const base = { type: 'recordBoardOutcome' as const, ...where, outcome: 'approved' as const };
    return this.as('priya').give({ ...base, ...none, tell: 'now', ...outcome });
  }
  /** The next open task of the partner, given to a colleague. */
  giveNext(to: string, by = 'jo'): Story {
    const { current } = progress(this.record, 'o1');
    const task = current?.tasks.find(({ side, doneAt }) => side === 'partner' && doneAt === null);
    return this.as(by).give({ type: 'giveTask', onboarding: 'o1', task: `${current?.id}/${task?.id}`, to });
  }
  openSpace(): Story {
    return this.as('priya').give({ type: 'openSpace', onboarding: 'o1' });
  }
  fill(form: string, answers: Record<string, string>, by = 'jo'): Story {
    const basedOn = this.record.forms.o1?.[form]?.version ?? 0;
    return this.as(by).give({ type: 'answerForm', onboarding: 'o1', form, answers, basedOn });
  }
  showContract(says: Partial<Contract> = {}, by = 'jo'): Story {
    const current = currentContract(this.record.commission.o1);
    const about = { contract: current?.id ?? null, basedOn: current?.version ?? 0 };
    return this.as(by).give({ type: 'showContract', onboarding: 'o1', ...about, ...contract, ...says });
  }
  checkContract(result: 'accepted' | 'refused' = 'accepted', reason = ''): Story {
    const { id, version } = currentContract(this.record.commission.o1) ?? { id: '', version: 0 };
    const about = { onboarding: 'o1', contract: id, version };
    return this.as('priya').give({ type: 'checkCommission', ...about, result, reason });
  }
  ask(text: string, by = 'jo'): Story {
    const rest = { wantsDocument: false, replyBy: null, owner: null };
    return this.as(by).give({ type: 'askQuery', onboarding: 'o1', text, ...rest });
  }
  /** What the reconciler would report. */
  note(...facts: Extract<Command, { type: 'noteFacts' }>['facts']): Story {
    return this.as(system).give({ type: 'noteFacts', facts });
  }

  private get version(): number {
    return this.record.eligibility.o1?.current?.version ?? 0;
  }
  private answerScreen(screen: 1 | 2, answers: Answers, by: string): Story {
    return this.as(by).give({ type: 'answerEligibility', onboarding: 'o1', screen, answers, basedOn: this.version });
  }
  private holdCall(held: Partial<Extract<Command, { type: 'recordCall' }>>): Story {
    const common = { onboarding: 'o1', on: this.now.slice(0, 10), attendees: ['priya', 'jo'], others: '', actions: [] };
    return this.as('priya').give({ type: 'recordCall', ...common, ...held } as Extract<
      Command,
      { type: 'recordCall' }
    >);
  }
}

/** One that suffices to go live. */
export const contract: Contract = {
  commissioner: 'North ICB',
  commissionerType: 'nhs',
  odsCode: 'QOP',
  reference: 'NICB-2026-114',
  start: '2026-10-01',
  end: '2027-09-30',
  exchange: 'yes',
  consideration: 'They pay for each patient',
  document: 'contract.pdf in this channel',
};

/** An empty record on Monday 16 November 2026, 10am in London. */
export function story(): Story {
  const now = '2026-11-16T10:00:00.000Z';
  const none = { events: [], refusal: null };
  return new Story({ record: emptyRecord('p1'), seq: 0, now, actor: system, ...none });
}

/** The long way to the channel: everything before the Product Demonstration Call is done. */
export function toChannel(): Story {
  return story()
    .register()
    .assign()
    .addContact()
    .answer()
    .at('2026-11-17T10:00:00.000Z')
    .receive()
    .holdReviewCall()
    .setBoardDate('2026-11-18')
    .at('2026-11-18T15:00:00.000Z')
    .decideBoard()
    .fill('discovery', { decision: 'yes' })
    .fill('sandpit', { works: 'yes' })
    .at('2026-11-20T15:00:00.000Z')
    .holdPreparationCall()
    .openSpace();
}
