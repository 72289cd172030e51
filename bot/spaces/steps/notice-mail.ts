/** News by mail, with the emailed link for contacts. A draft with the step's key, then send: so it can be found. */
import type { Notice } from '../../../shared/record/notices.ts';
import type { Fact, Outside } from '../ports.ts';
import { marker, type Outcome, type PlannedStep, type View } from '../step.ts';
import { isPartnerSide, noticeKey } from '../ways.ts';

/** A contact gets the door to their own pages, somebody who is asked to confirm gets that one question, staff need none. */
async function linkFor({ record, now }: View, notice: Notice, person: string, links: Outside['links']) {
  const { confirmation } = notice.data;
  if (notice.kind === 'confirmationAsked' && confirmation) {
    return links.makeConfirmLink(person, record.id, confirmation, now);
  }
  return isPartnerSide(record, person) ? links.makeLink(person, record.id, now) : null;
}

export function mailNotice(view: View, notice: Notice, person: string): PlannedStep {
  const { record, shared, names, now, templates } = view;
  const key = noticeKey(notice.id, person, 'mail');
  const mark = marker(record, key);
  const told: readonly Fact[] = [{ type: 'NoticeDelivered', key, notice: notice.id, person, way: 'mail' }];
  const draft = async ({ mailer, links, people }: Outside): Promise<string | null> => {
    const known = await people.find(person);
    if (!known) return null;
    const link = await linkFor(view, notice, person, links);
    return mailer.draft({ key: mark, to: known.email, ...templates.mail(shared, notice, person, names, now, link) });
  };
  const make = async (outside: Outside): Promise<Outcome> => {
    // An earlier try may have left its draft.
    const tried = record.space.steps[key] ? await outside.mailer.find(mark) : null;
    if (tried?.sent) return { done: told };
    const id = tried?.id ?? (await draft(outside));
    if (!id) return { refuse: `We have no email address for {person:${person}}. Add it, then try again.` };
    await outside.mailer.send(id);
    return { done: told };
  };
  const find = async ({ mailer }: Outside) => ((await mailer.find(mark))?.sent ? told : null);
  return { key, needs: [], after: [], once: { find }, make };
}
