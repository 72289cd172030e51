/** The Board's dates and agendas: GET /api/board, /api/board/:date and /api/board/sentences. For project managers, administrators and the Board. */
import { londonDate } from '../../shared/calendar/working-days.ts';
import { boardOf } from '../../shared/record/board/gates.ts';
import { boardDatesFrom, isAgendaClosed } from '../../shared/record/house-dates.ts';
import { type AgendaItem, agendaOf, decisionsOf, usedSentences } from '../../shared/views/agenda.ts';
import type { BoardSentences } from '../../shared/views/board-lines.ts';
import { type BoardDates, type BoardDay, boardPage, type DayItem, dayItem } from '../../shared/views/pages/agenda.ts';
import { houseNow, isStaff, namesIn } from './access.ts';
import type { ApiParts, Who } from './parts.ts';
import { notFound, ok, staffOnly } from './reply.ts';
import { type Handler, pathValue, queryValue } from './route.ts';

/** Characters. */
const LONGEST_SEARCH = 200;

/** `?earlier=` is how many dates of those that are over and decided are wanted. */
export const boardDates: Handler = async (who, request, parts) => {
  if (!seesAgendas(who)) return staffOnly;
  const today = londonDate(parts.now());
  const body: BoardDates = boardPage(
    parts.rows(),
    await houseNow(parts),
    today,
    Number(queryValue(request, 'earlier')),
  );
  return ok(body);
};

export const boardDay: Handler = async (who, request, parts) => {
  if (!seesAgendas(who)) return staffOnly;
  const on = pathValue(request, 'date');
  const house = await houseNow(parts);
  const items = agendaOf(parts.rows(), on);
  const official = house.boardDates?.includes(on) ?? false;
  if (!official && items.length === 0) return notFound;
  const body: BoardDay = {
    on,
    official,
    closed: isAgendaClosed(house, on),
    next: boardDatesFrom(house, londonDate(parts.now())).filter((date) => date !== on && !isAgendaClosed(house, date)),
    items: await Promise.all(items.map((item) => detailed(item, on, parts))),
  };
  return ok(body);
};

/** What the Board has said of all partners, to be picked again. */
export const boardSentences: Handler = async (who, _request, parts) => {
  if (!seesAgendas(who)) return staffOnly;
  return ok(await sentences(parts));
};

/** What it has decided, by partner, product or reason. */
export const boardDecisions: Handler = async (who, request, parts) => {
  if (!seesAgendas(who)) return staffOnly;
  return ok(decisionsOf(parts.rows(), queryValue(request, 'q').slice(0, LONGEST_SEARCH)));
};

/** Reviewers see what they were asked to look at, not the agenda. Source: reference/wording.md C. */
function seesAgendas(who: Who): boolean {
  const { roles } = who.actor;
  return isStaff(who) && roles.some((role) => role !== 'reviewer');
}

async function detailed(item: AgendaItem, on: string, parts: ApiParts): Promise<DayItem> {
  const { onboarding, gate, partner } = item;
  const { record } = await parts.partners.get(`partner:${partner.id}`);
  const { report: kept } = boardOf(record, onboarding, gate);
  const report = kept && (await parts.frozenReport(partner.id, { onboarding, gate, seq: kept.seq }));
  const frozen = kept && report && { version: kept.version, at: kept.at, report };
  return dayItem(item, {
    record,
    on,
    frozen,
    names: await namesIn(record, await houseNow(parts), parts),
    now: parts.now(),
  });
}

/** What the Board has said before, without what names a contact. */
async function sentences(parts: ApiParts): Promise<BoardSentences> {
  const rows = parts.rows();
  const contacts = await parts.people.names([...new Set(rows.flatMap((row) => row.contacts))]);
  const known = Object.values(contacts).map(({ name }) => name.toLowerCase());
  const general = (text: string) => !known.some((name) => name !== '' && text.toLowerCase().includes(name));
  const { reasons, items } = usedSentences(rows);
  return { reasons: reasons.filter(general), items: items.filter(general) };
}
