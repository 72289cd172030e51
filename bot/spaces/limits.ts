/** Microsoft's limits for the calls we make, with their source. We keep to them before Microsoft has to make us. */

export interface Limit {
  readonly calls: number;
  readonly seconds: number;
}

export interface Limits {
  /** Of one app in one tenant. */
  readonly tenant: readonly Limit[];
  /** Of one conversation, channel or team. */
  readonly place: readonly Limit[];
}

const oncePerSecond = [{ calls: 1, seconds: 1 }];

// Source: LEARN "Microsoft Graph service-specific throttling limits", February 2026.
export const graphLimits = {
  createChannel: { tenant: [{ calls: 10, seconds: 1 }], place: [{ calls: 4, seconds: 1 }] },
  addTeamMember: { tenant: [{ calls: 30, seconds: 1 }], place: [{ calls: 4, seconds: 60 }] },
  listChannelMembers: { tenant: [{ calls: 60, seconds: 1 }], place: oncePerSecond },
  createTab: { tenant: [{ calls: 30, seconds: 1 }], place: oncePerSecond },
  notify: { tenant: [{ calls: 5, seconds: 1 }], place: [{ calls: 4, seconds: 1 }] },
  /** Unlisted calls on a team: its members, its channels. */
  readTeam: { tenant: [{ calls: 30, seconds: 1 }], place: [] },
  /** Unlisted calls on a channel: members, apps, messages. */
  channel: { tenant: [{ calls: 30, seconds: 1 }], place: oncePerSecond },
} satisfies Record<string, Limits>;

/** One call that counts against a limit, and the team or channel it is about. */
export interface Use {
  readonly limit: keyof typeof graphLimits;
  readonly place: string;
}

/** The buckets it counts in: the tenant's, and the place's. */
export function limitsOf({
  limit,
  place,
}: Use): readonly { readonly key: string; readonly limits: readonly Limit[] }[] {
  const { tenant, place: ofPlace }: Limits = graphLimits[limit];
  return [
    { key: limit, limits: tenant },
    ...(ofPlace.length > 0 ? [{ key: `${limit} ${place}`, limits: ofPlace }] : []),
  ];
}

/** Four calls of one app in one mailbox at once; one is left to another instance. Source: the same page, Outlook. */
export const mailboxAtOnce = 3;

// Source: MSD "Rate limiting for agents", ms.date 2026-10-08.
export const sendLimits: Limits = {
  tenant: [{ calls: 50, seconds: 1 }],
  place: [
    { calls: 7, seconds: 1 },
    { calls: 8, seconds: 2 },
    { calls: 60, seconds: 30 },
    { calls: 1800, seconds: 3600 },
  ],
};
