/** The rows of an import file, each with every problem of its own. Pure: what others know of the rows is asked elsewhere. */
import { type Column, columns, MAX_ROWS, readHeader, titleOf } from './columns.ts';
import { readCell } from './values.ts';

export interface RowProblem {
  /** The title of the column. */
  readonly column: string;
  readonly message: string;
}

export interface ImportRow {
  /** As the spreadsheet counts: the header is row 1. */
  readonly number: number;
  /** By column; null: left empty, or wrong. */
  readonly values: Readonly<Record<Column, string | null>>;
  readonly problems: readonly RowProblem[];
}

export interface ImportTable {
  /** Sentences about the file as a whole; with any of them there are no rows. */
  readonly problems: readonly string[];
  readonly rows: readonly ImportRow[];
}

export function readTable(table: readonly (readonly string[])[]): ImportTable {
  const [header = [], ...lines] = table;
  const { at, problems } = readHeader(header);
  if (problems.length > 0) return { problems, rows: [] };
  const filled = lines
    .map((cells, index) => ({ cells, number: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { problems: ['There are no rows below the header.'], rows: [] };
  if (filled.length > MAX_ROWS) {
    return { problems: [`There are ${filled.length} rows. Import at most ${MAX_ROWS} at once.`], rows: [] };
  }
  const rows = filled.map(({ cells, number }) => readRow(number, (column) => cells[at[column] ?? -1] ?? ''));
  return { problems: [], rows: withTwins(rows) };
}

/** With one problem more. */
export function withProblem(row: ImportRow, column: Column, message: string): ImportRow {
  return { ...row, problems: [...row.problems, { column: titleOf(column), message }] };
}

/** What tells one onboarding from another, whatever else changes in the row. */
export function identityOf({ values }: ImportRow): string {
  return [values.name, values.product].map((each) => (each ?? '').toLowerCase()).join('\n');
}

function readRow(number: number, cell: (column: Column) => string): ImportRow {
  const read = columns.map(({ id, title }) => ({ id, title, ...readCell(id, cell(id)) }));
  const values = Object.fromEntries(read.map((each) => [each.id, 'value' in each ? each.value : null]));
  const problems = read.flatMap((each) => ('problem' in each ? [{ column: each.title, message: each.problem }] : []));
  const row = { number, values: values as ImportRow['values'], problems };
  const alone = values.channel && cell('managerEmail').trim() === '';
  return alone ? withProblem(row, 'managerEmail', 'Enter the project manager, who will own the channel') : row;
}

function withTwins(rows: readonly ImportRow[]): readonly ImportRow[] {
  return rows.map((row, index) => {
    const before = rows.slice(0, index);
    const twin = row.values.name && row.values.product && before.find((each) => identityOf(each) === identityOf(row));
    const named = twin ? withProblem(row, 'product', `Row ${twin.number} has the same organisation and product`) : row;
    const shares = row.values.channel && before.find(({ values }) => values.channel === row.values.channel);
    return shares ? withProblem(named, 'channel', `Row ${shares.number} has the same channel`) : named;
  });
}
