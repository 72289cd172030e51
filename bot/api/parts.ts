/** What the tab's requests need of the rest of the service. */
import type { Request } from 'restify';
import type { Gate } from '../../shared/record/board/gates.ts';
import type { Context, Refusal } from '../../shared/record/decision.ts';
import type { House, HouseCommand } from '../../shared/record/house.ts';
import type { PersonRecord, PersonStreamCommand } from '../../shared/record/person.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { TeamUse } from '../../shared/record/team-use.ts';
import type { TabPlace } from '../../shared/tab-link.ts';
import type { BoardReport } from '../../shared/views/board-report.ts';
import type { StepDays } from '../../shared/views/forecast.ts';
import type { Names } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import type { Histories } from '../history.ts';
import type { Rates } from '../rates.ts';
import type { Health } from '../server/health.ts';
import type { SignedIn } from '../server/sign-in.ts';

/** Who asks: somebody who is signed in. An emailed link opens one partner only. */
export type Who = Extract<SignedIn, { readonly ok: true }>;

interface Held<R> {
  readonly record: R;
  readonly seq: number;
}

type Handled<R> = (Held<R> & { readonly ok: true }) | { readonly ok: false; readonly refusal: Refusal };

/** One kind of stream of `bot/records`. */
interface Streams<R, C, X> {
  handle(
    stream: string,
    envelope: { readonly commandId: string; readonly command: C; readonly context: X },
  ): Promise<Handled<R>>;
  get(stream: string): Promise<Held<R>>;
  subscribe(listener: (moved: Held<R> & { readonly stream: string }) => void): () => void;
}

interface PeoplePort {
  findOrCreate(person: { readonly name: string; readonly email: string }): Promise<{ readonly id: string }>;
  /** Of those who are known; from memory once read. */
  names(ids: readonly string[]): Promise<Names>;
  /** Of those whom this process knows: for lists of many, without asking the database. */
  known(ids: readonly string[]): Names;
  nameOf(id: string): string | undefined;
  /** Another value when anybody's name may have changed. */
  named(): number | string;
}

export interface ApiParts {
  readonly signIn: (headers: Request['headers']) => Promise<SignedIn>;
  readonly partners: Streams<PartnerRecord, Command, Context>;
  readonly house: Streams<House, HouseCommand, Pick<Context, 'actor' | 'now'>>;
  /** What is a person's own: the views they keep. */
  readonly persons: Streams<PersonRecord, PersonStreamCommand, Pick<Context, 'actor' | 'now'>>;
  /** Every partner's line, from memory: the same list until one changes. */
  readonly rows: () => readonly Row[];
  /** How long the steps of every onboarding that went live took: the same list until one more did. */
  readonly stepHistory: () => readonly StepDays[];
  /** Takes in what other instances have written until now: else it may be a second late. Never rejects. */
  readonly hear: () => Promise<void>;
  readonly people: PeoplePort;
  /** A new partner's id, always the same for the same commandId. */
  readonly partnerId: (commandId: string) => string;
  /** The report that was frozen with the commit `seq`; null when there is none. */
  readonly frozenReport: (
    partner: string,
    which: { readonly onboarding: string; readonly gate: Gate; readonly seq: number },
  ) => Promise<BoardReport | null>;
  /** A partner's log: told, and as it was written. */
  readonly history: Pick<Histories, 'entries' | 'commits'>;
  /** Whether what we depend on answers, by name. */
  readonly health: () => Promise<Health>;
  /** What Microsoft Graph lets the app do; rejects when it cannot be known. */
  readonly permissions: () => Promise<readonly string[]>;
  /** How full the teams for partner channels are; rejects when Graph does not say. */
  readonly teams: () => Promise<readonly TeamUse[]>;
  /** How many commands a person may give in a minute, by whatever door. */
  readonly rates: Pick<Rates, 'take'>;
  /** Business time, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Where links into Teams lead. */
  readonly app: TabPlace;
}
