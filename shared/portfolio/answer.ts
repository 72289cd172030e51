/** GET /api/portfolio?…, for staff: one page of onboardings, and what stands around it. */
import type { Gate } from '../record/board/gates.ts';
import type { BoardOutcome } from '../record/board/state.ts';
import type { HowClosed } from '../record/course-state.ts';
import type { Status } from '../views/status.ts';
import type { Turn } from '../views/turn.ts';
import type { Likely } from './likely.ts';

/** One onboarding, as the table shows it and no more: 50 of them are read at once. Dates are `2026-11-21`. */
export interface PortfolioLine {
  /** Ids. */
  readonly partner: string;
  readonly onboarding: string;
  readonly name: string;
  readonly product: string;
  /** The project manager's name. */
  readonly manager: string | null;
  /** In the order of `choices.phases`. */
  readonly phases: readonly Status[];
  /** The step it is in, and how many there are; null when all are completed. */
  readonly step: {
    readonly title: string;
    readonly number: number;
    readonly of: number;
    /** Working days in it, without time on hold, and how many it should take; null when that is not known. */
    readonly days: number | null;
    readonly target: number | null;
  } | null;
  /** Whose turn it is, since when, and how many working days that is. */
  readonly turn: {
    readonly side: Turn['side'];
    /** While nobody is waited for, and on hold: why. Null where side, person and date say it. */
    readonly words: string | null;
    /** The person, by name; null when a whole side is waited for. */
    readonly who: string | null;
    readonly since: string | null;
    readonly days: number;
  };
  /** By when, and how many working days late: 0 is in time. Words: `dueWords`. */
  readonly due: { readonly on: string; readonly late: number } | null;
  /** The gate that counts now: its date while one is set, then its outcome. */
  readonly board: {
    readonly gate: Gate;
    readonly on: string | null;
    readonly outcome: BoardOutcome['outcome'] | null;
  } | null;
  /** The middle and the late end of when it will likely go live; null when that cannot be told. */
  readonly likely: Likely | null;
  readonly closed: { readonly how: HowClosed; readonly on: string } | null;
}

/** Of all onboardings, whatever is searched for. All but `closed` and `goLive` count open ones. */
export interface PortfolioCounts {
  readonly active: number;
  readonly waitingOnUs: number;
  readonly waitingOnPartners: number;
  readonly waitingOnBoard: number;
  readonly onHold: number;
  readonly overdue: number;
  readonly unassigned: number;
  readonly closed: number;
  /** The next date of the Board from today on, and how many onboardings are on it. */
  readonly nextBoard: { readonly on: string; readonly count: number } | null;
  /** Median weeks from the start to patients using it, and of how many that is. */
  readonly goLive: { readonly medianWeeks: number | null; readonly of: number };
}

export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** What filters can be set to. The others have fixed values: `shared/portfolio/query.ts`. */
export interface PortfolioChoices {
  readonly phases: readonly Choice[];
  readonly steps: readonly (Choice & { readonly phase: string })[];
  /** Who is project manager of something, or can be. */
  readonly managers: readonly Choice[];
  readonly services: readonly Choice[];
}

export interface PortfolioPage {
  readonly lines: readonly PortfolioLine[];
  /** How many fit, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What of the query was left out and why, in plain English. */
  readonly notes: readonly string[];
  readonly counts: PortfolioCounts;
  readonly choices: PortfolioChoices;
  /** What "overdue" was reckoned from. */
  readonly today: string;
  /** What the forecasts rest on. */
  readonly likelyFrom: string;
}
