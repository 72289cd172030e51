/** Links into Teams that lead to a page of our tab: in the partner's channel where it is pinned, else in the personal app. */
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import type { SpaceSettings } from './step.ts';

export type TabSettings = Pick<SpaceSettings, 'tenant' | 'app' | 'personalTab'> & {
  readonly tab: Pick<SpaceSettings['tab'], 'entity'>;
};

/**
 * `page`: the path after `/tab/`, such as `partners/1/progress`. Source: Microsoft, "Deep link to an application": the
 * app's id in the catalogue, the entity id that the tab was pinned with, and the channel it is in. The tenant lets a
 * guest land in ours.
 */
export function tabLink(settings: TabSettings, { channel, tab }: SharedRecord['space'], page: string): string {
  if (!channel || !tab) return personalTabLink(settings, page);
  return link(settings, settings.tab.entity, { subEntityId: page, channelId: channel.id });
}

export function personalTabLink(settings: TabSettings, page: string): string {
  return link(settings, settings.personalTab, { subEntityId: page });
}

function link({ app, tenant }: TabSettings, entity: string, context: Readonly<Record<string, string>>): string {
  const enc = encodeURIComponent;
  const query = `context=${enc(JSON.stringify(context))}&tenantId=${enc(tenant)}`;
  return `https://teams.microsoft.com/l/entity/${enc(app)}/${enc(entity)}?${query}`;
}
