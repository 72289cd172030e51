/** The control API, for tests and for whoever runs a demonstration. */
export interface ClockView {
  /** Business time, ISO 8601. */
  now: string;
  /** Business time minus real time, in milliseconds. */
  offsetMs: number;
  frozen: boolean;
}

/** GET /control/clock → FollowedClock. `?follower=<own id>&after=<moves>` waits for the next move, a second at most. */
export interface FollowedClock extends ClockView {
  /** How often the clock was set since the simulator started. */
  moves: number;
}

/**
 * POST /control/clock → ClockView, once every follower knows of it. Fields apply in this order: set, advanceMs, frozen.
 * `{set: null}` = real time.
 */
export interface SetClock {
  /** ISO 8601. */
  set?: string | null;
  advanceMs?: number;
  frozen?: boolean;
}

/** POST /control/faults → {id}. GET /control/faults → FaultView[]. DELETE /control/faults removes all. */
export interface Fault {
  /** Which part: sign-in, Graph, Connector, or what people send to the app. */
  service: 'signin' | 'graph' | 'connector' | 'toApp';
  /** `*` or left out = any. */
  method?: string;
  /** A regular expression on the path after the service's root: `^/v1.0/teams/[^/]+/channels$`. Left out = any. */
  path?: string;
  /** Answer with this status and the service's own error body. */
  status?: number;
  retryAfterSeconds?: number;
  /** With `status`: a gateway's HTML page instead of the service's error body. */
  page?: boolean;
  /** Wait before anything else. */
  delayMs?: number;
  /** The call is carried out, but its answer waits that long: the caller's patience may end first. */
  holdMs?: number;
  /** `toApp` only: Teams delivers the same activity once more, though it was answered. */
  again?: boolean;
  /** `before`: the call does nothing and the connection drops; `after`: it is carried out, then the connection drops. */
  drop?: 'before' | 'after';
  /** How many calls it hits; left out = until removed. */
  times?: number;
}

export interface FaultView extends Fault {
  id: string;
  hits: number;
}

/** GET /control/settings → Settings; POST /control/settings with any of them changes them. Times in milliseconds. */
export interface WorldSettings {
  /** How long a guest added to the group needs to show up in the team. */
  guestSyncMs: number;
  /** How long, after that, private channels still say "User is not found in the team". Business time, as the delay before. */
  channelSyncMs: number;
  /** How long a new private channel needs until it takes posts and members. */
  channelReadyMs: number;
  /** How long a new channel has no folder for files. */
  filesFolderMs: number;
  /** Added to every Graph and Connector call. */
  graphDelayMs: number;
  connectorDelayMs: number;
  /** How long a call in a mailbox is under way, while limits are enforced. */
  mailboxMs: number;
  /** Enforce Microsoft's published limits (429 with Retry-After). */
  throttling: boolean;
  /** Microsoft's limits of a team; an unmigrated tenant has 30 private channels and 250 members in each. */
  channelsPerTeam: number;
  privateChannelsPerTeam: number;
  membersPerPrivateChannel: number;
  /** Longest message of a bot in a channel, as JSON in UTF-8. Everywhere: 100 KB in UTF-16. */
  channelPostBytes: number;
  /** Whether guests can be invited at all, and from which domains (none listed: all). */
  guestInvitations: boolean;
  guestDomains: string[];
  /** Whether a guest reaches the team from its group before they accept (reference §8: not known). */
  guestsSyncBeforeAccepting: boolean;
  /** Whether this tenant lets apps into private channels, and lets the bot post there (reference §1.1: it differs). */
  appsInPrivateChannels: boolean;
  botPostsInPrivateChannels: boolean;
  /** How long Teams waits for the app's answer before it sends the same activity once more. */
  appAnswerMs: number;
  /** Application permissions an administrator granted tenant-wide: the `roles` of the next Graph token. */
  graphPermissions: string[];
  /** Resource-specific permissions consented to when the app was installed in the host team. */
  teamPermissions: string[];
}

/** POST /control/people {name, mail, organisation?, jobTitle?, standing: 'member'|'outside'} → Person. */
export interface AddPerson {
  name: string;
  mail: string;
  organisation?: string;
  jobTitle?: string;
  standing: 'member' | 'outside';
}

/** POST /control/teams {name, app?} → {id}: another team of the staff's. `app`: the app is installed there; left out = yes. */
export interface AddTeam {
  name: string;
  app?: boolean;
}

/** POST /control/team-members {person, present}: takes a person out of a team (left out: the first) or puts a member in by hand. */
export interface SetTeamMember {
  /** Its group id. */
  team?: string;
  person: string;
  present: boolean;
}

/** POST /control/guests {person, state}: `removed` takes the account out of the directory, `expired` ends the open invitation. */
export interface SetGuest {
  person: string;
  state: 'removed' | 'expired';
}

/** POST /control/channels/<id> → {id, name, archived, deleted, app}: what an owner does to a channel in Teams by hand. */
export interface ChangeChannel {
  name?: string;
  archived?: boolean;
  /** False restores it, within 30 days. */
  deleted?: boolean;
  /** Adds the app to a private channel, or takes it out. */
  app?: boolean;
}

/** POST /control/channel-members {channel, person, present, owner?}: a channel owner changes who is in it. */
export interface SetChannelMember {
  channel: string;
  person: string;
  present: boolean;
  owner?: boolean;
}

/** POST /control/tabs/remove {channel, tab}; POST /control/messages/remove {conversation, message}. */

/** GET /control/calls?service= → the last calls taken, newest last, to see what the product asked for. */
export interface CallView {
  service: 'signin' | 'graph' | 'connector' | 'toApp';
  at: string;
  method: string;
  path: string;
  /** 0 when nothing answered. */
  status: number;
}

/** POST /control/app {endpoint} → {endpoint}: where activities go from now on, for a bot that is started later. */

/** POST /control/reset → {}: a new world, nothing kept. Every 4xx of /client and /control has the body `Refusal`. */
export interface Refusal {
  error: { code: string; message: string };
}
