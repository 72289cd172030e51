/** The emailed door: a link, a code sent to the contact's own address, then two hours for this partner's own pages. */
import { type Refusal, refuse } from '../../shared/record/decision.ts';
import { firstName } from '../../shared/views/names.ts';
import { codeMail } from './mail.ts';
import type { CodeStore, DoorMailer, KeptLink } from './ports.ts';
import { hashOf, newCode, newSecret, sameHash } from './secrets.ts';

const LINK_MINUTES = 14 * 24 * 60;
const CODE_MINUTES = 15;
const CODES_IN_15_MINUTES = 3;
const WRONG_CODES = 5;
export const SESSION_MINUTES = 120;

export interface DoorParts {
  readonly store: CodeStore;
  readonly mailer: DoorMailer;
  readonly findPerson: (id: string) => Promise<{ readonly name: string; readonly email: string } | null>;
  /** Asked at each step: somebody who left the partner gets in no more. */
  readonly isContact: (partner: string, person: string) => Promise<boolean>;
  readonly publicUrl: string;
}

export type Opened = { readonly ok: true; readonly session: string; readonly partner: string } | Denied;
export type Denied = { readonly ok: false; readonly refusal: Refusal };

const ended = denied('linkEnded', 'This link does not work any more. Ask the NHS login team for a new one.');
const tooMany = denied('tooMany', 'We have sent you 3 codes already. Wait 15 minutes, then ask for a new one.');
const noCode = denied('noCode', 'Ask for a code first. We send it to your email address.');
const used = denied('codeUsed', 'This code has been used. Ask for a new one.');
const expired = denied('codeExpired', 'This code has expired. Ask for a new one.');
const guessed = denied('codeEnded', 'Too many wrong codes. Ask for a new one.');
const wrong = denied('wrongCode', 'This is not the code we sent. Check it, or ask for a new one.');
const again = denied('tooBusy', 'Somebody else used this link at the same time. Try again.');

export class Door {
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** The address for a mail; it works for 14 days. `now` is business time. */
  async makeLink(person: string, partner: string, now: string): Promise<string> {
    const secret = newSecret();
    const until = addMinutes(now, LINK_MINUTES);
    const link: KeptLink = { id: linkId(secret), kind: 'link', person, partner, until, sent: [], code: null };
    await this.#parts.store.create(link);
    return `${this.#parts.publicUrl}/door?link=${secret}`;
  }

  /** Sends a code to the address the link was made for, so a forwarded link opens nothing. Rejects when mail fails. */
  async sendCode(secret: string, now: string): Promise<{ readonly ok: true } | Denied> {
    const found = await this.#link(secret, now);
    if (!found) return ended;
    const { link, etag } = found;
    const person = await this.#parts.findPerson(link.person);
    if (!person) return ended;
    const sent = link.sent.filter((at) => minutesBetween(at, now) < CODE_MINUTES);
    if (sent.length >= CODES_IN_15_MINUTES) return tooMany;
    const code = newCode();
    const kept = { hash: hashOf(secret, code), until: addMinutes(now, CODE_MINUTES), wrong: 0, used: false };
    if (!(await this.#parts.store.replace({ ...link, sent: [...sent, now], code: kept }, etag))) return again;
    const mail = codeMail(firstName({ [link.person]: person }, link.person), code);
    await this.#parts.mailer.send(await this.#parts.mailer.draft({ key: `code:${newSecret()}`, to: person.email, ...mail }));
    return { ok: true };
  }

  /** A session for the right code. Every wrong one is counted before it is told. */
  async open(secret: string, typed: string, now: string): Promise<Opened> {
    const found = await this.#link(secret, now);
    if (!found) return ended;
    const { link, etag } = found;
    const { code } = link;
    if (!code) return noCode;
    if (code.used) return used;
    if (code.wrong >= WRONG_CODES) return guessed;
    if (code.until <= now) return expired;
    const right = sameHash(code.hash, hashOf(secret, typed));
    const after = right ? { ...code, used: true } : { ...code, wrong: code.wrong + 1 };
    if (!(await this.#parts.store.replace({ ...link, code: after }, etag))) return again;
    if (!right) return after.wrong >= WRONG_CODES ? guessed : wrong;
    const session = newSecret();
    const { person, partner } = link;
    const until = addMinutes(now, SESSION_MINUTES);
    await this.#parts.store.create({ id: sessionId(session), kind: 'session', person, partner, until });
    return { ok: true, session, partner };
  }

  /** Who has this session, or null when it has ended or the person is no contact any more. */
  async whoHas(session: string, now: string): Promise<{ readonly person: string; readonly partner: string } | null> {
    const item = (await this.#parts.store.find(sessionId(session)))?.item;
    if (item?.kind !== 'session' || item.until <= now) return null;
    const { person, partner } = item;
    return (await this.#parts.isContact(partner, person)) ? { person, partner } : null;
  }

  async #link(secret: string, now: string): Promise<{ readonly link: KeptLink; readonly etag: string } | null> {
    const found = await this.#parts.store.find(linkId(secret));
    if (found?.item.kind !== 'link' || found.item.until <= now) return null;
    const { item, etag } = found;
    return (await this.#parts.isContact(item.partner, item.person)) ? { link: item, etag } : null;
  }
}

const linkId = (secret: string) => hashOf('link', secret);
const sessionId = (secret: string) => hashOf('session', secret);

function denied(code: string, message: string): Denied {
  return { ok: false, refusal: refuse(code, message) };
}

function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
