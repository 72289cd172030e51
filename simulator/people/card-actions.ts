/** A person presses a button of a card: Action.Execute, Action.Submit in its forms, and dialogs. */
import { randomUUID } from 'node:crypto';
import { personActivity } from '../app/activities.ts';
import type { CardActionResult } from '../contract.ts';
import { type Answer, type Call, ok, Refused } from '../http/call.ts';
import { type Fields, fieldsOf, isFields, textOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { MessageData } from '../world/data.ts';
import type { Account } from '../world/people.ts';
import { channelById } from '../world/places.ts';
import { messageById, setPersonalCard } from '../world/posts.ts';
import { actorAccount, openPlace } from './ask.ts';
import { readCardAnswer, readDialogAnswer } from './card-answers.ts';
import { passOn, say } from './messages.ts';

interface Pressed {
  sim: Sim;
  from: Account;
  message: MessageData;
  action: Fields;
}

/** The fields every invoke on a message carries. */
function invoke({ sim, from, message }: Pressed, name: string, value: unknown) {
  const inChannel = channelById(sim.world, message.conversationId) !== undefined;
  const place = { id: message.conversationId, ...(inChannel ? { rootId: message.rootId } : {}) };
  return personActivity(sim, from, place, 'invoke', {
    id: `f:${randomUUID()}`,
    name,
    value,
    replyToId: message.id,
    channelData: { source: { name: 'message' }, legacy: { replyToId: message.id } },
  });
}

async function execute(pressed: Pressed, trigger: string): Promise<CardActionResult> {
  const { sim, from, message, action } = pressed;
  const { id, verb, title, data } = action;
  const value = { action: { type: 'Action.Execute', id, verb, title, data }, trigger };
  const result = readCardAnswer(await sim.link.deliver(invoke(pressed, 'adaptiveCard/action', value)));
  if (result.kind === 'card') setPersonalCard(sim.world, message, from.person, result.card);
  return result;
}

async function openDialog(pressed: Pressed): Promise<CardActionResult> {
  const value = { data: pressed.action.data, context: { theme: 'default' } };
  return readDialogAnswer(await pressed.sim.link.deliver(invoke(pressed, 'task/fetch', value)));
}

/** Action.Submit: what `msteams.type` in its data says, else a message that carries the data and shows nothing. */
async function submit(pressed: Pressed): Promise<CardActionResult> {
  const { sim, from, message, action } = pressed;
  const inChannel = channelById(sim.world, message.conversationId) !== undefined;
  const thread = inChannel ? { rootId: message.rootId } : {};
  const teams = fieldsOf(fieldsOf(action.data).msteams);
  switch (teams.type) {
    case 'task/fetch':
      return openDialog(pressed);
    case 'imBack': {
      passOn(sim, from, say(sim, from, message.conversationId, textOf(teams, 'value'), thread), {});
      return { kind: 'done' };
    }
    case 'messageBack': {
      const shown = say(sim, from, message.conversationId, textOf(teams, 'displayText'), thread);
      passOn(sim, from, shown, { text: textOf(teams, 'text'), value: teams.value, replyToId: message.id });
      return { kind: 'done' };
    }
    default: {
      const place = { id: message.conversationId, ...thread };
      const answer = await sim.link.deliver(
        personActivity(sim, from, place, 'message', {
          value: action.data,
          replyToId: message.id,
          channelData: { source: { name: 'message' }, legacy: { replyToId: message.id }, postback: true },
        }),
      );
      return answer.state === 'answered' ? { kind: 'done' } : readCardAnswer(answer);
    }
  }
}

export async function cardAction(sim: Sim, call: Call): Promise<Answer> {
  const from = actorAccount(sim, call);
  const body = fieldsOf(call.body);
  const conversationId = openPlace(sim, from.person, textOf(body, 'conversationId'));
  const message = messageById(sim.world, conversationId, textOf(body, 'messageId'));
  if (!message || message.deleted) throw new Refused(404, 'NoMessage', 'The card is no longer there.');
  if (!isFields(body.action)) throw new Refused(400, 'NoAction', 'Say which action was pressed.');
  const pressed = { sim, from, message, action: body.action };
  if (body.action.type === 'Action.Execute') {
    return ok(await execute(pressed, body.trigger === 'automatic' ? 'automatic' : 'manual'));
  }
  return ok(await submit(pressed));
}

export async function submitDialog(sim: Sim, call: Call): Promise<Answer> {
  const from = actorAccount(sim, call);
  const body = fieldsOf(call.body);
  const conversationId = openPlace(sim, from.person, textOf(body, 'conversationId'));
  const message = messageById(sim.world, conversationId, textOf(body, 'messageId'));
  const value = { data: body.data, context: { theme: 'default' } };
  const activity = message
    ? invoke({ sim, from, message, action: {} }, 'task/submit', value)
    : personActivity(sim, from, { id: conversationId }, 'invoke', { name: 'task/submit', value });
  return ok(readDialogAnswer(await sim.link.deliver(activity)));
}
