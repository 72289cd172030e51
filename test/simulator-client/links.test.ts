/** Places in the client as addresses, and Teams' deep links as places. */
import { describe, expect, it } from '@jest/globals';
import { personalTabLink } from '../../shared/tab-link.ts';
import { isSafeLink, placeOfLink } from '../../simulator/client/state/links.ts';
import { hashOf, type Place, placeOf } from '../../simulator/client/state/place.ts';
import type { WorldView } from '../../simulator/contract.ts';

const channel = '19:abc@thread.tacv2';
const world: WorldView = {
  me: { id: 'jo', name: 'Jo', mail: 'jo@x', jobTitle: '', organisation: '', standing: 'guest', accepted: true },
  tenantId: 't',
  now: '2026-11-21T10:00:00Z',
  app: { id: 'app', botId: 'bot', name: 'App', description: '', commands: [], installed: true, tabs: [] },
  teams: [
    {
      id: 'team',
      name: 'Team',
      channels: [
        {
          id: channel,
          name: 'Acme',
          description: '',
          membership: 'private',
          appEnabled: true,
          mayAddTab: false,
          archived: false,
          tabs: [
            { id: 'tab-0', entityId: 'other', name: 'Other' },
            { id: 'tab-1', entityId: 'partner-1', name: 'Progress' },
          ],
          unread: 0,
        },
      ],
    },
  ],
  chats: [],
  unreadActivity: 0,
  unreadMail: 0,
};

describe('an address', () => {
  const places: Place[] = [
    { app: 'activity' },
    { app: 'teams' },
    { app: 'teams', channel, tab: 'tab-1', sub: 'partner/7' },
    { app: 'teams', channel, message: '17' },
    { app: 'home', tab: 'home', sub: 'x' },
    { app: 'home', tab: 'home', sub: 'partners?q=Caf%C3%A9+%26+Co&sort=-due' },
    { app: 'mail', mailbox: 'jo@x.example', mail: 'm 1' },
  ];
  it.each(places.map((place) => [hashOf(place), place]))('%s says where one is', (hash, place) => {
    expect(placeOf(`${hash}`)).toEqual(place);
  });
});

const place = { tenant: 't', app: 'app', personalTab: 'home' };

describe('a link into Teams', () => {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'task-3', channelId: channel }));
  it.each<[string, Place | undefined]>([
    ['https://teams.microsoft.com/l/entity/app/home', { app: 'home', tab: 'home' }],
    [
      `https://teams.microsoft.com/l/entity/app/partner-1?context=${context}`,
      { app: 'teams', channel, tab: 'tab-1', sub: 'task-3' },
    ],
    [
      personalTabLink(place, 'partners?q=Caf%C3%A9+%26+Co&sort=-due'),
      { app: 'home', tab: 'home', sub: 'partners?q=Caf%C3%A9+%26+Co&sort=-due' },
    ],
    [`https://teams.microsoft.com/l/entity/app/unknown?context=${context}`, { app: 'teams', channel }],
    [`https://teams.microsoft.com/l/channel/${encodeURIComponent(channel)}/Acme`, { app: 'teams', channel }],
    [
      `https://teams.microsoft.com/l/message/${channel}/22?parentMessageId=17`,
      { app: 'teams', channel, message: '17' },
    ],
    ['https://teams.cloud.microsoft/l/chat/0/0', { app: 'chat' }],
    ['https://example.org/l/chat/0/0', undefined],
    ['not an address', undefined],
  ])('%s', (link, place) => expect(placeOfLink(link, world)).toEqual(place));
});

describe('any other link', () => {
  it('is opened only when it is a web or mail address', () => {
    expect(['https://a.b', 'mailto:a@b', 'javascript:1', 'data:x', 'file:///x'].filter(isSafeLink)).toEqual([
      'https://a.b',
      'mailto:a@b',
    ]);
  });
});
