/** Who people are: names, mail and directory ids live here and nowhere else, so that one deletion forgets a person. */
import { createHash } from 'node:crypto';
import type { Container } from '@azure/cosmos';
import type { Logger } from 'pino';
import { query } from './query.ts';
import { isChanged, isConflict, onlyIf, reach, reachOr404 } from './reach.ts';

/** How old what we know may be: another instance's change, or erasure, is seen after at most this time. */
const REFRESH_MS = 60_000;

export interface Person {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  /** Their object id in Entra. */
  readonly directoryId?: string;
  /** Where the bot can write to them alone. */
  readonly chat?: { readonly conversationId: string; readonly serviceUrl: string };
}

type PersonItem = Person & { readonly kind: 'person' };
/** Says whose an address or a directory id is. Created before the person, so nobody becomes two people. */
type KeyItem = { readonly id: string; readonly kind: 'key'; readonly person: string };

export class People {
  readonly #people: Container;
  readonly #logger: Logger;
  #byId = new Map<string, Person>();
  #byKey = new Map<string, string>();
  /** Counts our own changes: a refresh that began before one is thrown away. */
  #changes = 0;
  #named = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(people: Container, logger: Logger) {
    this.#people = people;
    this.#logger = logger;
  }

  /** Reads everybody, now and every minute. */
  async start(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => {
      this.refresh().catch((error) =>
        this.#logger.warn({ error }, 'People could not be read again. We try in a minute.'),
      );
    }, REFRESH_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async refresh(): Promise<void> {
    const changes = this.#changes;
    const items = await query<PersonItem>(this.#people, 'SELECT * FROM c WHERE c.kind = @kind', { kind: 'person' });
    if (changes !== this.#changes) return;
    const before = this.#byId;
    this.#byId = new Map();
    this.#byKey = new Map();
    const named = this.#named;
    for (const item of items) this.#know(item);
    const same = items.length === before.size && items.every(({ id, name }) => before.get(id)?.name === name);
    if (same) this.#named = named;
  }

  /** Counts up whenever somebody's name may have changed: what is made of names is good as long as it stands. */
  get named(): number {
    return this.#named;
  }

  /** Whom we know without asking the database; for views of many. */
  known(id: string): Person | undefined {
    return this.#byId.get(id);
  }

  async get(id: string): Promise<Person | undefined> {
    return this.#byId.get(id) ?? this.latest(id);
  }

  /** As the database has it: before we say that something is missing which another instance may have learnt. */
  async latest(id: string): Promise<Person | undefined> {
    const item = await this.#item(id);
    return item && this.#know(item);
  }

  byEmail(email: string): Promise<Person | undefined> {
    return this.#byOwnKey(mailKey(email));
  }

  byDirectoryId(directoryId: string): Promise<Person | undefined> {
    return this.#byOwnKey(directoryKey(directoryId));
  }

  /** The person with this directory id or address; made as given when there is none. Adds a directory id we did not have. */
  async ensure(candidate: Person): Promise<Person> {
    const { directoryId } = candidate;
    const sameLogin = directoryId && (await this.byDirectoryId(directoryId));
    const owner = sameLogin ? sameLogin.id : await this.#claim(mailKey(candidate.email), candidate.id);
    if (directoryId) await this.#claim(directoryKey(directoryId), owner);
    const person: Person = { ...candidate, id: owner, email: normal(candidate.email) };
    try {
      await reach((options) => this.#people.items.create<PersonItem>({ ...person, kind: 'person' }, options));
      return this.#know(person);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    return (
      (await this.#change(owner, (old) => (directoryId && !old.directoryId ? { ...old, directoryId } : old))) ?? person
    );
  }

  async update(id: string, change: Partial<Pick<Person, 'name' | 'chat'>>): Promise<Person | undefined> {
    return this.#change(id, (old) => ({ ...old, ...change }));
  }

  /** Forgets a person for good (UK GDPR, erasure). Safe to call again when it was cut off. */
  async erase(id: string): Promise<void> {
    const person = await this.#item(id);
    this.#changes++;
    this.#named++;
    this.#byId.delete(id);
    if (!person) return;
    for (const key of [...keysOf(person), id]) {
      this.#byKey.delete(key);
      await reachOr404((options) => this.#people.item(key, key).delete(options));
    }
    this.#changes++;
  }

  async #byOwnKey(key: string): Promise<Person | undefined> {
    const known = this.#byKey.get(key);
    if (known) return this.get(known);
    const found = await reachOr404((options) => this.#people.item(key, key).read<KeyItem>(options));
    return found?.resource && this.get(found.resource.person);
  }

  /** Whose the key is: ours if nobody had it. */
  async #claim(key: string, person: string): Promise<string> {
    try {
      await reach((options) => this.#people.items.create<KeyItem>({ id: key, kind: 'key', person }, options));
      return person;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const found = await reachOr404((options) => this.#people.item(key, key).read<KeyItem>(options));
    return found?.resource?.person ?? this.#claim(key, person);
  }

  async #change(id: string, change: (old: Person) => Person): Promise<Person | undefined> {
    const old = await this.#item(id);
    if (!old) return undefined;
    const person = change(old);
    if (person === old) return this.#know(old);
    const item: PersonItem = { ...person, kind: 'person' };
    try {
      await reach((options) => this.#people.item(id, id).replace(item, { ...options, ...onlyIf(old._etag) }));
      return this.#know(person);
    } catch (error) {
      if (!isChanged(error)) throw error;
      return this.#change(id, change);
    }
  }

  async #item(id: string): Promise<(PersonItem & { readonly _etag: string }) | undefined> {
    const answer = await reachOr404((options) => this.#people.item(id, id).read<PersonItem>(options));
    return answer?.resource;
  }

  /** Without what Cosmos DB adds. */
  #know({ id, name, email, directoryId, chat }: Person): Person {
    const person = { id, name, email, ...(directoryId && { directoryId }), ...(chat && { chat }) };
    this.#changes++;
    if (this.#byId.get(id)?.name !== name) this.#named++;
    this.#byId.set(id, person);
    for (const key of keysOf(person)) this.#byKey.set(key, id);
    return person;
  }
}

function keysOf({ email, directoryId }: Person): string[] {
  return directoryId ? [mailKey(email), directoryKey(directoryId)] : [mailKey(email)];
}

/** Hashed, because an id may not hold every character of an address. */
function mailKey(email: string): string {
  return `mail:${createHash('sha256').update(normal(email)).digest('hex')}`;
}

function directoryKey(directoryId: string): string {
  return `directory:${directoryId.toLowerCase()}`;
}

function normal(email: string): string {
  return email.trim().toLowerCase();
}
