/** Why news went the way it did, in one sentence for staff: what kept it from each better way. */
import { type Delivery, type Way, type WhyNot, ways } from '../record/notices.ts';

const sent: Readonly<Record<Way, string>> = {
  channel: 'Posted in the channel',
  feed: 'Sent to the activity feed',
  chat: 'Sent in the chat',
  mail: 'Sent by email',
};

const refused: Readonly<Record<Way, string>> = {
  channel: 'the channel refuses the app’s posts',
  feed: 'Microsoft refuses entries in their activity feed',
  chat: 'Microsoft refuses messages in their chat',
  mail: 'Microsoft refuses the email',
};

const reasons: Readonly<Record<Exclude<WhyNot, 'refused'>, string>> = {
  noChannel: 'there is no channel',
  channelArchived: 'the channel is archived',
  appNotThere: 'the app is not in the channel',
  notInChannel: 'they are not in the channel',
  noTab: 'the tab is not in the channel',
  noChat: 'they have no chat with the app',
  outsider: 'they work for another organisation',
  lost: 'nobody knows if an earlier message arrived',
  begun: 'it was on this way before a better one was open',
};

/** "Sent by email: the channel refuses the app’s posts, and they have no chat with the app." Null: it went the best way. */
export function whyThisWay({ way, passed = {} }: Pick<Delivery, 'way' | 'passed'>): string | null {
  const better = ways.flatMap((each) => {
    const why = passed[each];
    return why ? [why === 'refused' ? refused[each] : reasons[why]] : [];
  });
  if (better.length === 0) return null;
  const last = better.at(-1);
  const first = [...new Set(better)].filter((each) => each !== last).join(', ');
  return `${sent[way]}: ${first === '' ? '' : `${first}, and `}${last}.`;
}
