/** What people were sent, as their mailboxes, feeds and channel in the simulator show it. */

import { advance, type Held } from '../../../bot/records/domain.ts';
import { partnerDomain, partnerStream } from '../../../bot/streams.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { progress } from '../../../shared/views/progress.ts';
import type { Json } from '../../server/service.ts';
import { commitsOf, mailTo } from '../partners.ts';
import type { Cast } from './cast.ts';

/** The instants (ISO 8601) at which a contact was reminded: by mail until they are in Teams, then in their feed. */
export async function remindersToContact(cast: Cast): Promise<readonly string[]> {
  const { name, email, contact } = cast.partner;
  const mails = await mailTo(cast.service, email);
  const mailed = mails.filter(({ subject }) => subject === `${name} and NHS login: what waits for you`);
  return [...mailed, ...(await digestsInFeed(cast, contact))].map(({ at }) => at).sort();
}

/** The same for the project manager, over all partners. */
export async function remindersToPriya(cast: Cast): Promise<readonly string[]> {
  return (await digestsInFeed(cast, 'priya.shah')).map(({ at }) => at).sort();
}

async function digestsInFeed(cast: Cast, person: string): Promise<Json[]> {
  const feed: Json[] = await cast.service.people(`/client/activity?as=${person}`);
  return feed.filter(({ preview }) => /waits? for you/iu.test(preview));
}

/** Subjects, oldest first. */
export async function subjectsTo(cast: Cast): Promise<readonly string[]> {
  return (await mailTo(cast.service, cast.partner.email)).map(({ subject }) => subject).reverse();
}

/** What each card that was posted in the channel says now, in the words for who cannot see cards; without replies. */
export async function cardsIn(cast: Cast, as = cast.partner.contact): Promise<readonly string[]> {
  const messages: Json[] = await cast.posts(as);
  const posts = messages.filter(({ id, rootId, attachments }) => id === rootId && attachments.length > 0);
  return posts.map(({ attachments }) => attachments[0].content.fallbackText);
}

/** Whose turn it was each time the contact was about to be reminded, by the log. */
export async function turnsWhenReminded(cast: Cast): Promise<readonly string[]> {
  const stream = partnerStream(cast.id);
  let held: Held<PartnerRecord> = { record: partnerDomain.empty(stream), seq: 0 };
  const turns: string[] = [];
  for (const commit of await commitsOf(cast.service, cast.id)) {
    const before = held.record;
    held = advance(partnerDomain, held, commit);
    const reminded = Object.keys(before.people).filter(
      (person) => (held.record.reminders[person]?.sent.length ?? 0) > (before.reminders[person]?.sent.length ?? 0),
    );
    if (reminded.length > 0) turns.push(progress(before, 'o1').turn.side);
  }
  return turns;
}
