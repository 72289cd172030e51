/** A link to a channel, as Teams gives it with "Get link to channel". */

const channelId = /^19:[\w-]+@thread\.(?:tacv2|skype)$/u;

/** The channel's id, or null when this is no such link. */
export function readChannelLink(text: string): string | null {
  const [, encoded = ''] =
    /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/l\/channel\/([^/?#]+)/u.exec(text) ?? [];
  const id = decoded(encoded);
  return channelId.test(id) ? id : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
