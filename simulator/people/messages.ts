/** A person writes: the message is there at once; the app gets it when it is meant to, and the outcome is kept with it. */

import { botOf, personActivity } from '../app/activities.ts';
import { type Answer, type Call, created, Refused } from '../http/call.ts';
import { fieldsOf, textOf, textsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { MessageData } from '../world/data.ts';
import { type Account, accountOf, personById } from '../world/people.ts';
import { channelById, isArchived } from '../world/places.ts';
import { addMessage, messageById, messageView, setDelivery } from '../world/posts.ts';
import { actorAccount, openPlace } from './ask.ts';

/** Teams sends channel messages to the app only when it is mentioned, and only where it is; a chat always. */
function reachesApp(sim: Sim, conversationId: string, mentioned: boolean): boolean {
  const channel = channelById(sim.world, conversationId);
  return channel ? mentioned && channel.appEnabled : true;
}

function mentionsOf(sim: Sim, call: Call, mentionApp: boolean): MessageData['mentions'] {
  const people = textsOf(call.body, 'mentionPeople').flatMap((id) => {
    const person = personById(sim.world, id);
    const account = person && accountOf(person);
    return account ? [{ name: account.person.name, id: account.teamsId }] : [];
  });
  return mentionApp ? [botOf(sim), ...people] : people;
}

/** Sends a message to the app in the background; `value` is what a card's Action.Submit carries. */
export function passOn(sim: Sim, from: Account, message: MessageData, extra: Record<string, unknown>): void {
  const inChannel = channelById(sim.world, message.conversationId) !== undefined;
  const place = { id: message.conversationId, ...(inChannel ? { rootId: message.rootId } : {}) };
  const entities = message.mentions.map(({ name, id }) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  }));
  const activity = personActivity(sim, from, place, 'message', {
    id: message.id,
    text: message.text,
    textFormat: 'plain',
    entities: [...entities, { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web' }],
    ...extra,
  });
  setDelivery(sim.world, message, { state: 'pending' });
  void sim.link.deliver(activity).then((answer) => {
    setDelivery(
      sim.world,
      message,
      answer.state === 'answered' ? { state: 'answered', status: answer.status } : answer,
    );
  });
}

/** Adds what a person said; nothing goes to the app yet. */
export function say(
  sim: Sim,
  from: Account,
  conversationId: string,
  text: string,
  more?: { rootId?: string; mentions?: MessageData['mentions'] },
): MessageData {
  const { id, name } = from.person;
  return addMessage(sim.world, {
    conversationId,
    author: { kind: 'person', id, name },
    text,
    format: 'plain',
    ...more,
  });
}

export function sendMessage(sim: Sim, call: Call): Answer {
  const from = actorAccount(sim, call);
  const body = fieldsOf(call.body);
  const conversationId = openPlace(sim, from.person, textOf(body, 'conversationId'));
  const channel = channelById(sim.world, conversationId);
  if (channel && isArchived(channel))
    throw new Refused(403, 'Archived', 'This channel is archived. Nobody can write here.');
  const text = textOf(body, 'text');
  if (text.trim() === '') throw new Refused(400, 'EmptyMessage', 'Write something first.');
  const rootId = textOf(body, 'rootId');
  if (rootId !== '' && !messageById(sim.world, conversationId, rootId)) {
    throw new Refused(404, 'NoThread', 'The post to reply to is not there.');
  }
  const mentioned = body.mentionApp === true;
  const mentions = mentionsOf(sim, call, mentioned);
  const message = say(sim, from, conversationId, text, { mentions, ...(rootId === '' ? {} : { rootId }) });
  if (reachesApp(sim, conversationId, mentioned)) passOn(sim, from, message, {});
  return created(messageView(message, from.person));
}
