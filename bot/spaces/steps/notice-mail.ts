/** News by mail, with the emailed link for contacts. A draft with the step's key, then send: so it can be found. */
import { aboutOf } from '../../../shared/record/digest-about.ts';
import type { Notice } from '../../../shared/record/notices.ts';
import type { Fact, MailLink, Outside } from '../ports.ts';
import { marker, type Outcome, type PlannedStep, type View } from '../step.ts';
import { delivered, isPartnerSide, noticeKey } from '../ways.ts';

/** A contact gets the door to their own pages, one for each partner that it is about; somebody who is asked to confirm gets that one question, staff need none. */
async function linksFor(view: View, notice: Notice, person: string, links: Outside['links']): Promise<MailLink[]> {
  const { record, now } = view;
  const { confirmation, about } = notice.data;
  if (notice.kind === 'confirmationAsked' && confirmation) {
    return [{ url: await links.makeConfirmLink(person, record.id, confirmation, now), about: null }];
  }
  if (!isPartnerSide(record, person)) return [];
  const partners = new Map(aboutOf(about).map(({ partner, name }) => [partner, name]));
  if (partners.size < 2) return [{ url: await links.makeLink(person, record.id, now), about: null }];
  return Promise.all(
    [...partners].map(async ([partner, name]) => ({ url: await links.makeLink(person, partner, now), about: name })),
  );
}

export function mailNotice(view: View, notice: Notice, person: string): PlannedStep {
  const { record, shared, names, now, templates } = view;
  const key = noticeKey(notice.id, person, 'mail');
  const mark = marker(record, key);
  const told: readonly Fact[] = [delivered(record, notice, person, 'mail')];
  const draft = async ({ mailer, links, people }: Outside): Promise<string | null> => {
    const known = await people.find(person);
    if (!known) return null;
    const opens = await linksFor(view, notice, person, links);
    return mailer.draft({ key: mark, to: known.email, ...templates.mail(shared, notice, person, names, now, opens) });
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
