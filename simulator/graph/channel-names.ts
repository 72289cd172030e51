/** Which names a channel may have. Source: `Teams/limits-specifications-teams.md`; LEARN "Create channel" (50 characters). */
import { Refused } from '../http/call.ts';
import type { Sim } from '../sim.ts';
import { badRequest } from './errors.ts';

const forbiddenCharacters = /[~#%&*{}+/\\:<>?|'",]|\.\./;
const reserved = /^(forms|con|prn|aux|nul|com[1-9]|lpt[1-9]|desktop\.ini|_vti_)$/i;
/** A deleted channel keeps its name for 30 days. */
const keptMs = 30 * 24 * 3600 * 1000;

/** Refuses a name that is malformed or taken; `self` is the channel being renamed. */
export function checkName(sim: Sim, teamId: string, name: string, self?: string): void {
  if (name.trim() === '') throw badRequest('Channel display name is required.');
  if (name.length > 50) throw badRequest('Channel display name must be 50 characters or fewer.');
  if (forbiddenCharacters.test(name) || /^[_.]|\.$/.test(name) || reserved.test(name)) {
    throw badRequest('Channel display name contains characters or words that are not allowed.');
  }
  const taken = sim.world.data.channels.some(
    (channel) =>
      channel.teamId === teamId &&
      channel.id !== self &&
      channel.name.toLowerCase() === name.toLowerCase() &&
      (!channel.deletedAt || Date.parse(channel.deletedAt) > sim.world.now() - keptMs),
  );
  if (taken) {
    throw new Refused(400, 'NameAlreadyExists', 'Channel name already existed, please use other name');
  }
}
