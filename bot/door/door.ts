/** The emailed door: a link, a code sent to the contact's own address, then two hours for this partner's own pages. */
import { type Refusal, refuse } from '../../shared/record/decision.ts';
import { firstName } from '../../shared/views/names.ts';
import type { Codes, Subject } from '../cosmos/codes.ts';
import type { Mailer } from '../spaces/ports.ts';
import { codeMail } from './mail.ts';
import { newCode, newSecret } from './secrets.ts';

const LINK_MINUTES = 14 * 24 * 60;
const CODE_MINUTES = 15;
const CODES_IN_15_MINUTES = 3;
const TRIES = 5;
export const SESSION_MINUTES = 120;
export const doorCookie = 'door';

export interface DoorParts {
  readonly codes: Pick<Codes, 'issue' | 'find' | 'attempt'>;
  readonly mailer: Pick<Mailer, 'draft' | 'send'>;
  readonly findPerson: (id: string) => Promise<{ readonly name: string; readonly email: string } | null>;
  /** Asked at each step: somebody who left the partner gets in no more. `stream` is `partner:<id>`. */
  readonly isContact: (stream: string, person: string) => Promise<boolean>;
  readonly publicUrl: string;
}

export type Opened = { readonly ok: true; readonly session: string; readonly partner: string } | Denied;
export type Denied = { readonly ok: false; readonly refusal: Refusal };

/** The same for a guessed, an expired and a withdrawn link: it tells nobody which it was. */
export const ended = denied('linkEnded', 'This link does not work any more. Ask the NHS login team for a new one.');
const tooMany = denied('tooMany', 'We have sent you 3 codes already. Wait 15 minutes, then ask for a new one.');
const problems = {
  unknown: denied('noCode', 'Ask for a code first. We send it to your email address.'),
  used: denied('codeUsed', 'This code has been used. Ask for a new one.'),
  expired: denied('codeExpired', 'This code has expired. Ask for a new one.'),
  exhausted: denied('codeEnded', 'Too many wrong codes. Ask for a new one.'),
  wrong: denied('wrongCode', 'This is not the code we sent. Check it, or ask for a new one.'),
} as const;

export class Door {
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** The address for a mail; it works for 14 days. `now` is business time. */
  async makeLink(person: string, partner: string, now: string): Promise<string> {
    const link = newSecret();
    const subject = { person, stream: `partner:${partner}` };
    await this.#parts.codes.issue('link', link, { subject, until: later(now, LINK_MINUTES), allowed: 1 });
    return `${this.#parts.publicUrl}/door?link=${link}`;
  }

  /** Sends a code to the address the link was made for, so a forwarded link opens nothing. Rejects when mail fails. */
  async sendCode(link: string, now: string): Promise<{ readonly ok: true } | Denied> {
    const subject = await this.#owner(link, now);
    const person = subject && (await this.#parts.findPerson(subject.person));
    if (!subject || !person) return ended;
    if (!(await this.#mayAsk(link, subject, now))) return tooMany;
    const secret = newCode();
    const until = later(now, CODE_MINUTES);
    await this.#parts.codes.issue('code', link, { subject, until, allowed: TRIES, secret });
    const mail = codeMail(firstName({ [subject.person]: person }, subject.person), secret);
    const draft = await this.#parts.mailer.draft({ key: `code:${newSecret()}`, to: person.email, ...mail });
    await this.#parts.mailer.send(draft);
    return { ok: true };
  }

  /** A session for the right code. Every try is counted before it is answered. */
  async open(link: string, code: string, now: string): Promise<Opened> {
    const subject = await this.#owner(link, now);
    if (!subject) return ended;
    const attempt = await this.#parts.codes.attempt('code', link, now, code);
    if (attempt.outcome === 'wrong') return attempt.left > 0 ? problems.wrong : problems.exhausted;
    if (attempt.outcome !== 'right') return problems[attempt.outcome];
    const session = newSecret();
    await this.#parts.codes.issue('session', session, { subject, until: later(now, SESSION_MINUTES), allowed: 1 });
    return { ok: true, session, partner: partnerOf(subject) };
  }

  /** Who has this session, or null when it has ended or the person is no contact any more. */
  async whoHas(session: string, now: string): Promise<{ readonly person: string; readonly partner: string } | null> {
    const subject = await this.#parts.codes.find('session', session, now);
    if (!subject || !(await this.#parts.isContact(subject.stream, subject.person))) return null;
    return { person: subject.person, partner: partnerOf(subject) };
  }

  async #owner(link: string, now: string): Promise<Subject | null> {
    const subject = await this.#parts.codes.find('link', link, now);
    return subject && (await this.#parts.isContact(subject.stream, subject.person)) ? subject : null;
  }

  /** At most three codes in a quarter of an hour, counted from the first. */
  async #mayAsk(link: string, subject: Subject, now: string): Promise<boolean> {
    const { outcome } = await this.#parts.codes.attempt('sending', link, now);
    if (outcome === 'right') return true;
    if (outcome === 'exhausted') return false;
    const until = later(now, CODE_MINUTES);
    await this.#parts.codes.issue('sending', link, { subject, until, allowed: CODES_IN_15_MINUTES });
    return (await this.#parts.codes.attempt('sending', link, now)).outcome === 'right';
  }
}

function partnerOf({ stream }: Subject): string {
  return stream.slice('partner:'.length);
}

export function denied(code: string, message: string): Denied {
  return { ok: false, refusal: refuse(code, message) };
}

/** `instant` is ISO 8601. */
export function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
