/** What the app writes of its own accord: cards whose buttons know their partner, lines for the feed, mail. */
import type { SharedRecord } from '../shared/record/for-partner.ts';
import { noticeCard, noticeLine } from './cards/notices.ts';
import { renderPost } from './cards/posts.ts';
import { noticeMail } from './mail/notices.ts';
import type { Templates } from './spaces/ports.ts';
import type { TabSettings } from './spaces/tab-link.ts';
import { addressed } from './teams/addressed.ts';

export const templatesFor = (settings: TabSettings): Templates => ({
  post: (record: SharedRecord, key, names) => {
    const card = renderPost(record, key, names);
    return card && addressed(card, record, settings);
  },
  notice: (record, notice, names) => addressed(noticeCard(record, notice, names), record, settings),
  line: noticeLine,
  mail: noticeMail,
});
