/** The Board's pages: all dates with their agendas, and one date with all there is to say about each item. NHS only. */
import type { Gate } from '../../record/board/gates.ts';
import type { House } from '../../record/house.ts';
import { isAgendaClosed } from '../../record/house-dates.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { type AgendaItem, agendaOf, agendaSize, type Candidate, datesInUse, notOnAgenda } from '../agenda.ts';
import { likelyDeferrals } from '../board-readiness.ts';
import type { BoardReport } from '../board-report.ts';
import { boardReport } from '../board-report.ts';
import { type Names, nameOf } from '../names.ts';
import type { Row } from '../portfolio.ts';
import { boardPart, type OutcomeLine } from './board.ts';
import { type ReportPage, reportPage } from './report.ts';

export interface BoardDate {
  readonly on: string;
  /** The house has it; otherwise it was set before the house had dates. */
  readonly official: boolean;
  /** Nothing is put on it or taken from it. */
  readonly closed: boolean;
  /** How many are on it, and how many of them the Board has not decided on. */
  readonly all: number;
  readonly undecided: number;
  /** The first of them. */
  readonly items: readonly AgendaItem[];
}

export interface BoardDates {
  readonly today: string;
  /** Oldest first: all to come, all with something undecided, and the newest of the others. */
  readonly dates: readonly BoardDate[];
  /** How many older dates there are. */
  readonly earlier: number;
  /** The first of those on no agenda, and how many these are. */
  readonly waiting: readonly Candidate[];
  readonly allWaiting: number;
}

/** Dates that are over, unless more are asked for. */
const EARLIER = 6;
/** Of an agenda, beside the others; its own page has all. */
const MOST_ITEMS = 20;
const MOST_WAITING = 50;

/** `earlier`: how many dates of those that are over and decided are wanted; as many as usual when that is no number. */
export function boardPage(rows: readonly Row[], house: House, today: string, earlier: number): BoardDates {
  const { boardDates: kept = [] } = house;
  const all = [...new Set([...kept, ...datesInUse(rows)])].sort();
  const over = all.filter((on) => on < today && agendaSize(rows, on).undecided === 0);
  const left = over.slice(0, Math.max(over.length - (earlier > 0 ? earlier : EARLIER), 0));
  const waiting = notOnAgenda(rows);
  return {
    today,
    dates: all
      .filter((on) => !left.includes(on))
      .map((on) => ({
        on,
        official: kept.includes(on),
        closed: isAgendaClosed(house, on),
        ...agendaSize(rows, on),
        items: agendaOf(rows, on).slice(0, MOST_ITEMS),
      })),
    earlier: left.length,
    waiting: waiting.slice(0, MOST_WAITING),
    allWaiting: waiting.length,
  };
}

export interface DayItem extends AgendaItem {
  readonly projectManager: string | null;
  /** Null when not frozen. `changed`: the record says something else, and the Board has not decided. */
  readonly frozen: { readonly version: number; readonly at: string; readonly changed: boolean } | null;
  /** As frozen, or as the record is now. */
  readonly report: ReportPage;
  /** Likely reasons for a deferral; only while it is undecided. */
  readonly likely: readonly string[];
  /** What the Board decided on this date. */
  readonly decided: OutcomeLine | null;
  /** What it decided on other dates, at both gates, newest first. */
  readonly history: readonly OutcomeLine[];
}

export interface BoardDay {
  readonly on: string;
  readonly official: boolean;
  readonly closed: boolean;
  /** Other dates to come whose agenda is open: where an item can be moved. */
  readonly next: readonly string[];
  readonly items: readonly DayItem[];
}

interface Frozen {
  readonly version: number;
  readonly at: string;
  readonly report: BoardReport;
}

/** `frozen`: the report that was frozen for this gate, read from the log. `now` is ISO 8601 in UTC. */
export function dayItem(item: AgendaItem, known: Known): DayItem {
  const { record, on, frozen, names, now } = known;
  const { onboarding, gate, outcome } = item;
  const current = boardReport(record, onboarding, gate);
  const about = { frozen: frozen && { version: frozen.version, at: frozen.at }, versions: [] };
  const { projectManager } = record.partner;
  const all = history(record, onboarding, names);
  const isThis = (each: OutcomeLine) => each.gate === gate && each.on === on;
  return {
    ...item,
    projectManager: projectManager && nameOf(names, projectManager),
    frozen: frozen && { version: frozen.version, at: frozen.at, changed: !outcome && !same(frozen.report, current) },
    report: reportPage(frozen?.report ?? current, about, names),
    likely: outcome ? [] : likelyDeferrals(record, onboarding, gate, now),
    decided: all.find(isThis) ?? null,
    history: all.filter((each) => !isThis(each)),
  };
}

interface Known {
  /** The Board date whose agenda it is. */
  readonly on: string;
  readonly record: PartnerRecord;
  readonly frozen: Frozen | null;
  readonly names: Names;
  readonly now: string;
}

function history(record: PartnerRecord, onboarding: string, names: Names): readonly OutcomeLine[] {
  const of = (gate: Gate) => boardPart(record, onboarding, gate, names).outcomes;
  return [...of('goLive'), ...of('application')];
}

function same(a: BoardReport, b: BoardReport): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
