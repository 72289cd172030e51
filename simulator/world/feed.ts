/** The activity feed of a person: a notice with the chain id of an earlier one replaces it. */
import type { FeedData } from './data.ts';
import { newGuid } from './ids.ts';
import type { World } from './world.ts';

export function notify(world: World, notice: Omit<FeedData, 'id' | 'at' | 'read'>): void {
  if (notice.chainId !== undefined) {
    world.data.feed = world.data.feed.filter(
      (item) => item.personId !== notice.personId || item.chainId !== notice.chainId,
    );
  }
  const item: FeedData = { ...notice, id: newGuid(), at: world.nowIso(), read: false };
  world.data.feed.push(item);
  world.tell({ type: 'activity', item });
}
