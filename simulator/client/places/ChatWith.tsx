/** The chat with the app when there is one, else the offer to add the app. */
import { Spinner } from '@fluentui/react-components';
import type { WorldView } from '../../contract.ts';
import { Chat } from '../conversation/Chat.tsx';
import { useConversation } from '../state/queries.ts';
import { AddApp } from './AddApp.tsx';

function OpenChat({ world, id }: { world: WorldView; id: string }) {
  const { data, error } = useConversation(world.me.id, id);
  if (error) return <p className="centred">{error.message}</p>;
  return data ? <Chat conversation={data} world={world} /> : <Spinner className="centred" label="Loading" />;
}

export function ChatWith({ world }: { world: WorldView }) {
  const chat = world.chats[0];
  return chat ? <OpenChat world={world} id={chat.id} /> : <AddApp world={world} />;
}
