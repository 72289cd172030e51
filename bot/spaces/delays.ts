/** How long to wait between tries, in seconds: after the first, the second … the last one repeats. */

/** A busy or broken moment at Microsoft. */
export const moment = [2, 5, 15, 60, 300, 900];
/** A new channel takes seconds until it accepts members, apps and posts. */
export const channelReady = [1, 2, 4, 8, 15, 30, 60, 300];
/** A guest in the group reaches the team in minutes to 24 hours. Source: reference/teams-platform.md 2.2. */
export const guestSync = [2, 4, 8, 15, 30, 60, 120, 300, 600, 1800, 3600];
/** Somebody has to do something first: log in, give a permission. */
export const somebody = [60, 300, 900, 3600];
/** A tenant that does not allow something may allow it one day, or somebody does by hand what we may not. */
export const tenantMayChange = [600, 3600, 86_400, 7 * 86_400];
