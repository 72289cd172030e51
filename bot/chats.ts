/** Where the bot can write to people alone: kept for the person, and told to the records of the partners they belong to. */
import { system } from '../shared/record/actor.ts';
import { emptyHouse } from '../shared/record/house.ts';
import { contactsOf } from '../shared/record/people.ts';
import type { PartnerRecord } from '../shared/record/state.ts';
import type { Row } from '../shared/views/portfolio.ts';
import type { Clock } from './clock.ts';
import type { People, Person } from './cosmos/people.ts';
import type { Log } from './log.ts';
import { type PartnerRecords, partnerStream } from './streams.ts';

export interface ChatsParts {
  readonly people: Pick<People, 'get' | 'known' | 'update'>;
  readonly partners: Pick<PartnerRecords, 'get' | 'handle' | 'subscribe'>;
  readonly rows: () => readonly Row[];
  readonly clock: Clock;
  readonly log: Log;
}

type Chat = NonNullable<Person['chat']>;

export class Chats {
  readonly #parts: ChatsParts;

  constructor(parts: ChatsParts) {
    this.#parts = parts;
  }

  async opened(person: string, chat: Chat): Promise<void> {
    const { people, partners, rows } = this.#parts;
    const known = (await people.get(person))?.chat;
    if (known?.conversationId !== chat.conversationId || known.serviceUrl !== chat.serviceUrl) {
      await people.update(person, { chat });
    }
    for (const { id } of rows().filter((row) => row.contacts.includes(person))) {
      await this.#tell((await partners.get(partnerStream(id))).record, person, chat);
    }
  }

  /** For contacts who are added after they opened their chat. Gives the way to stop it. */
  follow(): () => void {
    const { people, partners, log } = this.#parts;
    return partners.subscribe(({ record }) => {
      for (const person of contactsOf(record)) {
        const chat = people.known(person)?.chat;
        if (!chat || record.space.chats[person] === chat.conversationId) continue;
        // Told again at the next change when the database is away now.
        this.#tell(record, person, chat).catch((err: unknown) => log.warn({ err }, 'A chat could not be noted yet.'));
      }
    });
  }

  async #tell(record: PartnerRecord, person: string, { conversationId }: Chat): Promise<void> {
    if (record.space.chats[person] === conversationId) return;
    await this.#parts.partners.handle(partnerStream(record.id), {
      commandId: `chat:${person}:${conversationId}`,
      command: { type: 'noteFacts', facts: [{ type: 'ChatOpened', person, conversation: conversationId }] },
      context: { actor: system, now: this.#parts.clock.now(), house: emptyHouse },
    });
  }
}
