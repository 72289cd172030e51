/** A report as plain parts, so that page, print view and .docx show the same: headings, texts, facts, tables, lists. */

export interface ReportFact {
  readonly name: string;
  readonly value: string;
  /** Why somebody should look at it, in words; null: nothing stands out. */
  readonly flag?: string | null;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  /** How wide each column is, next to the others; the same for all when left out. */
  readonly shares?: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly ReportFact[] }
  | ReportTable
  | { readonly kind: 'list'; readonly lines: readonly string[] };

export interface ReportSection {
  readonly title: string;
  /** A part of the section before it, where a document holds whole reports. */
  readonly part?: true;
  readonly blocks: readonly ReportBlock[];
}

export interface ReportDocument {
  readonly title: string;
  /** Which version this is, and for whom. */
  readonly version: string;
  /** When its content was fixed, ISO 8601 in UTC. */
  readonly at: string;
  readonly sections: readonly ReportSection[];
}
