/** GET /api/portfolio: every partner's line, numbers first, from memory. */
import type { Portfolio, PortfolioRow } from '../../shared/api.ts';
import type { Names } from '../../shared/views/names.ts';
import { nameOf } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import { turnSentence } from '../../shared/views/turn.ts';
import { houseNow, isStaff } from './access.ts';
import { personView } from './people.ts';
import { ok, staffOnly } from './reply.ts';
import type { Handler } from './route.ts';

export const portfolio: Handler = async (who, _request, parts) => {
  if (!isStaff(who)) return staffOnly;
  const { staff } = await houseNow(parts);
  const rows = parts.rows();
  const people = new Set([...Object.keys(staff), ...rows.flatMap((row) => row.contacts)]);
  const names = await parts.people.names([...people]);
  const managers = Object.values(staff).filter(({ roles }) => roles.includes('projectManager'));
  const body: Portfolio = {
    rows: rows.map((row) => withNames(row, names)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    counts: {
      active: countOf(rows, () => true),
      waitingOnUs: countOf(rows, (side) => side === 'nhs'),
      waitingOnPartners: countOf(rows, (side) => side === 'partner'),
      unassigned: rows.filter((row) => row.projectManager === null).length,
    },
    managers: managers.map(({ person }) => personView(person, names)).sort((a, b) => a.name.localeCompare(b.name)),
  };
  return ok(body);
};

/** Onboardings that are not completed, of those whose turn it is. */
function countOf(rows: readonly Row[], waits: (side: Row['onboardings'][number]['turn']['side']) => boolean): number {
  return rows.flatMap((row) => row.onboardings).filter(({ step, turn }) => step && waits(turn.side)).length;
}

function withNames(row: Row, names: Names): PortfolioRow {
  return {
    ...row,
    projectManager: row.projectManager ? personView(row.projectManager, names) : null,
    contacts: row.contacts.map((person) => nameOf(names, person)),
    onboardings: row.onboardings.map((each) => ({ ...each, turnWords: turnSentence(each.turn, row.name, names) })),
  };
}
