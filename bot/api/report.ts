/** The Board report: as a page, and a frozen version as a Word document. Staff only. */
import type { Request } from 'restify';
import { asGate, boardOf, type Gate } from '../../shared/record/board/gates.ts';
import { type BoardSlice, type FrozenReport, frozenReports } from '../../shared/record/board/state.ts';
import { boardReport } from '../../shared/views/board-report.ts';
import { reportDocument, reportPage } from '../../shared/views/pages/report.ts';
import { docxType, reportDocx } from '../files/docx.ts';
import { type Seen, seenPartner } from './access.ts';
import type { ApiParts, Who } from './parts.ts';
import { notFound, ok, type Reply, refusal, staffOnly } from './reply.ts';
import { type Handler, pathValue, queryValue } from './route.ts';

interface Place {
  readonly seen: Seen;
  readonly onboarding: string;
  readonly gate: Gate;
  readonly board: BoardSlice;
}

const noVersion = refusal({ code: 'notFound', message: 'This version of the report was not frozen.' });

/** GET /api/partners/:id/report?onboarding=&gate=&version=&live=: the newest frozen version when there is one, unless
 * another, or the live one, is asked for. */
export const reportView: Handler = async (who, request, parts) => {
  const place = await placeOf(who, request, parts, queryValue(request, 'onboarding'));
  if (!('seen' in place)) return place;
  const { seen, onboarding, gate, board } = place;
  const kept = queryValue(request, 'live') === '' ? versionOf(board, queryValue(request, 'version')) : null;
  if (kept) return (await frozenPage(place, kept, parts)) ?? noVersion;
  if (queryValue(request, 'version') !== '') return noVersion;
  const report = boardReport(seen.record, onboarding, gate);
  return ok(reportPage(report, { frozen: null, versions: versionsOf(board) }, seen.names));
};

/** GET /api/partners/:id/onboardings/:onboarding/report.docx?gate=&version=: a frozen version, the newest unless named. */
export const reportFile: Handler = async (who, request, parts) => {
  const place = await placeOf(who, request, parts, pathValue(request, 'onboarding'));
  if (!('seen' in place)) return place;
  const kept = versionOf(place.board, queryValue(request, 'version'));
  const page = kept && (await frozenPage(place, kept, parts));
  if (!page) return noVersion;
  const name = `board-report-${place.gate}-version-${kept.version}.docx`;
  const headers = { 'content-type': docxType, 'content-disposition': `attachment; filename="${name}"` };
  return { status: 200, body: reportDocx(reportDocument(page.body, kept)), headers };
};

async function placeOf(who: Who, request: Request, parts: ApiParts, onboarding: string): Promise<Place | Reply> {
  const seen = await seenPartner(who, request, parts);
  if (!seen) return notFound;
  if (seen.may !== 'all') return staffOnly;
  if (!Object.hasOwn(seen.record.partner.onboardings, onboarding)) return notFound;
  const gate = asGate(queryValue(request, 'gate'));
  return { seen, onboarding, gate, board: boardOf(seen.record, onboarding, gate) };
}

async function frozenPage({ seen, onboarding, gate, board }: Place, kept: FrozenReport, parts: ApiParts) {
  const report = await parts.frozenReport(seen.id, { onboarding, gate, seq: kept.seq });
  if (!report) return null;
  const frozen = { version: kept.version, at: kept.at };
  return { status: 200, body: reportPage(report, { frozen, versions: versionsOf(board) }, seen.names) };
}

/** The newest one when none is named. */
function versionOf(board: BoardSlice, version: string): FrozenReport | undefined {
  const kept = frozenReports(board);
  return version === '' ? kept.at(-1) : kept.find((each) => String(each.version) === version);
}

function versionsOf(board: BoardSlice): readonly number[] {
  return frozenReports(board).map(({ version }) => version);
}
