/** The door of a sponsor or commissioner: one emailed link, one question, one answer. It opens nothing else. */
import type { PersonActor } from '../../shared/record/actor.ts';
import type { Confirmation } from '../../shared/record/confirmation-state.ts';
import type { Context, Refusal } from '../../shared/record/decision.ts';
import type { House } from '../../shared/record/house.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { type ConfirmPage, confirmPage } from '../../shared/views/pages/confirmation.ts';
import type { Codes, Subject } from '../cosmos/codes.ts';
import { type Denied, denied, ended, later } from './door.ts';
import { newSecret } from './secrets.ts';

const LINK_DAYS = 14;
const VISITS = 30;
const VISIT_MINUTES = 15;

export interface ConfirmationsParts {
  readonly codes: Pick<Codes, 'issue' | 'find' | 'attempt' | 'revoke'>;
  readonly partners: {
    get(stream: string): Promise<{ readonly record: PartnerRecord }>;
    handle(
      stream: string,
      envelope: { readonly commandId: string; readonly command: Command; readonly context: Context },
    ): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }>;
  };
  readonly house: () => Promise<House>;
  readonly publicUrl: string;
}

interface Found {
  readonly subject: Subject;
  readonly record: PartnerRecord;
  readonly onboarding: string;
  readonly asked: Confirmation;
}

const tooMany = denied('tooMany', 'This page was opened too often. Wait 15 minutes, then try again.');

export class Confirmations {
  readonly #parts: ConfirmationsParts;

  constructor(parts: ConfirmationsParts) {
    this.#parts = parts;
  }

  /** The address for a mail; it works for 14 days and for one answer. `now` is business time. */
  async makeLink(person: string, partner: string, confirmation: string, now: string): Promise<string> {
    const link = newSecret();
    const subject = { person, stream: `partner:${partner}`, about: confirmation };
    const until = later(now, LINK_DAYS * 24 * 60);
    await this.#parts.codes.issue('confirmation', link, { subject, until, allowed: 1 });
    return `${this.#parts.publicUrl}/door/confirm?link=${link}`;
  }

  /** What is to be confirmed. Changes nothing: mail scanners open links. */
  async look(link: string, now: string): Promise<{ readonly ok: true; readonly page: ConfirmPage } | Denied> {
    const found = await this.#find(link, now);
    return 'ok' in found ? found : { ok: true, page: confirmPage(found.record, found.onboarding, found.asked) };
  }

  /** Yes or no. Once it is on the record, the link opens nothing any more. */
  async answer(link: string, yes: boolean, text: string, now: string): Promise<{ readonly ok: true } | Denied> {
    const found = await this.#find(link, now);
    if ('ok' in found) return found;
    const { subject, onboarding, asked } = found;
    const actor: PersonActor = { kind: 'person', person: subject.person, roles: [], door: 'mail' };
    const answered = await this.#parts.partners.handle(subject.stream, {
      commandId: `confirmation:${onboarding}:${asked.id}`,
      command: { type: 'answerConfirmation', onboarding, confirmation: asked.id, yes, text },
      context: { actor, now, house: await this.#parts.house() },
    });
    if (!answered.ok) return answered;
    await this.#parts.codes.revoke('confirmation', link);
    return { ok: true };
  }

  async #find(link: string, now: string): Promise<Found | Denied> {
    const { codes, partners } = this.#parts;
    const subject = await codes.find('confirmation', link, now);
    if (!subject) return ended;
    if (!(await this.#mayVisit(link, subject, now))) return tooMany;
    const { record } = await partners.get(subject.stream);
    for (const [onboarding, slice] of Object.entries(record.confirmation)) {
      const asked = slice.find(
        ({ id, person }) => `${onboarding}/${id}` === subject.about && person === subject.person,
      );
      if (asked) return asked.answer ? ended : { subject, record, onboarding, asked };
    }
    return ended;
  }

  async #mayVisit(link: string, subject: Subject, now: string): Promise<boolean> {
    const { outcome } = await this.#parts.codes.attempt('visit', link, now);
    if (outcome === 'right') return true;
    if (outcome === 'exhausted') return false;
    const until = later(now, VISIT_MINUTES);
    await this.#parts.codes.issue('visit', link, { subject, until, allowed: VISITS - 1 });
    return true;
  }
}
