/** What a trial of one capability is made of, and how it ended. */
import type { Outside } from '../../spaces/ports.ts';

export type ProbePorts = Pick<Outside, 'graph' | 'messenger' | 'mailer' | 'calendar'> & {
  readonly deleteChannel: (team: string, channel: string) => Promise<void>;
};

export interface ProbeAbout {
  readonly tenant: string;
  readonly team: string;
  readonly app: string;
  /** Address of a member of the team, no guest: owns the channel, gets the feed entry, has the call in their calendar. */
  readonly owner: string;
  /** Where the mail goes. */
  readonly mail: string;
  /** Address of somebody who may be invited; null: nobody is. */
  readonly guest: string | null;
  readonly tab: { readonly name: string; readonly entity: string; readonly url: string };
  /** Unlike that of any other probe. */
  readonly id: string;
  /** ISO 8601. */
  readonly now: string;
}

/** What earlier trials found or made. */
export interface Found {
  owner?: string;
  channel?: string;
  conversation?: string;
  activity?: string;
}

export interface Trying {
  readonly ports: ProbePorts;
  readonly about: ProbeAbout;
  readonly found: Found;
  /** Asks the person at the terminal; null when there is nobody. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
  /**
   * Something to be undone at the end, the last first, unless the call is certainly refused. `what` is said when it
   * cannot be undone.
   */
  readonly undoable: <T>(what: string, how: () => Promise<void>, call: () => Promise<T>) => Promise<T>;
}

export interface Trial {
  readonly key: string;
  readonly what: string;
  /** Keys of trials that must have worked. */
  readonly needs: readonly string[];
  /** What the app does where this does not work. */
  readonly otherwise: string;
  /** Rejects with `CallFailed`, or with `NotSo`. */
  readonly run: (trying: Trying) => Promise<void>;
}

/** Microsoft did what it was asked, and yet it is not so; or there was nothing to ask. */
export class NotSo extends Error {
  override readonly name = 'NotSo';
  readonly tried: boolean;

  constructor(message: string, tried = true) {
    super(message);
    this.tried = tried;
  }
}

export interface Ended {
  readonly key: string;
  readonly what: string;
  readonly result: 'works' | 'refused' | 'no answer' | 'not tried';
  /** Microsoft's words, or ours; empty when it works. */
  readonly why: string;
  readonly otherwise: string;
}
