/** What the bot listens to: teams-ai's Application with one route for each kind of activity. */
import { Application } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { StoreUnavailable } from '../records/ports.ts';
import { storeAway } from '../server/errors.ts';
import { channelChanged } from './changed.ts';
import { answerMessage } from './chat.ts';
import { answerInvoke, type CardAnswer, problem } from './invoke.ts';
import { chatOpened, isPersonal } from './opened.ts';
import type { TeamsParts } from './parts.ts';
import { press } from './press.ts';

const fault = problem(500, 'fault', 'Something went wrong on our side. Try again in a minute.');
const unknownInvoke = problem(501, 'unknownRequest', 'This app does not know this request.');

/** Gives the turn handler. It never rejects for a fault of ours: people get a sentence, the log gets the error. */
export function teamsApp(parts: TeamsParts): (context: TurnContext) => Promise<void> {
  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  const always = () => Promise.resolve(true);

  app.addRoute(always, async (context) => answerInvoke(context, await invoked(context, parts)), true);
  app.activity('message', (context) => orSay(context, parts, () => messaged(context, parts)));
  app.activity(['installationUpdate', 'conversationUpdate'], (context) =>
    quietly(parts, () => (isPersonal(context) ? chatOpened(context, parts) : channelChanged(context, parts))),
  );

  return async (context) => {
    await app.run(context);
  };
}

async function invoked(context: TurnContext, parts: TeamsParts): Promise<CardAnswer> {
  const { name, value } = context.activity;
  if (name !== 'adaptiveCard/action') return unknownInvoke;
  try {
    return await press(context, value?.action?.verb, value?.action?.data, parts);
  } catch (error) {
    return explained(error, parts);
  }
}

/** A message with a button's data comes from a client too old for Action.Execute. */
async function messaged(context: TurnContext, parts: TeamsParts): Promise<void> {
  const { value, conversation, serviceUrl } = context.activity;
  if (typeof value?.verb === 'string') {
    const answer = await press(context, value.verb, value, parts);
    if (answer.type !== 'application/vnd.microsoft.card.adaptive') return say(context, wordsOf(answer));
    const attachments = [{ contentType: answer.type, content: answer.value }];
    await context.sendActivity({ type: 'message', attachments });
    return;
  }
  await answerMessage(context, parts);
  if (!isPersonal(context)) return;
  await quietly(parts, async () => {
    const { aadObjectId } = context.activity.from;
    const actor = aadObjectId ? await parts.actors.find({ directoryId: aadObjectId, about: async () => null }) : null;
    if (actor) await parts.chatOpened(actor.person, { conversationId: conversation.id, serviceUrl });
  });
}

async function orSay(context: TurnContext, parts: TeamsParts, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = wordsOf(explained(error, parts));
    // Perhaps it was the answer that did not get through.
    await quietly(parts, () => say(context, words));
  }
}

async function quietly(parts: TeamsParts, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => void explained(error, parts));
}

function explained(error: unknown, { log }: TeamsParts): CardAnswer {
  if (error instanceof StoreUnavailable) return problem(503, storeAway.code, storeAway.message);
  log.error(
    { err: error },
    'An activity from Teams could not be answered. The person was asked to try again. Report this.',
  );
  return fault;
}

function wordsOf(answer: CardAnswer): string {
  if (answer.type === 'application/vnd.microsoft.error') return answer.value.message;
  return typeof answer.value === 'string' ? answer.value : '';
}

async function say(context: TurnContext, text: string): Promise<void> {
  await context.sendActivity({ type: 'message', text, textFormat: 'plain' });
}
