/** Which names a channel may have. Source: `Teams/limits-specifications-teams.md`; LEARN "Create channel" (50 characters). */
import { Refused } from '../http/call.ts';
import type { ChannelData } from './data.ts';
import type { World } from './world.ts';

const forbiddenCharacters = /[~#%&*{}+/\\:<>?|'",]|\.\./;
const reserved = /^(forms|con|prn|aux|nul|com[1-9]|lpt[1-9]|desktop\.ini|_vti_)$/i;
/** A deleted channel keeps its name, counts against the limits, and can be restored. */
const keptMs = 30 * 24 * 3600 * 1000;

/** Whether a channel, deleted or not, still takes its name and its place in the team. */
export const isNameKept = (world: World, { deletedAt }: ChannelData): boolean =>
  deletedAt === undefined || Date.parse(deletedAt) > world.now() - keptMs;

/** Refuses a name that is malformed or taken; `self` is the channel being renamed. */
export function checkName(world: World, teamId: string, name: string, self?: string): void {
  if (name.trim() === '') throw malformed('Channel display name is required.');
  if (name.length > 50) throw malformed('Channel display name must be 50 characters or fewer.');
  if (forbiddenCharacters.test(name) || /^[_.]|\.$/.test(name) || reserved.test(name)) {
    throw malformed('Channel display name contains characters or words that are not allowed.');
  }
  const taken = world.data.channels.find(
    (channel) =>
      channel.teamId === teamId &&
      channel.id !== self &&
      channel.name.toLowerCase() === name.toLowerCase() &&
      isNameKept(world, channel),
  );
  if (!taken) return;
  // Both are seen: microsoft-graph-docs #6168 and #6649.
  const code = taken.deletedAt === undefined ? 'NameAlreadyExists' : 'BadRequest';
  throw new Refused(400, code, 'Channel name already existed, please use other name');
}

const malformed = (message: string): Refused => new Refused(400, 'BadRequest', message);
