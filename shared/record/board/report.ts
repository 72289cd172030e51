/** The report that the Board saw: frozen as an event, so that later edits make a new version. */
import { boardReport } from '../../views/board-report.ts';
import type { PartnerRecord } from '../state.ts';
import type { BoardEvent } from './events.ts';
import { boardOf, type Gate } from './gates.ts';
import type { BoardSlice } from './state.ts';

/** Frozen for the date that is set now. */
export function reportIsFresh({ report, date }: BoardSlice): boolean {
  return report !== null && date !== null && report.at >= date.setAt;
}

export function frozen(record: PartnerRecord, at: { readonly onboarding: string; readonly gate: Gate }): BoardEvent {
  const { onboarding, gate } = at;
  const eligibilityVersion = record.eligibility[onboarding]?.current?.version ?? 0;
  const version = (boardOf(record, onboarding, gate).report?.version ?? 0) + 1;
  const report = boardReport(record, onboarding, gate);
  return { type: 'ReportFrozen', onboarding, gate, version, eligibilityVersion, report };
}
