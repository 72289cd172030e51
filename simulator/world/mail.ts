/** Mailboxes: every address has one, made when its first mail arrives. */
import type { MailAddress, Mailbox } from '../contract.ts';
import type { MailData } from './data.ts';
import { newGuid } from './ids.ts';
import { addPerson, personByMail } from './people.ts';
import type { World } from './world.ts';

export type Letter = Pick<MailData, 'from' | 'to' | 'cc' | 'replyTo' | 'subject' | 'html'> &
  Partial<Pick<MailData, 'extended'>>;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isShared = (world: World, address: string): boolean =>
  world.data.sharedMailboxes.some((mailbox) => same(mailbox.address, address));

/** Files one copy of a letter in a mailbox. */
export function file(
  world: World,
  mailbox: string,
  folder: MailData['folder'],
  letter: Letter,
  id = newGuid(),
): MailData {
  const mail: MailData = {
    extended: [],
    ...letter,
    id,
    mailbox: mailbox.toLowerCase(),
    folder,
    at: world.nowIso(),
    read: folder !== 'inbox',
  };
  world.data.mail.push(mail);
  world.tell({ type: 'mail', mail });
  return mail;
}

/** Brings a letter to everybody it names. An address nobody knew belongs to a new person. */
export function deliver(world: World, letter: Letter): void {
  const recipients = new Map([...letter.to, ...letter.cc].map((each) => [each.address.toLowerCase(), each]));
  for (const { name, address } of recipients.values()) {
    if (!isShared(world, address) && !personByMail(world, address)) addPerson(world, name || address, address);
    file(world, address, 'inbox', { ...letter, extended: [] });
  }
}

export function addressOf(world: World, address: string): MailAddress {
  const shared = world.data.sharedMailboxes.find((mailbox) => same(mailbox.address, address));
  return { address, name: shared?.name ?? personByMail(world, address)?.name ?? address };
}

export const mailIn = (world: World, mailbox: string): MailData[] =>
  world.data.mail.filter((mail) => same(mail.mailbox, mailbox));

export function mailboxes(world: World): Mailbox[] {
  const unread = (address: string) => mailIn(world, address).filter((mail) => !mail.read).length;
  const shared = world.data.sharedMailboxes.map(
    ({ address, name }): Mailbox => ({ address, name, kind: 'shared', unread: unread(address) }),
  );
  const own = world.data.people.map(
    ({ id, name, mail }): Mailbox => ({ address: mail, name, kind: 'person', personId: id, unread: unread(mail) }),
  );
  return [...shared, ...own];
}
