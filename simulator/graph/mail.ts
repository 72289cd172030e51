/** Mail of a mailbox in the tenant: drafts with extended properties, finding them again, sending. */
import { type Answer, type Call, created, noContent, ok, Refused } from '../http/call.ts';
import { fieldsOf } from '../http/read.ts';
import type { Sim } from '../sim.ts';
import type { MailData } from '../world/data.ts';
import { newGuid } from '../world/ids.ts';
import { deliver, file, mailIn } from '../world/mail.ts';
import { findAccount } from '../world/people.ts';
import { badRequest, itemNotFound } from './errors.ts';
import { letterOf, mailView } from './mail-shapes.ts';
import { filtered, page } from './odata.ts';
import type { GraphRoute } from './route.ts';

const readWrite = { tenant: ['Mail.ReadWrite'] };
const send = { tenant: ['Mail.Send'] };
const read = { tenant: ['Mail.ReadBasic.All', 'Mail.Read', 'Mail.ReadWrite'] };

/** Shared mailboxes and members have one; guests and outsiders have theirs elsewhere. */
export function mailboxIn(sim: Sim, call: Call): string {
  const key = call.param('user');
  const shared = sim.world.data.sharedMailboxes.find(({ address }) => address.toLowerCase() === key.toLowerCase());
  if (shared) return shared.address;
  const account = findAccount(sim.world, key);
  if (!account) throw new Refused(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`);
  if (account.guest) {
    const message = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
    throw new Refused(404, 'MailboxNotEnabledForRESTAPI', message);
  }
  return account.person.mail;
}

function mailOf(sim: Sim, call: Call): MailData {
  const mail = mailIn(sim.world, mailboxIn(sim, call)).find(({ id }) => id === call.param('message'));
  if (!mail) throw itemNotFound();
  return mail;
}

function remove(sim: Sim, mail: MailData): void {
  sim.world.data.mail = sim.world.data.mail.filter((each) => each !== mail);
  sim.world.tell({ type: 'kept' });
}

function checkRecipients(mail: { to: unknown[]; cc: unknown[] }): void {
  if (mail.to.length + mail.cc.length > 0) return;
  throw new Refused(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
}

function draft(sim: Sim, call: Call): Answer {
  const mailbox = mailboxIn(sim, call);
  return created(mailView(call, file(sim.world, mailbox, 'drafts', letterOf(sim.world, mailbox, call.body))));
}

/** The copy in Sent Items has another id, unless immutable ids were asked for, as in Outlook. */
function sendDraft(sim: Sim, call: Call): Answer {
  const mail = mailOf(sim, call);
  if (mail.folder !== 'drafts') throw badRequest('The message is not a draft.');
  checkRecipients(mail);
  const immutable = String(call.headers.prefer ?? '').includes('ImmutableId');
  remove(sim, mail);
  file(sim.world, mail.mailbox, 'sent', mail, immutable ? mail.id : newGuid());
  deliver(sim.world, mail);
  return { status: 202 };
}

function sendMail(sim: Sim, call: Call): Answer {
  const mailbox = mailboxIn(sim, call);
  const body = fieldsOf(call.body);
  const letter = letterOf(sim.world, mailbox, body.message);
  checkRecipients(letter);
  if (body.saveToSentItems !== false) file(sim.world, mailbox, 'sent', letter);
  deliver(sim.world, letter);
  return { status: 202 };
}

const withProperty = /^singleValueExtendedProperties\/Any\(ep:\s*ep\/id eq '(.+?)' and ep\/value eq '(.*)'\)$/i;

function list(sim: Sim, call: Call): Answer {
  const mailbox = mailboxIn(sim, call);
  const newestFirst = mailIn(sim.world, mailbox).reverse();
  const wanted = withProperty.exec(call.query.get('$filter') ?? '');
  const [id, value] = [wanted?.[1], wanted?.[2]].map((text) => text?.replaceAll("''", "'"));
  const found = wanted
    ? newestFirst.filter((mail) => mail.extended.some((each) => each.id === id && each.value === value))
    : newestFirst;
  const views = found.map((mail) => mailView(call, mail));
  const address = `https://graph.microsoft.com/v1.0/users/${mailbox}/messages`;
  return page(call, address, wanted ? views : filtered(call, views), 10);
}

const all = 'users/:user/messages';
const limit = 'mailbox';

export const mailRoutes: GraphRoute[] = [
  { method: 'GET', path: all, needs: read, limit, answer: list },
  { method: 'POST', path: all, needs: readWrite, limit, answer: draft },
  {
    method: 'GET',
    path: `${all}/:message`,
    needs: read,
    limit,
    answer: (sim, call) => ok(mailView(call, mailOf(sim, call))),
  },
  {
    method: 'DELETE',
    path: `${all}/:message`,
    needs: readWrite,
    limit,
    answer: (sim, call) => {
      remove(sim, mailOf(sim, call));
      return noContent;
    },
  },
  { method: 'POST', path: `${all}/:message/send`, needs: send, limit, answer: sendDraft },
  { method: 'POST', path: 'users/:user/sendMail', needs: send, limit, answer: sendMail },
];
