/** Why news went the way it did, in one sentence for staff: what kept it from each better way. */
import type { Delivery, Way, WhyNot } from '../record/notices.ts';

const sent: Readonly<Record<Way, string>> = {
  channel: 'Posted in the channel',
  feed: 'Sent to the activity feed',
  chat: 'Sent in the chat',
  mail: 'Sent by email',
};

const reasons: Readonly<Record<WhyNot, string>> = {
  noChannel: 'there is no channel',
  channelArchived: 'the channel is archived',
  appNotThere: 'the app is not in the channel',
  notInChannel: 'they are not in the channel',
  noTab: 'the tab is not in the channel',
  noChat: 'they have no chat with the app',
  outsider: 'they work for another organisation',
  channelRefused: 'the channel refuses the app’s posts',
  feedRefused: 'Microsoft refuses entries in their activity feed',
  chatRefused: 'Microsoft refuses messages in their chat',
  mailRefused: 'Microsoft refuses the email',
  lost: 'nobody knows if an earlier message arrived',
  begun: 'it was on this way before a better one was open',
};

/** "Sent by email: the channel refuses the app’s posts, and they have no chat with the app." Null: it went the best way. */
export function whyThisWay({ way, passed = [] }: Pick<Delivery, 'way' | 'passed'>): string | null {
  if (passed.length === 0) return null;
  const words = passed.map((why) => reasons[why]);
  const first = words.slice(0, -1).join(', ');
  return `${sent[way]}: ${first === '' ? '' : `${first}, and `}${words.at(-1)}.`;
}
