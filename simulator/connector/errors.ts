/** The Connector's refusals, in its own words. */
import { Refused } from '../http/call.ts';
import { retryAfter } from '../http/limits.ts';

/** reference: teams-platform §1.1, `microsoft/BotFramework-Services` #178. */
export const notInRoster = (): Refused =>
  new Refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

/** Nobody writes in an archived channel. The words are ours: Microsoft does not document them. */
export const readOnly = (): Refused => new Refused(403, 'Forbidden', 'The channel is archived.');

export const conversationNotFound = (): Refused => new Refused(404, 'ConversationNotFound', 'Conversation not found.');

export const activityNotFound = (): Refused =>
  new Refused(404, 'ActivityNotFoundInConversation', 'The activity is not found in the conversation.');

export const badArgument = (message: string): Refused => new Refused(400, 'BadArgument', message);

export const missingProperty = (name: string): Refused =>
  new Refused(400, 'MissingProperty', `The '${name}' field is required.`);

/** 100 KB, counted in UTF-16: LEARN "Format your bot messages". */
export const tooBig = (): Refused => new Refused(413, 'MessageSizeTooBig', 'Message size too large.');

export const throttled = (waitMs: number): Refused =>
  new Refused(429, 'Throttled', 'API calls quota exceeded! Maximum admitted rate reached.', retryAfter(waitMs));
