/** How an invoke is answered: always HTTP 200, with the true status in the body. Source: reference/teams-platform.md 3.3. */
import type { TurnContext } from 'botbuilder';
import type { Card } from '../cards/card.ts';

export type CardAnswer =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: Card }
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string }
  | {
      readonly statusCode: 400 | 403 | 404 | 500 | 501 | 503;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

export function showCard(value: Card): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

export function say(value: string): CardAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

type Problem = Extract<CardAnswer, { readonly type: 'application/vnd.microsoft.error' }>;

export function problem(statusCode: Problem['statusCode'], code: string, message: string): Problem {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/** Without this answer Teams would get HTTP 501. */
export async function answerInvoke(context: TurnContext, body: CardAnswer): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
