/** News, reminders and the steps in Teams, on the timeline. */
import { showDate } from '../../calendar/format.ts';
import type { How } from '../../record/space.ts';
import type { PartnerRecord } from '../../record/state.ts';
import { noticeNames, wayNames } from '../notice-names.ts';
import { stepWords } from '../step-words.ts';
import { whyThisWay } from '../why-this-way.ts';
import type { Tellers, TimelineLink, Told } from './told.ts';
import { fromTemplate, people, say, type Words, who } from './words.ts';

type SpaceTypes =
  | 'NoticeWanted'
  | 'NoticeDelivered'
  | 'PersonReminded'
  | 'RemindersSnoozed'
  | 'RemindersRest'
  | 'ReminderLost'
  | 'SpaceOpened'
  | 'SpaceClosed'
  | 'SpaceReopened'
  | 'GuestInvited'
  | 'HostChosen'
  | 'HostFull'
  | 'TeamJoined'
  | 'TeamLeft'
  | 'ChannelReady'
  | 'ChannelJoined'
  | 'ChannelLeft'
  | 'ChannelArchived'
  | 'ChannelRestored'
  | 'AppEnabled'
  | 'TabPinned'
  | 'CardPosted'
  | 'CardUpdated'
  | 'ChatOpened'
  | 'StepStarted'
  | 'StepWaiting'
  | 'StepRefused'
  | 'StepUnknown'
  | 'StepRetried'
  | 'SpaceChecked'
  | 'SpaceTouched'
  | 'ChannelRenamed'
  | 'ChannelGone'
  | 'DriftFound';

export const spaceTold: Tellers<SpaceTypes> = {
  NoticeWanted: ({ kind, to }) => ({
    kind: 'news',
    what:
      to.length > 0
        ? say`had news for ${people(to)}: ${noticeNames[kind]}`
        : say`noted, too late to tell anybody: ${noticeNames[kind]}`,
    byApp: true,
  }),
  NoticeDelivered: ({ notice, person, way, passed = [], said = false }, { notices }) => {
    const kind = notices.find(({ id }) => id === notice)?.kind;
    const news = say`${who(person)} by ${wayNames[way]}: ${kind ? noticeNames[kind] : 'News'}`;
    const what = said ? say`said that it reached ${news}` : say`reached ${news}`;
    const why = whyThisWay({ way, passed });
    return inTeams(why ? say`${what}. ${why}` : what);
  },
  PersonReminded: ({ person, items }) => ({
    kind: 'reminders',
    what: say`reminded ${who(person)} of ${items.length === 1 ? 'one thing' : `${items.length} things`}`,
    byApp: true,
  }),
  RemindersSnoozed: ({ person, until }) => ({
    kind: 'reminders',
    what: say`put the reminders of ${who(person)} off until ${showDate(until)}`,
  }),
  RemindersRest: ({ person, until }) => ({
    kind: 'reminders',
    what: say`put the reminders of ${who(person)} off until ${showDate(until)}`,
    byApp: true,
  }),
  ReminderLost: ({ person }) => ({
    kind: 'reminders',
    what: say`could not tell ${who(person)} what waits, and tells it again`,
    byApp: true,
  }),
  SpaceOpened: ({ name, adopt }) =>
    inTeams(adopt === undefined ? say`asked for the channel ${name}` : say`asked to take over the channel ${name}`),
  SpaceClosed: ({ channel }) =>
    inTeams(channel === 'archive' ? say`closed the channel and archives it` : say`closed the channel and keeps it`),
  SpaceReopened: () => inTeams(say`opened the channel again`),
  GuestInvited: ({ person, how }) => done(say`invited ${who(person)} as a guest`, how),
  // Which of the house's teams it is matters to nobody, unless it is said why.
  HostChosen: ({ note }) => (note ? inTeams(say`chose the team for the channel. ${fromTemplate(note)}`) : null),
  HostFull: (event) => explained(say`could not make the channel in that team`, event),
  TeamJoined: ({ person, how }) => done(say`added ${who(person)} to the team`, how),
  TeamLeft: ({ person, how, note }) => {
    const { kind, what } = done(say`took ${who(person)} out of the team`, how);
    return { kind, what: note ? say`${what}. ${fromTemplate(note)}` : what };
  },
  ChannelReady: ({ name, url, how }) => ({
    ...done(say`made the channel ${name} ready`, how),
    link: url ? { kind: 'post', url } : null,
  }),
  ChannelJoined: ({ person, how }) => done(say`added ${who(person)} to the channel`, how),
  ChannelLeft: ({ person, how }) => done(say`took ${who(person)} out of the channel`, how),
  ChannelArchived: ({ how }) => done(say`archived the channel`, how),
  ChannelRestored: ({ how }) => done(say`opened the channel again in Microsoft Teams`, how),
  AppEnabled: ({ how }) => done(say`added the app to the channel`, how),
  TabPinned: ({ how }) => done(say`pinned the tab in the channel`, how),
  CardPosted: ({ key, conversation, activity, how }, before) => ({
    ...done(say`did: ${stepWords(before, key)}`, how),
    link: postLink(before, conversation, activity),
  }),
  CardUpdated: ({ key, post }, before) => ({
    ...inTeams(say`brought a card up to date: ${stepWords(before, key)}`),
    link: linkTo(before, post),
  }),
  ChatOpened: ({ person }) => inTeams(say`can write to ${who(person)} in a chat`),
  // Only a mark before a call to Microsoft: what came of it has its own line.
  StepStarted: () => null,
  StepWaiting: (event, before) => explained(say`waits: ${stepWords(before, event.key)}`, event),
  StepRefused: (event, before) => explained(say`could not: ${stepWords(before, event.key)}`, event),
  StepUnknown: (event, before) => explained(say`does not know if it worked: ${stepWords(before, event.key)}`, event),
  // A look that found nothing is no news; what it found has lines of its own.
  SpaceChecked: ({ problem }) => (problem ? inTeams(say`looked at the channel. ${fromTemplate(problem)}`) : null),
  SpaceTouched: () => null,
  ChannelRenamed: ({ name }) => inTeams(say`saw that the channel is called ${name} now`),
  ChannelGone: (event) => explained(say`saw that the channel is gone`, event),
  DriftFound: ({ key, why }, before) => {
    const what = say`saw a change by hand in Teams and must do again: ${stepWords(before, key)}`;
    return inTeams(why ? say`${what}. ${fromTemplate(why)}` : what);
  },
  StepRetried: ({ key }, before) => inTeams(say`asked to try again: ${stepWords(before, key)}`),
};

function inTeams(what: Words): Told {
  return { kind: 'space', what };
}

function explained(what: Words, { why }: { readonly why: string }): Told {
  return inTeams(say`${what}. ${fromTemplate(why)}`);
}

function done(what: Words, how: How): Told {
  if (how === 'created') return inTeams(what);
  return inTeams(how === 'adopted' ? say`${what}. It was there already` : say`${what}. There was nothing to do`);
}

function linkTo(record: PartnerRecord, post: string): TimelineLink | null {
  const kept = record.space.posts[post];
  return kept ? postLink(record, kept.conversation, kept.activity) : null;
}

/** Null for a card in a chat. Source: Microsoft, "Deep link to a channel message". */
function postLink({ space: { channel } }: PartnerRecord, conversation: string, activity: string): TimelineLink | null {
  if (!channel || !conversation.startsWith(channel.id)) return null;
  const root = conversation.split(';messageid=')[1] ?? activity;
  const query = new URLSearchParams({ groupId: channel.team, parentMessageId: root });
  const url = `https://teams.microsoft.com/l/message/${encodeURIComponent(channel.id)}/${encodeURIComponent(activity)}?${query}`;
  return { kind: 'post', url };
}
