/** What the two gates of the Board are called, and where an outcome shows its colour. */
import type { Gate } from '../../shared/record/board/gates.ts';

export const gateNames: Readonly<Record<Gate, string>> = { application: 'Application', goLive: 'Go live' };

export const outcomeNames = { approved: 'Approved', rejected: 'Rejected', deferred: 'Deferred' } as const;
export const outcomeTones = { approved: 'success', rejected: 'danger', deferred: 'warning' } as const;
