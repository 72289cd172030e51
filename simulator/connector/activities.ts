/** Sending into a conversation, changing what was sent, deleting it. */
import { type Answer, type Call, ok } from '../http/call.ts';
import { fieldsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { MessageData } from '../world/data.ts';
import { addMessage, deleteMessage, messageById, updateMessage } from '../world/posts.ts';
import { activityNotFound } from './errors.ts';
import { checkSize, contentOf } from './incoming.ts';
import { limitSend } from './limits.ts';
import { type BotPlace, botPlace } from './places.ts';

/** The thread a reply belongs to: the one the conversation names, else that of the message it answers. */
function threadOf(sim: Sim, place: BotPlace, replyTo: string | undefined): string | undefined {
  if (!place.channel) return undefined;
  if (place.rootId !== undefined) return place.rootId;
  return replyTo === undefined ? undefined : messageById(sim.world, place.id, replyTo)?.rootId;
}

export function sendActivity(sim: Sim, call: Call, replyTo?: string): Answer {
  const place = botPlace(sim, call.param('conversation'));
  const activity = fieldsOf(call.body);
  limitSend(sim, place.id);
  if (activity.type === 'typing') {
    checkSize(sim, activity, place.channel !== undefined);
    sim.world.tell({ type: 'typing', conversationId: place.id });
    return { status: 202, body: { id: sim.world.nextMessageId() } };
  }
  const rootId = threadOf(sim, place, replyTo);
  const content = contentOf(sim, activity, { needsFrom: true, inChannel: place.channel !== undefined });
  const message = addMessage(sim.world, {
    conversationId: place.id,
    ...content,
    ...(rootId === undefined ? {} : { rootId }),
  });
  return { status: 201, body: { id: message.id } };
}

/** Only what the bot itself sent, and only while it is there. */
function own(sim: Sim, place: BotPlace, id: string): MessageData {
  const message = messageById(sim.world, place.id, id);
  if (message?.author.kind !== 'app' || message.deleted) throw activityNotFound();
  return message;
}

export function changeActivity(sim: Sim, call: Call): Answer {
  const place = botPlace(sim, call.param('conversation'));
  limitSend(sim, place.id);
  const message = own(sim, place, call.param('activity'));
  const inChannel = place.channel !== undefined;
  updateMessage(sim.world, message, contentOf(sim, call.body, { needsFrom: false, inChannel }));
  return ok({ id: message.id });
}

export function removeActivity(sim: Sim, call: Call): Answer {
  const place = botPlace(sim, call.param('conversation'));
  limitSend(sim, place.id);
  deleteMessage(sim.world, own(sim, place, call.param('activity')));
  return ok({});
}
