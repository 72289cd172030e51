/** What waits on one of the NHS login team, over all partners: overdue first, then today, this week and later. NHS only. */
import { showDate, showTime } from '../../calendar/format.ts';
import { addDays, londonDate, mondayOf } from '../../calendar/working-days.ts';
import { callForms } from '../../journey/calls.ts';
import type { StaffRole } from '../../record/actor.ts';
import { coverOf } from '../../record/away.ts';
import type { House } from '../../record/house.ts';
import { oncePerRecord } from '../../record/once.ts';
import { leads } from '../../record/policy.ts';
import { agendaSize } from '../agenda.ts';
import { type DueLine, dueLine, overdueBefore } from '../due-dates.ts';
import { type Names, nameOf } from '../names.ts';
import type { OurWork, WorkKind } from '../our-work.ts';
import type { Row } from '../portfolio.ts';
import { allCriteria } from '../to-review.ts';
import type { When } from '../when.ts';
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
const MOST = 100;

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
  /** By it the most urgent comes first. */
  readonly order: string;
}

function found(row: Row | null, work: OurWork): Found {
  return { row, work, order: [work.by ?? '~', work.call?.at ?? '', work.since ?? ''].join(' ') };
}

/** By person, and '' for nobody's. It changes with the rows only, and many ask. */
const byPerson = oncePerRecord((rows: readonly Row[]): ReadonlyMap<string, readonly Found[]> => {
  const made = new Map<string, Found[]>();
  for (const row of rows) {
    for (const work of row.work) {
      const known = made.get(work.person ?? '');
      if (known) known.push(found(row, work));
      else made.set(work.person ?? '', [found(row, work)]);
    }
  }
  return made;
});

/** Every application with criteria that nobody has looked at, for whoever reviews. */
const reviews = oncePerRecord((rows: readonly Row[]): readonly Found[] =>
  rows.flatMap((row) =>
    row.onboardings.flatMap(({ id: onboarding, toReview }) => {
      if (!toReview) return [];
      const { criteria, by, since } = toReview;
      const why = `${criteria} of ${allCriteria} have no finding`;
      const place = { person: null, place: 'view=eligibility' };
      return [found(row, { onboarding, kind: 'review', title: 'Review the criteria', why, by, since, ...place })];
    }),
  ),
);

const inOrder = oncePerRecord((list: readonly Found[]): readonly Found[] => [...list].sort(byUrgency));

/** What is shown is made only of what is listed. */
export function waitingPage(asking: Asking, known: Known): WaitingPage {
  const today = londonDate(known.now);
  const assigns = asking.roles.some((role) => leads.some((lead) => lead === role));
  const theirs = [...covered(asking.person, known.house, today), ...(assigns ? [''] : [])];
  const lists = theirs.map((person) => inOrder(byPerson(known.rows).get(person) ?? []));
  if (asking.roles.includes('reviewer')) lists.push(inOrder(reviews(known.rows)));
  const ofHouse = houseWork(asking, known, today).map((work) => found(null, work));
  const sorted = [...ofHouse, ...lists.flat()].sort(byUrgency);
  const whenOf = whensOn(today);
  const counts = { overdue: 0, today: 0, week: 0, later: 0, undated: 0 };
  for (const { work } of sorted) counts[whenOf(work)] += 1;
  return {
    items: sorted.slice(0, MOST).map((each) => itemOf({ ...each, when: whenOf(each.work) }, asking, known, today)),
    counts,
    nextBoard: nextBoard(known, today),
  };
}

/** The person, and everybody whose work is theirs today. */
function covered(person: string, house: House, today: string): readonly string[] {
  const others = Object.keys(house.away).filter((away) => coverOf(house, away, today) === person);
  return [...new Set([person, ...others])];
}

/** How urgent something is on this day. */
function whensOn(today: string): (work: OurWork) => When {
  const late = overdueBefore(today);
  const nextWeek = addDays(mondayOf(today), 7);
  return ({ by }) => {
    if (by === null) return 'undated';
    if (by < late) return 'overdue';
    if (by <= today) return 'today';
    return by < nextWeek ? 'week' : 'later';
  };
}

function byUrgency(a: Found, b: Found): number {
  return a.order === b.order ? 0 : a.order < b.order ? -1 : 1;
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
  return { on, words: showDate(on), items: agendaSize(rows, on).undecided };
}
