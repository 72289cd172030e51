/** What happens about the Board, and what it changes in the slice of its gate. */
import type { BoardReport } from '../../views/board-report.ts';
import { type Meta, personOf } from '../decision.ts';
import type { Gate } from './gates.ts';
import { type BoardOutcome, type BoardSlice, frozenReports, type Recommendation } from './state.ts';

/** An outcome as it was decided; when and by whom stands beside the event. */
export type Recorded = Omit<BoardOutcome, 'recordedAt' | 'by' | 'toldAt'>;

interface At {
  readonly onboarding: string;
  readonly gate: Gate;
}

export type BoardEvent =
  | (At & { readonly type: 'BoardDateSet'; readonly on: string; readonly tellBy: string })
  | (At & { readonly type: 'BoardDateCleared' })
  | (At & {
      readonly type: 'ReportFrozen';
      readonly version: number;
      readonly eligibilityVersion: number;
      readonly report: BoardReport;
    })
  | (At & { readonly type: 'RecommendationGiven'; readonly recommendation: Omit<Recommendation, 'by' | 'at'> })
  | (At & { readonly type: 'BoardOutcomeRecorded'; readonly outcome: Recorded })
  | (At & { readonly type: 'BoardOutcomeTold' })
  | (At & { readonly type: 'RequiredItemAnswered'; readonly item: string; readonly text: string });

export function evolveBoard(slice: BoardSlice, event: BoardEvent, meta: Meta): BoardSlice {
  switch (event.type) {
    case 'BoardDateSet':
      return { ...slice, date: { on: event.on, tellBy: event.tellBy, setAt: meta.at } };
    case 'BoardDateCleared':
      return { ...slice, date: null };
    case 'ReportFrozen': {
      const { version, eligibilityVersion } = event;
      const earlierReports = frozenReports(slice).map(({ version, at, seq }) => ({ version, at, seq }));
      return { ...slice, report: { version, eligibilityVersion, at: meta.at, seq: meta.seq }, earlierReports };
    }
    case 'RecommendationGiven':
      return { ...slice, recommendation: { ...event.recommendation, by: personOf(meta.actor), at: meta.at } };
    case 'BoardOutcomeRecorded': {
      const recorded = { ...event.outcome, recordedAt: meta.at, by: personOf(meta.actor), toldAt: null };
      return { ...slice, outcomes: [...slice.outcomes, recorded] };
    }
    case 'BoardOutcomeTold':
      return changeLast(slice, (last) => ({ ...last, toldAt: meta.at }));
    case 'RequiredItemAnswered': {
      const answer = { text: event.text, by: personOf(meta.actor), at: meta.at };
      return changeLast(slice, (last) => ({
        ...last,
        items: last.items.map((item) => (item.id === event.item ? { ...item, answer } : item)),
      }));
    }
    default:
      return event satisfies never;
  }
}

function changeLast(slice: BoardSlice, change: (last: BoardOutcome) => BoardOutcome): BoardSlice {
  const last = slice.outcomes.at(-1);
  return last ? { ...slice, outcomes: [...slice.outcomes.slice(0, -1), change(last)] } : slice;
}
