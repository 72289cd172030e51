/** What waits on one of the NHS login team, over all partners: overdue first, then today, this week and later. NHS only. */
import { showDate, showTime } from '../../calendar/format.ts';
import { addDays, londonDate, mondayOf } from '../../calendar/working-days.ts';
import { callForms } from '../../journey/calls.ts';
import type { StaffRole } from '../../record/actor.ts';
import { coverOf } from '../../record/away.ts';
import type { House } from '../../record/house.ts';
import { leads } from '../../record/policy.ts';
import { type DueLine, dueLine } from '../due-dates.ts';
import { type Names, nameOf } from '../names.ts';
import type { OurWork, WorkKind } from '../our-work.ts';
import type { Row } from '../portfolio.ts';
import { type When, whens } from '../when.ts';
import { houseWork } from './house-work.ts';

export interface WaitingItem {
  /** Unlike any other of the page. */
  readonly key: string;
  readonly kind: WorkKind;
  readonly title: string;
  /** Null: it is about no partner alone. */
  readonly partner: { readonly id: string; readonly name: string; readonly product: string } | null;
  readonly why: string;
  /** "since 16 November 2026" */
  readonly since: string | null;
  readonly when: When;
  readonly due: DueLine | null;
  /** "2pm", of a call that has a time. */
  readonly time: string | null;
  /** The name of a colleague who is away, and whose work it is. */
  readonly coveringFor: string | null;
  /** Path in the tab. */
  readonly to: string;
}

export interface WaitingPage {
  /** The most urgent first, at most `MOST` of them. */
  readonly items: readonly WaitingItem[];
  readonly counts: Readonly<Record<When, number>>;
  /** The next date of the Board, and how many it looks at. */
  readonly nextBoard: { readonly on: string; readonly words: string; readonly items: number } | null;
}

/** More are counted, not listed. */
const MOST = 200;

export interface Asking {
  readonly person: string;
  readonly roles: readonly StaffRole[];
}

export interface Known {
  readonly rows: readonly Row[];
  readonly house: House;
  /** Of staff. */
  readonly names: Names;
  /** Business time, ISO 8601 in UTC. */
  readonly now: string;
}

interface Found {
  readonly row: Row | null;
  readonly work: OurWork;
}

/** One pass over the rows; what is shown is made only of what is listed. */
export function waitingPage(asking: Asking, known: Known): WaitingPage {
  const today = londonDate(known.now);
  const theirs = covered(asking.person, known.house, today);
  const assigns = asking.roles.some((role) => leads.some((lead) => lead === role));
  const isTheirs = ({ person }: OurWork) => (person === null ? assigns : theirs.has(person));
  const found: Found[] = houseWork(asking, known, today).map((work) => ({ row: null, work }));
  for (const row of known.rows) for (const work of row.work) if (isTheirs(work)) found.push({ row, work });
  const sorted = found.map((each) => ({ ...each, when: whenOf(each.work, today) })).sort(byUrgency);
  const counts = { overdue: 0, today: 0, week: 0, later: 0, undated: 0 };
  for (const { when } of sorted) counts[when] += 1;
  return {
    items: sorted.slice(0, MOST).map((each) => itemOf(each, asking, known, today)),
    counts,
    nextBoard: nextBoard(known, today),
  };
}

/** The person, and everybody whose work is theirs today. */
function covered(person: string, house: House, today: string): ReadonlySet<string> {
  const others = Object.keys(house.away).filter((away) => coverOf(house, away, today) === person);
  return new Set([person, ...others]);
}

function whenOf({ by }: OurWork, today: string): When {
  if (by === null) return 'undated';
  if (dueLine(by, today)?.overdue) return 'overdue';
  if (by <= today) return 'today';
  return by < addDays(mondayOf(today), 7) ? 'week' : 'later';
}

function byUrgency(a: Found & { when: When }, b: Found & { when: When }): number {
  return (
    whens.indexOf(a.when) - whens.indexOf(b.when) ||
    (a.work.by ?? '').localeCompare(b.work.by ?? '') ||
    (a.work.call?.at ?? '').localeCompare(b.work.call?.at ?? '') ||
    (a.work.since ?? '').localeCompare(b.work.since ?? '')
  );
}

function itemOf(
  { row, work, when }: Found & { when: When },
  { person }: Asking,
  { names, now }: Known,
  today: string,
): WaitingItem {
  const product = row?.onboardings.find(({ id }) => id === work.onboarding)?.product ?? '';
  const { title, why, to } = placed(row, work, now, today);
  return {
    key: [row?.id, work.onboarding, work.kind, work.place, work.title, work.since, work.person].join('/'),
    kind: work.kind,
    title,
    partner: row && { id: row.id, name: row.name, product },
    why,
    since: work.since && `since ${showDate(work.since)}`,
    when,
    due: dueLine(work.by, today),
    time: work.call ? showTime(work.call.at) : null,
    coveringFor: work.person === null || work.person === person ? null : nameOf(names, work.person),
    to,
  };
}

/** What is to be done with a call or a Board date changes when its time has passed. */
function placed(row: Row | null, work: OurWork, now: string, today: string): Pick<WaitingItem, 'title' | 'why' | 'to'> {
  if (row === null) return { title: work.title, why: work.why, to: work.place };
  const { call, gate, by } = work;
  const over = call !== undefined && call.at < now;
  const met = gate !== undefined && by !== null && by < today;
  const place = over ? `view=calls&do=call:${call.kind}` : met ? `view=board&do=outcome:${gate}` : work.place;
  const title = over ? `Record the ${callForms[call.kind].title}` : met ? 'Record what the Board decided' : work.title;
  const why = over ? 'It has no record yet' : met ? 'The Board has met' : work.why;
  const query = new URLSearchParams(place);
  if (row.onboardings.length > 1) query.set('onboarding', work.onboarding);
  const asked = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return { title, why, to: `/tab/partners/${row.id}${asked ? `?${asked}` : ''}` };
}

function nextBoard({ rows, house }: Known, today: string): WaitingPage['nextBoard'] {
  const on = (house.boardDates ?? []).filter((date) => date >= today).sort()[0];
  if (!on) return null;
  const items = rows.reduce(
    (sum, { onboardings }) =>
      sum + onboardings.reduce((own, { boards }) => own + boards.filter(({ date }) => date === on).length, 0),
    0,
  );
  return { on, words: showDate(on), items };
}
