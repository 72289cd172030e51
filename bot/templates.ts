/** What the app writes of its own accord: cards whose buttons know their partner, lines for the feed, mail. */
import { londonDate } from '../shared/calendar/working-days.ts';
import type { SharedRecord } from '../shared/record/for-partner.ts';
import type { StepDays } from '../shared/views/forecast.ts';
import { noticeCard, noticeLine } from './cards/notices.ts';
import { renderPost } from './cards/posts.ts';
import { noticeMail } from './mail/notices.ts';
import type { Templates } from './spaces/ports.ts';
import type { TabSettings } from './spaces/tab-link.ts';
import { addressed } from './teams/addressed.ts';

/** `history`: how long the steps of earlier partners took. */
export const templatesFor = (settings: TabSettings, history: () => readonly StepDays[]): Templates => ({
  post: (record: SharedRecord, key, names, now) => {
    const card = renderPost(record, key, names, { today: londonDate(now), history: history() });
    return card && addressed(card, record, settings);
  },
  notice: (record, notice, names) => addressed(noticeCard(record, notice, names), record, settings),
  line: noticeLine,
  mail: noticeMail,
});
