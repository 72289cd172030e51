/** Chat: the one-to-one chat with the app. */
import { CounterBadge } from '@fluentui/react-components';
import type { WorldView } from '../../contract.ts';
import { ListPane } from '../shell/Pane.tsx';
import { PersonAvatar } from '../shell/PersonAvatar.tsx';
import { Go } from '../state/Go.tsx';
import { ChatWith } from './ChatWith.tsx';

export function ChatPlace({ world }: { world: WorldView }) {
  const { name } = world.app;
  return (
    <main className="place single">
      <ListPane label="Chat">
        {world.chats.length === 0 && <p className="empty">You have no chats yet.</p>}
        <ul className="plain-list">
          {world.chats.map((chat) => (
            <li key={chat.id}>
              <Go
                as={world.me.id}
                to={{ app: 'chat' }}
                className={chat.unread > 0 ? 'row unread' : 'row'}
                aria-current="page"
              >
                <PersonAvatar name={chat.name} kind="app" />
                <span className="row-title">{chat.name}</span>
                {chat.unread > 0 && <CounterBadge count={chat.unread} size="small" color="danger" />}
              </Go>
            </li>
          ))}
        </ul>
      </ListPane>
      <div className="main-pane">
        <div className="main-head">
          <PersonAvatar name={name} kind="app" size={28} />
          <h2 className="main-title">{name}</h2>
        </div>
        <ChatWith world={world} />
      </div>
    </main>
  );
}
