/** What a kind of step is made of: what is wanted, how it is found, how it is made, and the facts that say so. */
import { later } from '../../shared/calendar/instants.ts';
import { forPartner, type SharedRecord } from '../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import type { Use } from './limits.ts';
import type { CallFailed, Fact, Outside, Templates } from './ports.ts';
import type { Wait } from './turns.ts';

/** Where partner channels live, and what is put into them. */
export interface SpaceSettings {
  readonly tenant: string;
  /** Group ids of the teams that hold the channels, in the order in which they are filled. */
  readonly hostTeams: readonly string[];
  /** Most members of a private channel. */
  readonly channelMembers: number;
  /** The app's id in the organisation's catalogue. */
  readonly app: string;
  readonly tab: { readonly name: string; readonly entity: string; readonly url: string };
  /** The entity id of the personal tab, for links that lead there. */
  readonly personalTab: string;
  /** Where a guest lands after accepting the invitation. */
  readonly guestLanding: string;
}

/** Everything a plan is made from. */
export interface View {
  readonly record: PartnerRecord;
  /** What the partner may know: cards and mail are made from this alone. */
  readonly shared: SharedRecord;
  readonly names: Names;
  /** Business time, ISO 8601. */
  readonly now: string;
  readonly settings: SpaceSettings;
  readonly templates: Templates;
}

export function viewOf(record: PartnerRecord, given: Omit<View, 'record' | 'shared'>): View {
  return { ...given, record, shared: forPartner(record) };
}

/**
 * How one try ended. `delays` (seconds): how long to wait after the first try, the second, and so on. `asked`: the call
 * went through, and only Microsoft's doing of it is waited for.
 */
export type Outcome =
  | { readonly done: readonly Fact[] }
  | { readonly wait: string; readonly delays: readonly number[]; readonly asked?: true }
  /** With `delays` it is looked at again, as tenants change; without, a person must say so. */
  | { readonly refuse: string; readonly delays?: readonly number[] };

export interface PlannedStep {
  readonly key: string;
  /** Keys that must be done before. */
  readonly needs: readonly string[];
  /** Keys that must be done before, or stuck. */
  readonly after: readonly string[];
  /** Calls with a tight limit that it begins with: it waits its turn before it is begun. */
  readonly uses?: readonly Use[];
  /** Not before this instant (ISO 8601); absent: now. */
  readonly from?: string;
  /**
   * Null when a repeat does no harm. Else a call that cannot be repeated: its start is written down first, and `find`
   * looks for what an earlier try left behind (null: this kind cannot be found).
   */
  readonly once: { readonly find: ((outside: Outside) => Promise<readonly Fact[] | null>) | null } | null;
  make(outside: Outside): Promise<Outcome>;
  /** A better word on a failure than the general one. */
  explain?(failure: CallFailed): Outcome | null;
}

/** What its line says while it waits its turn. `now`: business time, ISO 8601. */
export function queueWords({ before, ms }: Wait, now: string): string {
  const expected = later(now, Math.ceil(ms / 1000));
  const who = before > 0 ? `: ${before} before it` : '';
  return `Waiting its turn${who}. Expected about {time:${expected}}. Microsoft takes only so many of these at a time.`;
}

export function inQueue(wait: Wait, now: string): Outcome {
  return { wait: queueWords(wait, now), delays: [Math.max(1, Math.ceil(wait.ms / 1000))] };
}

/** What a step uses that begins with a call on the channel. */
export function onChannel({ space }: PartnerRecord): readonly Use[] {
  return space.channel ? [{ limit: 'channel', place: space.channel.id }] : [];
}

/** The key under which Microsoft's systems know what we made: unlike any other partner's. */
export function marker(record: PartnerRecord, key: string): string {
  return `${record.id}:${key}`;
}
