/** Cards and mail that say which partner and which news they are, so that a repeat can be told from another. */
import type { Card } from '../../bot/cards/card.ts';
import type { Templates } from '../../bot/spaces/ports.ts';
import type { SpaceSettings } from '../../bot/spaces/step.ts';

export const settings: SpaceSettings = {
  tenant: 'tenant',
  hostTeams: ['team'],
  channelMembers: 5000,
  app: 'app',
  tab: { name: 'Progress', entity: 'progress', url: 'https://bot.example/tab' },
  personalTab: 'partners',
  guestLanding: 'https://bot.example/tab',
};

const says = (text: string): Card => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

export const templates: Templates = {
  // The last change is on it, so every change of the record changes the card.
  post: (record, key) => says(`${record.id} ${key}: ${record.lastChange?.what ?? ''}`),
  notice: (record, notice) => says(`${record.id} ${notice.id}`),
  line: (_record, notice) => notice.kind,
  mail: (_record, notice, _person, _names, _now, links) => ({
    subject: notice.kind,
    html: links.map(({ url }) => url).join(' '),
  }),
};
