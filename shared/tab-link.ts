/** Links into Teams that lead to a page of our tab, and the way back: the page that such a link asks for. */

/** Where the personal app is found in Teams. */
export interface TabPlace {
  readonly tenant: string;
  /** The app's id in the organisation's catalogue. */
  readonly app: string;
  /** The entity id of the personal tab in the app's manifest. */
  readonly personalTab: string;
}

/** Characters; no page of ours comes near it. */
const LONGEST = 2000;

/**
 * `page`: what follows `/tab/` in the address, such as `partners/1/progress` or `partners?turn=nhs`. Source: Microsoft,
 * "Deep link to an application": the app's id in the catalogue, the entity id that the tab was pinned with, and the
 * page as `subEntityId` of the context. The tenant lets a guest land in ours.
 */
export function entityLink(
  { app, tenant }: TabPlace,
  entity: string,
  context: { readonly subEntityId: string; readonly channelId?: string },
): string {
  const enc = encodeURIComponent;
  const query = `context=${enc(JSON.stringify(context))}&tenantId=${enc(tenant)}`;
  return `https://teams.microsoft.com/l/entity/${enc(app)}/${enc(entity)}?${query}`;
}

export function personalTabLink(place: TabPlace, page: string): string {
  return entityLink(place, place.personalTab, { subEntityId: page });
}

/** Only a path of our own, with its query: a link cannot lead elsewhere. Null when it is none. */
export function askedPage(subEntityId: string | undefined): string | null {
  const asked = (subEntityId ?? '').replace(/^\/+/u, '').replace(/^tab\//u, '');
  if (asked.length > LONGEST) return null;
  const [path = '', ...rest] = asked.split('?');
  if (!/^[\w/-]+$/u.test(path)) return null;
  // Written anew, so that nothing but names and values comes through.
  const query = new URLSearchParams(rest.join('?')).toString();
  return query ? `${path}?${query}` : path;
}
