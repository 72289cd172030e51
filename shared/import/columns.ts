/** The columns of the file that existing partners are imported from, in the order of the template. */

export const columns = [
  { id: 'name', title: 'Organisation' },
  { id: 'odsCode', title: 'ODS code' },
  { id: 'product', title: 'Product' },
  { id: 'contactName', title: 'Contact name' },
  { id: 'contactEmail', title: 'Contact email' },
  { id: 'managerEmail', title: 'Project manager email' },
  { id: 'step', title: 'Current step' },
  { id: 'channel', title: 'Channel link' },
  { id: 'startedOn', title: 'Started on' },
] as const;

export type Column = (typeof columns)[number]['id'];

/** Rows of one file, without its header. */
export const MAX_ROWS = 500;
/** Bytes of one file. */
export const MAX_BYTES = 2 * 1024 * 1024;

export function titleOf(column: Column): string {
  return columns.find(({ id }) => id === column)?.title ?? column;
}

/** Which column of the table is which; a sentence for each thing that is wrong with the header. */
export function readHeader(header: readonly string[]): {
  readonly at: Readonly<Partial<Record<Column, number>>>;
  readonly problems: readonly string[];
} {
  const titles = header.map((title) => title.trim().toLowerCase());
  const known = columns.map(({ id, title }) => ({ id, title, index: titles.indexOf(title.toLowerCase()) }));
  const missing = known.filter(({ index }) => index < 0).map(({ title }) => `The column "${title}" is missing.`);
  const strange = header.filter(
    (title) => title.trim() && !known.some((each) => titles[each.index] === title.trim().toLowerCase()),
  );
  const twice = known.filter(({ index }) => index >= 0 && titles.indexOf(titles[index] ?? '', index + 1) > index);
  return {
    at: Object.fromEntries(known.filter(({ index }) => index >= 0).map(({ id, index }) => [id, index])),
    problems: [
      ...missing,
      ...strange.map((title) => `We do not know the column "${title.trim()}". Remove it, or use the template.`),
      ...twice.map(({ title }) => `The column "${title}" is there twice.`),
    ],
  };
}
