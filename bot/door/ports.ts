/** What the door keeps, under hashes only: whoever reads the database can open nothing with it. */

/** An emailed link and its newest code. All times are business time, ISO 8601. */
export interface KeptLink {
  readonly id: string;
  readonly kind: 'link';
  readonly person: string;
  readonly partner: string;
  readonly until: string;
  /** When codes were sent, for the limit. */
  readonly sent: readonly string[];
  readonly code: { readonly hash: string; readonly until: string; readonly wrong: number; readonly used: boolean } | null;
}

export interface KeptSession {
  readonly id: string;
  readonly kind: 'session';
  readonly person: string;
  readonly partner: string;
  readonly until: string;
}

/** What somebody wrote to the bot, kept until they say whether it shall be asked. */
export interface KeptWords {
  readonly id: string;
  readonly kind: 'words';
  readonly person: string;
  readonly partner: string;
  readonly text: string;
  readonly until: string;
}

export type Kept = KeptLink | KeptSession | KeptWords;

/** Rejects with `StoreUnavailable` when the database does not answer. */
export interface CodeStore {
  /** Keeps a new item; nothing happens when the id is there already. */
  create(item: Kept): Promise<void>;
  find(id: string): Promise<{ readonly item: Kept; readonly etag: string } | undefined>;
  /** False when somebody changed the item since it was read. */
  replace(item: Kept, etag: string): Promise<boolean>;
}

/** Sends mail at once. */
export interface DoorMailer {
  draft(mail: { readonly key: string; readonly to: string; readonly subject: string; readonly html: string }): Promise<string>;
  send(id: string): Promise<void>;
}
