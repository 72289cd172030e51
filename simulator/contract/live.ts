/** What the live event stream says. */
import type { ClockView } from './control.ts';
import type { MessageView } from './conversations.ts';
import type { FeedItem, Mail } from './news.ts';

/**
 * GET /client/events?as= : server-sent events, one JSON object per `data:` line, only what this person may see.
 * `world` means: read /client/world again (teams, channels, tabs, members, installs). After a reconnect, read all again.
 */
export type LiveEvent =
  | { type: 'hello'; now: string }
  | { type: 'message'; message: MessageView }
  | { type: 'typing'; conversationId: string; name: string }
  | { type: 'world' }
  | { type: 'activity'; item: FeedItem }
  | { type: 'mail'; mailbox: string; mail: Mail }
  | { type: 'clock'; clock: ClockView }
  | { type: 'reset' };
