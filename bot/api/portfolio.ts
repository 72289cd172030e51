/** GET /api/portfolio: every partner's line, numbers first, from memory. */
import type { Portfolio, PortfolioRow } from '../../shared/api.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import { dueLine, isOverdue } from '../../shared/views/due-dates.ts';
import type { Names } from '../../shared/views/names.ts';
import { nameOf } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import { type Turn, turnSentence } from '../../shared/views/turn.ts';
import { houseNow, isStaff } from './access.ts';
import { namesOfStaff, personView } from './people.ts';
import { ok, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export const portfolio: Handler = async (who, _request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const { staff } = await houseNow(parts);
  // A partner of whom only a wrong start is left is in the log alone.
  const rows = parts.rows().filter((row) => row.onboardings.length > 0);
  const open = rows.map((row) => ({ ...row, onboardings: row.onboardings.filter((each) => !each.closed) }));
  const today = londonDate(parts.now());
  const people = new Set([...Object.keys(staff), ...rows.flatMap((row) => row.contacts)]);
  const names = await namesOfStaff([...people], parts);
  const managers = Object.values(staff).filter(({ roles }) => roles.includes('projectManager'));
  const body: Portfolio = {
    rows: rows.map((row) => withNames(row, names, today)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    counts: {
      active: countOf(open, () => true),
      waitingOnUs: countOf(open, (turn) => turn.side === 'nhs'),
      waitingOnPartners: countOf(open, (turn) => turn.side === 'partner'),
      overdue: countOf(open, (turn) => isOverdue(turn.dueOn, today)),
      unassigned: open.filter((row) => row.projectManager === null && row.onboardings.length > 0).length,
      closed: rows.flatMap((row) => row.onboardings).filter((each) => each.closed).length,
      onHold: countOf(open, (turn) => turn.side === 'hold'),
    },
    managers: managers.map(({ person }) => personView(person, names)).sort((a, b) => a.name.localeCompare(b.name)),
  };
  return ok(body);
};

/** Onboardings that are not completed, of those whose turn fits. */
function countOf(rows: readonly Row[], fits: (turn: Turn) => boolean): number {
  return rows.flatMap((row) => row.onboardings).filter(({ step, turn }) => step && fits(turn)).length;
}

function withNames(row: Row, names: Names, today: string): PortfolioRow {
  return {
    ...row,
    projectManager: row.projectManager ? personView(row.projectManager, names) : null,
    contacts: row.contacts.map((person) => nameOf(names, person)),
    onboardings: row.onboardings.map(({ boards: _, sentences: __, ...each }) => ({
      ...each,
      turnWords: turnSentence(each.turn, row.name, names),
      due: dueLine(each.turn.dueOn, today),
    })),
  };
}
