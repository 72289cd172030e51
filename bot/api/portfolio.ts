/** GET /api/portfolio: every partner's line, numbers first, from memory. */
import type { Portfolio, PortfolioRow } from '../../shared/api.ts';
import { londonDate } from '../../shared/calendar/working-days.ts';
import { dueLine, isOverdue } from '../../shared/views/due-dates.ts';
import type { Names } from '../../shared/views/names.ts';
import { nameOf } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import { type Turn, turnSentence } from '../../shared/views/turn.ts';
import { houseNow, isStaff } from './access.ts';
import { personView } from './people.ts';
import { ok, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export const portfolio: Handler = async (who, _request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const { staff } = await houseNow(parts);
  const rows = parts.rows();
  const today = londonDate(parts.now());
  const people = new Set([...Object.keys(staff), ...rows.flatMap((row) => row.contacts)]);
  const names = await parts.people.names([...people]);
  const managers = Object.values(staff).filter(({ roles }) => roles.includes('projectManager'));
  const body: Portfolio = {
    rows: rows.map((row) => withNames(row, names, today)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    counts: {
      active: countOf(rows, () => true),
      waitingOnUs: countOf(rows, (turn) => turn.side === 'nhs'),
      waitingOnPartners: countOf(rows, (turn) => turn.side === 'partner'),
      overdue: countOf(rows, (turn) => isOverdue(turn.dueOn, today)),
      unassigned: rows.filter((row) => row.projectManager === null).length,
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
    onboardings: row.onboardings.map((each) => ({
      ...each,
      turnWords: turnSentence(each.turn, row.name, names),
      due: dueLine(each.turn.dueOn, today),
    })),
  };
}
