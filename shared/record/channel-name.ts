/** A channel's name: what Teams allows, at most 50 characters, the same for the same partner. */

// Source: reference/teams-platform.md 2.1, limits-specifications-teams.
const forbidden = /[~#%&*{}+/\\:<>?|'",’]|\.\.|[^\p{L}\p{N} ()._-]/gu;
const reserved = /^(forms|con|prn|aux|nul|com[1-9]|lpt[1-9]|desktop\.ini)$|_vti_/iu;
const MAX = 50;

/** `id` makes the name unlike any other partner's: its last four letters stand at the end. */
export function channelName(partner: string, product: string, id: string): string {
  const suffix = ` ${id.replace(/[^a-z0-9]/giu, '').slice(-4)}`;
  const clean = `${partner} - ${product}`
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[_.\s]+/u, '');
  const cut = [...clean]
    .slice(0, MAX - suffix.length)
    .join('')
    .replace(/[.\s]+$/u, '');
  return `${reserved.test(cut) || cut === '' ? 'Partner' : cut}${suffix}`;
}
