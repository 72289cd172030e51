/**
 * Baseline (b), a process of its own: the pattern of Microsoft's samples. The answer is kept in user state, the last
 * turn in conversation state, both in Cosmos DB and saved each turn; a card answers.
 * Source: Microsoft's BotBuilder-Samples, 45.state-management.
 */
import { CosmosClient } from '@azure/cosmos';
import {
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  ConversationState,
  TeamsActivityHandler,
  type TurnContext,
  UserState,
} from 'botbuilder';
import { CosmosDbPartitionedStorage } from 'botbuilder-azure';
import { serveBaseline } from './baseline.ts';

const { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '' } = process.env;
const databaseId = 'samples-pattern';
await new CosmosClient({ endpoint, key }).databases.createIfNotExists({ id: databaseId });
const storage = new CosmosDbPartitionedStorage({
  cosmosDbEndpoint: endpoint,
  authKey: key,
  databaseId,
  containerId: 'state',
  compatibilityMode: false,
});
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const lastTurn = conversationState.createProperty<{ at?: string; channel?: string }>('lastTurn');
const eligibility = userState.createProperty<Record<string, unknown>>('eligibility');

class SamplesPattern extends TeamsActivityHandler {
  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await conversationState.saveChanges(context, false);
    await userState.saveChanges(context, false);
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const last = await lastTurn.get(context, {});
    last.at = new Date().toISOString();
    last.channel = context.activity.channelId;
    const answers = Object.assign(await eligibility.get(context, {}), action.data);
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: cardOf(answers) };
  }
}

function cardOf(answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const facts = Object.entries(answers).map(([title, value]) => ({ title, value: String(value) }));
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Your answers', weight: 'Bolder', size: 'Large', wrap: true },
      { type: 'TextBlock', text: 'We have kept your answers. You can change them.', wrap: true },
      { type: 'FactSet', facts },
    ],
    actions: [{ type: 'Action.Execute', title: 'Change answers', verb: 'change', data: {} }],
  };
}

const bot = new SamplesPattern();
serveBaseline((context) => bot.run(context));
