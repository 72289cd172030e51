/** The page of the Board report: the report's content with names and words filled in. */
import { showDate, showTime } from '../../calendar/format.ts';
import type { Gate } from '../../record/board/gates.ts';
import type { BoardReport } from '../board-report.ts';
import type { Names } from '../names.ts';
import type { ReportDocument, ReportSection } from '../report/document.ts';
import { reportSections } from '../report/sections.ts';

export interface ReportPage {
  readonly gate: Gate;
  readonly partner: string;
  readonly product: string;
  readonly title: string;
  /** Null: not frozen, so it shows the record as it is now. */
  readonly frozen: { readonly version: number; readonly at: string } | null;
  /** Every version that was frozen, oldest first. */
  readonly versions: readonly number[];
  readonly sections: readonly ReportSection[];
}

export function reportPage(
  report: BoardReport,
  { frozen, versions }: Pick<ReportPage, 'frozen' | 'versions'>,
  names: Names,
): ReportPage {
  const { gate, partner, product } = report;
  const title = `Board report${gate === 'goLive' ? ' for go live' : ''}: ${product}`;
  return { gate, partner, product, title, frozen, versions, sections: reportSections(report, names) };
}

/** The file of a frozen version. */
export function reportDocument(page: ReportPage, frozen: NonNullable<ReportPage['frozen']>): ReportDocument {
  return { title: page.title, version: versionWords(frozen), at: frozen.at, sections: page.sections };
}

export function versionWords({ version, at }: NonNullable<ReportPage['frozen']>): string {
  return `Version ${version}, frozen on ${showDate(at)} at ${showTime(at)}. For NHS login and the Board only.`;
}
