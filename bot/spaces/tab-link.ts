/** Links into Teams that lead to a page about a partner: in the partner's channel where the tab is pinned, else in the personal app. */
import type { SharedRecord } from '../../shared/record/for-partner.ts';
import { entityLink, personalTabLink, type TabPlace } from '../../shared/tab-link.ts';
import type { SpaceSettings } from './step.ts';

export type TabSettings = TabPlace & { readonly tab: Pick<SpaceSettings['tab'], 'entity'> };

/** `page`: the path after `/tab/`, such as `partners/1/progress`. */
export function tabLink(settings: TabSettings, { channel, tab }: SharedRecord['space'], page: string): string {
  if (!channel || !tab) return personalTabLink(settings, page);
  return entityLink(settings, settings.tab.entity, { subEntityId: page, channelId: channel.id });
}
