/** The host team: which of the teams for partner channels this partner's space is in, chosen before anything is made there. */
import { later } from '../calendar/instants.ts';
import type { How, SpaceSlice } from './space.ts';
import { wantsGuests } from './space-people.ts';
import type { PartnerRecord } from './state.ts';

/** A deleted channel counts against the team's limits as long. Source: `Teams/limits-specifications-teams.md`. */
const DELETED_SECONDS = 30 * 86_400;

export type HostFact =
  /** `note`: a sentence for the project manager, such as that the team is nearly full, or null. */
  | {
      readonly type: 'HostChosen';
      readonly key: 'host';
      readonly team: string;
      readonly how: How;
      readonly note: string | null;
    }
  /** Microsoft takes no more channels in the team: another is chosen, and guests leave this one. */
  | { readonly type: 'HostFull'; readonly key: 'channel'; readonly team: string; readonly why: string };

/** A place that counts against the limits of a team. */
export interface HostPlace {
  readonly team: string;
  /** Null: the team is chosen, the channel not made yet. */
  readonly channel: string | null;
  /** It counts until then (ISO 8601); null: as long as it is there. */
  readonly until: string | null;
}

/** The places that a partner takes, and the teams that had none left for it. */
export interface Hosting {
  readonly places: readonly HostPlace[];
  readonly full: readonly { readonly team: string; readonly at: string }[];
}

/** People are told before it is too late to make another team, or to look who needs the channel. */
export const NEARLY = 0.8;

/** The team to do things in; null: none is chosen yet. */
export function hostOf({ host, channel }: SpaceSlice): string | null {
  return channel?.team ?? host ?? null;
}

export function hostingOf(record: PartnerRecord): Hosting {
  const { space } = record;
  const { channel, deleted = [], full = {} } = space;
  const team = hostOf(space);
  return {
    places: [
      ...(team && (channel || wantsGuests(record)) ? [{ team, channel: channel?.id ?? null, until: null }] : []),
      ...deleted.map(({ at, ...each }) => ({ ...each, until: later(at, DELETED_SECONDS) })),
    ],
    full: Object.entries(full).map(([each, at]) => ({ team: each, at })),
  };
}

export function evolveHost(space: SpaceSlice, event: HostFact, at: string): SpaceSlice {
  switch (event.type) {
    case 'HostChosen': {
      const { host } = space;
      return { ...(host && host !== event.team ? withoutTeam(space, host) : space), host: event.team };
    }
    case 'HostFull': {
      const { host: _, ...rest } = withoutTeam(space, event.team);
      return { ...rest, full: { ...space.full, [event.team]: at } };
    }
    default:
      return event satisfies never;
  }
}

/** Whoever came into that team for this partner is taken out of it again, and brought into the next one. */
function withoutTeam(space: SpaceSlice, team: string): SpaceSlice {
  const begun = Object.keys(space.steps).filter((key) => key.startsWith('team:') && space.steps[key]?.asked);
  const persons = [...new Set([...Object.keys(space.inTeam), ...begun.map((key) => key.slice('team:'.length))])];
  const kept = Object.entries(space.steps).filter(([key]) => !key.startsWith('team:'));
  return {
    ...space,
    inTeam: {},
    steps: Object.fromEntries(kept),
    behind: [...(space.behind ?? []), ...persons.map((person) => ({ person, team }))],
  };
}
