/** The activity feed; a click leads to what it is about. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FeedItem, WorldView } from '../../contract.ts';
import { ListPane } from '../shell/Pane.tsx';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import { go } from '../state/address.ts';
import { tell } from '../state/api.ts';
import { keys } from '../state/keys.ts';
import { openLink } from '../state/links.ts';
import { useFeed } from '../state/queries.ts';
import { momentOf, shortWhenOf } from '../state/time.ts';

/** The link says most exactly where it is. */
function lead({ conversationId, messageId, webUrl }: FeedItem, world: WorldView): void {
  const inChat = world.chats.some(({ id }) => id === conversationId);
  if (webUrl) openLink(webUrl, world);
  else if (inChat) go(world.me.id, { app: 'chat' });
  else if (conversationId) {
    go(world.me.id, { app: 'teams', channel: conversationId, ...(messageId ? { message: messageId } : {}) });
  }
}

function Item({ item, world }: { item: FeedItem; world: WorldView }) {
  return (
    <li>
      <button type="button" className={item.read ? 'row' : 'row unread'} onClick={() => lead(item, world)}>
        <PersonAvatar name={world.app.name} kind="app" />
        <span className="row-text">
          <span className="row-title wrap">{item.title}</span>
          <span className="row-detail">{item.preview}</span>
        </span>
        <time dateTime={item.at} title={momentOf(item.at)} className="row-time">
          {shortWhenOf(item.at, world.now)}
        </time>
      </button>
    </li>
  );
}

/** Seen is read, as the bell's number means in Teams; the list shows what was new until one looks elsewhere. */
function useSeen(as: string, unread: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (unread === 0) return;
    tell('/client/activity/read', { as }).then(
      () => queries.invalidateQueries({ queryKey: keys.world(as) }),
      () => undefined,
    );
  }, [as, unread, queries]);
  useEffect(() => () => void queries.invalidateQueries({ queryKey: keys.feed(as) }), [as, queries]);
}

export function ActivityPlace({ world }: { world: WorldView }) {
  const feed = useFeed(world.me.id);
  useSeen(world.me.id, world.unreadActivity);
  return (
    <main className="place">
      <ListPane label="Activity">
        {feed.data?.length === 0 && <p className="empty">Nothing yet. What concerns you appears here.</p>}
        <ul className="plain-list" aria-label="Activity feed">
          {feed.data?.map((item) => (
            <Item key={item.id} item={item} world={world} />
          ))}
        </ul>
      </ListPane>
      <div className="main-pane">
        <p className="centred">Choose an activity to go to it.</p>
      </div>
    </main>
  );
}
