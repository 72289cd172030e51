/** Where a link leads: links into Teams open in this client, all others in a new tab of the browser. */
import type { WorldView } from '../../contract.ts';
import { addressOf, go } from './address.ts';
import type { Place } from './place.ts';

const teamsHost = /(^|\.)(teams\.microsoft\.com|teams\.cloud\.microsoft)$/;

interface EntityContext {
  subEntityId?: string;
  channelId?: string;
}

function entityContext(text: string | null): EntityContext {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

/** The channel's tab with this entity id, else the channel; without a channel the personal tab. */
export function entityPlace(world: WorldView, entity: string, context: EntityContext): Place {
  const sub = context.subEntityId ? { sub: context.subEntityId } : {};
  if (!context.channelId) return { app: 'home', tab: entity, ...sub };
  const channel = world.teams.flatMap(({ channels }) => channels).find(({ id }) => id === context.channelId);
  const tab = channel?.tabs.find(({ entityId }) => entityId === entity);
  return { app: 'teams', channel: context.channelId, ...(tab ? { tab: tab.id, ...sub } : {}) };
}

/** Undefined: not a link into Teams. Forms: learn.microsoft.com, "Deep links". */
export function placeOfLink(link: string, world: WorldView): Place | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (!url || !teamsHost.test(url.hostname)) return undefined;
  const [, , kind, first = '', second = ''] = url.pathname.split('/').map(decodeURIComponent);
  switch (kind) {
    case 'entity':
      return entityPlace(world, second, entityContext(url.searchParams.get('context')));
    case 'channel':
      return { app: 'teams', channel: first };
    case 'message':
      return first.includes('@thread.tacv2')
        ? { app: 'teams', channel: first, message: url.searchParams.get('parentMessageId') ?? second }
        : { app: 'chat' };
    case 'chat':
      return { app: 'chat' };
    default:
      return undefined;
  }
}

/** Only web and mail addresses are ever opened. */
export const isSafeLink = (link: string): boolean => /^(https?:|mailto:)/i.test(link.trim());

export function openLink(link: string, world: WorldView): void {
  const place = placeOfLink(link, world);
  if (place) go(world.me.id, place);
  else if (isSafeLink(link)) window.open(link, '_blank', 'noopener');
}

/** The same for a link that is written into a page (mail): an address a browser can open. */
export function hrefOf(link: string, world: WorldView | undefined): string | undefined {
  const place = world && placeOfLink(link, world);
  if (place) return new URL(addressOf(world.me.id, place), window.location.href).href;
  return isSafeLink(link) ? link : undefined;
}
