/** Reports that were frozen for the Board, read back from the commit that froze them. */
import type { BoardEvent } from '../shared/record/board.ts';
import type { BoardReport } from '../shared/views/board-report.ts';
import type { StoredCommit } from './records/ports.ts';

/** Null when this commit froze no report of this onboarding. */
export async function frozenReport(
  read: (stream: string, seq: number) => Promise<StoredCommit | undefined>,
  stream: string,
  onboarding: string,
  seq: number,
): Promise<BoardReport | null> {
  const commit = await read(stream, seq);
  const found = (commit?.events ?? []).find(
    (event): event is Frozen => isFrozen(event) && event.onboarding === onboarding,
  );
  return found?.report ?? null;
}

type Frozen = Extract<BoardEvent, { readonly type: 'ReportFrozen' }>;

function isFrozen(event: unknown): event is Frozen {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === 'ReportFrozen';
}
