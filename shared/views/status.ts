/** How far a task, a step or a phase is, and the words for it. */

export type Status = 'notStarted' | 'inProgress' | 'completed' | 'cannotStart' | 'problem' | 'notNeeded';

/** Nothing more is to do. */
export function isOver({ status }: { readonly status: Status }): boolean {
  return status === 'completed' || status === 'notNeeded';
}

/** Source: reference/wording.md B2. */
export const statusWords: Readonly<Record<Status, string>> = {
  notStarted: 'Not started yet',
  inProgress: 'In progress',
  completed: 'Completed',
  cannotStart: 'Cannot start yet',
  problem: 'There is a problem',
  /** Ours: a step that is only for some partners. */
  notNeeded: 'Not needed',
};

/** Something was done in it. */
export function hasBegun({ status }: { readonly status: Status }): boolean {
  return status === 'inProgress' || status === 'problem' || status === 'completed';
}
