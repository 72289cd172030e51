/** Somebody opened a chat with the bot: from now on news can reach them there. One welcome for each time it is added. */
import { CardFactory, type TurnContext } from 'botbuilder';
import { welcomeCard } from '../cards/welcome.ts';
import type { TeamsParts } from './parts.ts';
import { whoActs } from './place.ts';

/** Teams tells of it twice: as an installation, which is welcomed, and as a change of the conversation. */
export async function chatOpened(context: TurnContext, parts: TeamsParts): Promise<void> {
  const { conversation, serviceUrl } = context.activity;
  if (!isPersonal(context)) return;
  if (context.activity.type === 'installationUpdate' && context.activity.action === 'add') {
    await context.sendActivity({ type: 'message', attachments: [CardFactory.adaptiveCard(welcomeCard())] });
  }
  if (context.activity.action === 'remove') return;
  const actor = await whoActs(context, parts);
  if (actor) await parts.chatOpened(actor.person, { conversationId: conversation.id, serviceUrl });
}

export function isPersonal({ activity }: TurnContext): boolean {
  return activity.conversation.conversationType === 'personal';
}
