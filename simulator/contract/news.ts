/** Activity feed, mailboxes and guest invitations. */
/** GET /client/activity?as= → FeedItem[], newest first. POST /client/activity/read {as}. */
export interface FeedItem {
  id: string;
  at: string;
  title: string;
  preview: string;
  activityType: string;
  read: boolean;
  /** Where a click leads: a conversation of the world, or an address (a deep link). */
  conversationId?: string;
  messageId?: string;
  webUrl?: string;
}

export interface Mailbox {
  /** The address is the id. */
  address: string;
  name: string;
  kind: 'person' | 'shared';
  personId?: string;
  unread: number;
}

/** GET /client/mail?mailbox=<address> → Mail[], newest first, received and sent. POST /client/mail/read {id}. */
export interface Mail {
  id: string;
  folder: 'inbox' | 'sent' | 'drafts';
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  subject: string;
  html: string;
  /** ISO 8601, business time. */
  at: string;
  read: boolean;
}

export interface MailAddress {
  name: string;
  address: string;
}

/** POST /client/mail {from (an address of a mailbox), to, subject, html} → Mail. People may write mail, too. */
export interface SendMail {
  from: string;
  to: string[];
  subject: string;
  html: string;
}

/** GET /client/invitations?as= → Invitation[]. POST /client/invitations/{id}/accept {as} → Person, now with access. */
export interface Invitation {
  id: string;
  mail: string;
  accepted: boolean;
  /** Where a person lands after accepting. */
  redirectUrl: string;
  at: string;
}
