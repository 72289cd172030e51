/** What can be done with several rows at once: the command of each row, and the words for it. */
import type { PortfolioLine } from '../../../shared/portfolio/answer.ts';
import type { Draft } from '../../ask/draft.ts';

export type BulkKind = 'handOver' | 'board';

interface Kind {
  readonly title: string;
  readonly field: string;
  readonly hint: string;
  /** What one row stands for: partners are handed over, onboardings go to the Board. */
  readonly onePer: 'partner' | 'onboarding';
  /** `tells`: of several, this one says to the person how many there are in all; null: it says nothing. */
  readonly command: (line: PortfolioLine, to: string, tells: number | null) => Draft;
  readonly action: (count: number) => string;
  readonly already: string;
  readonly done: (count: number) => string;
}

export const bulkKinds: Readonly<Record<BulkKind, Kind>> = {
  handOver: {
    title: 'Hand over',
    field: 'New project manager',
    hint: 'Contacts are told who their new project manager is.',
    onePer: 'partner',
    command: (_line, person, handedOver) => ({ type: 'assignProjectManager', person, handedOver }),
    action: (count) => `Hand over ${count}`,
    already: 'is their project manager already',
    done: (count) => `${counted(count, 'partner')} handed over.`,
  },
  board: {
    title: 'Put on a Board agenda',
    field: 'Board date',
    hint: 'Contacts are told when the Board looks at it.',
    onePer: 'onboarding',
    command: ({ onboarding, board }, on) => ({ type: 'setBoardDate', onboarding, gate: gateFor(board), on }),
    action: (count) => `Put ${count} on the agenda`,
    already: 'on this agenda already',
    done: (count) => `${counted(count, 'onboarding')} put on the agenda.`,
  },
};

/** After the application was approved, what is left to decide is the go live. */
function gateFor(board: PortfolioLine['board']): 'application' | 'goLive' {
  if (!board) return 'application';
  return board.gate === 'application' && board.on === null && board.outcome === 'approved' ? 'goLive' : board.gate;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
