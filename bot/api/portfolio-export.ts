/** GET /api/portfolio/export?…&as=xlsx|csv: everything that fits the query, in its order, as a file for spreadsheets. */
import { type Cell, exportCells, exportColumns, peopleInCells } from '../../shared/portfolio/export.ts';
import { csv } from '../files/csv.ts';
import { workbook } from '../files/workbook.ts';
import { isStaff } from './access.ts';
import { foundBy } from './portfolio.ts';
import type { PortfolioIndex } from './portfolio-index.ts';
import { refusal, staffOnly } from './reply.ts';
import { type Handler, queryValue } from './route.ts';

/** Lines made before others have their turn: a large export holds nobody up. */
const AT_ONCE = 500;

const titles = exportColumns.map(({ title }) => title);
const widths = exportColumns.map(({ width }) => width);
const kinds = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    file: (rows: readonly (readonly Cell[])[]) => workbook('Onboardings', titles, rows, widths),
  },
  csv: { type: 'text/csv; charset=utf-8', file: (rows: readonly (readonly Cell[])[]) => csv(titles, rows) },
} as const;

const unknownKind = refusal({ code: 'invalid', message: 'Choose an Excel workbook (xlsx) or CSV (csv).' });

export function portfolioExport(index: PortfolioIndex): Handler {
  return async (who, request, parts) => {
    if (!isStaff(who)) return staffOnly;
    const as = queryValue(request, 'as');
    if (as !== 'xlsx' && as !== 'csv') return unknownKind;
    const { found, today, likely } = await foundBy(index, who, request, parts);
    const rows: (readonly Cell[])[] = [];
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const some = found.slice(from, from + AT_ONCE);
      const names = parts.people.known([...new Set(some.flatMap(peopleInCells))]);
      for (const entry of some) rows.push(exportCells(entry, { names, today, likely }));
      await new Promise((done) => setImmediate(done));
    }
    const headers = {
      'content-type': kinds[as].type,
      'content-disposition': `attachment; filename="onboardings-${today}.${as}"`,
    };
    return { status: 200, body: kinds[as].file(rows), headers };
  };
}
