/** Reports that were frozen for the Board, read back from the commit that froze them. */
import type { BoardEvent } from '../shared/record/board/events.ts';
import type { Gate } from '../shared/record/board/gates.ts';
import type { BoardReport } from '../shared/views/board-report.ts';
import type { StoredCommit } from './records/ports.ts';

/** Null when this commit froze no report of this onboarding for this gate. */
export async function frozenReport(
  read: (stream: string, seq: number) => Promise<StoredCommit | undefined>,
  stream: string,
  { onboarding, gate, seq }: { readonly onboarding: string; readonly gate: Gate; readonly seq: number },
): Promise<BoardReport | null> {
  const commit = await read(stream, seq);
  const found = (commit?.events ?? []).find(
    (event): event is Frozen => isFrozen(event) && event.onboarding === onboarding && event.gate === gate,
  );
  return found?.report ?? null;
}

type Frozen = Extract<BoardEvent, { readonly type: 'ReportFrozen' }>;

function isFrozen(event: unknown): event is Frozen {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === 'ReportFrozen';
}
