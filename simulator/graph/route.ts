/** How one Graph call is declared: its path, the permissions that allow it, its rate limit, and its answer. */
import type { Answer, Call } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import type { LimitName } from './limits.ts';

export interface Needs {
  /** Application permissions, any of which is enough, least first. */
  tenant: string[];
  /** Resource-specific permissions of the host team, any of which is enough where the app is. */
  rsc?: string[];
  /** With resource-specific consent alone, a private channel must have the app enabled, else 403. */
  inChannel?: true;
}

export interface GraphRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  needs: Needs;
  limit?: LimitName;
  answer: (sim: Sim, call: Call, version: 'v1.0' | 'beta') => Answer;
}
