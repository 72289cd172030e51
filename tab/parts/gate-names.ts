/** What the two gates of the Board are called. */
import type { Gate } from '../../shared/record/board/gates.ts';

export const gateNames: Readonly<Record<Gate, string>> = { application: 'Application', goLive: 'Go live' };
