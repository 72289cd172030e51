/** Graph's message resource to and from the world's mail. */
import type { MailAddress } from '../contract.ts';
import type { Call } from '../http/call.ts';
import { fieldsOf, isFields, listOf, textOf } from '../http/read.ts';
import type { MailData } from '../world/data.ts';
import { addressOf, type Letter } from '../world/mail.ts';
import type { World } from '../world/world.ts';
import { badRequest } from './errors.ts';
import { expands } from './odata.ts';
import { escapeHtml } from './text.ts';

export function addresses(value: unknown, field: string): MailAddress[] {
  return listOf(value, field).map((recipient) => {
    const address = textOf(fieldsOf(recipient).emailAddress, 'address');
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw badRequest(`'${address}' in ${field} is not an address.`);
    return { address, name: textOf(fieldsOf(recipient).emailAddress, 'name') || address };
  });
}

/** A plain-text body is shown as it is, its lines kept. */
export function letterOf(world: World, mailbox: string, message: unknown): Letter {
  const body = fieldsOf(fieldsOf(message).body);
  const content = textOf(body, 'content');
  const isHtml = textOf(body, 'contentType').toLowerCase() === 'html';
  const properties = listOf(message, 'singleValueExtendedProperties').filter(isFields);
  return {
    from: addressOf(world, mailbox),
    to: addresses(message, 'toRecipients'),
    cc: addresses(message, 'ccRecipients'),
    replyTo: addresses(message, 'replyTo'),
    subject: textOf(message, 'subject'),
    html: isHtml ? content : `<pre style="white-space: pre-wrap; font: inherit">${escapeHtml(content)}</pre>`,
    extended: properties.map((each) => ({ id: textOf(each, 'id'), value: textOf(each, 'value') })),
  };
}

const recipient = (address: MailAddress) => ({ emailAddress: address });

export function mailView(call: Call, mail: MailData) {
  return {
    id: mail.id,
    subject: mail.subject,
    body: { contentType: 'html', content: mail.html },
    from: recipient(mail.from),
    sender: recipient(mail.from),
    toRecipients: mail.to.map(recipient),
    ccRecipients: mail.cc.map(recipient),
    replyTo: mail.replyTo.map(recipient),
    isDraft: mail.folder === 'drafts',
    isRead: mail.read,
    createdDateTime: mail.at,
    sentDateTime: mail.at,
    receivedDateTime: mail.at,
    ...(expands(call, 'singleValueExtendedProperties') ? { singleValueExtendedProperties: mail.extended } : {}),
  };
}
