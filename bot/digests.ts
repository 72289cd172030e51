/**
 * One digest a person over all partners. The person's own stream says what was given, in one write; then the record of
 * one partner tells it, and the others learn what it reminded of. Whoever finds a digest that was begun goes on with it.
 */
import { randomUUID } from 'node:crypto';
import { londonDate } from '../shared/calendar/working-days.ts';
import { system } from '../shared/record/actor.ts';
import { coverOf } from '../shared/record/away.ts';
import type { DigestAbout } from '../shared/record/digest-about.ts';
import type { House } from '../shared/record/house.ts';
import type { LostDigest } from '../shared/record/lost-digests.ts';
import { type GivenDigest, nextDigestAt, type PersonStreamCommand } from '../shared/record/person.ts';
import { remindersOf } from '../shared/record/reminders-state.ts';
import type { PartnerRecord } from '../shared/record/state.ts';
import { type Source, wholeDigest } from '../shared/views/digest.ts';
import type { Row } from '../shared/views/portfolio.ts';
import { allowedFrom, digests } from '../shared/views/reminders.ts';
import { Turns } from './records/turns.ts';
import type { DigestPort, Fact } from './spaces/ports.ts';
import { type PartnerRecords, type PersonRecords, partnerStream, personStream } from './streams.ts';

export interface DigestsParts {
  readonly partners: Pick<PartnerRecords, 'get' | 'handle'>;
  readonly persons: Pick<PersonRecords, 'get' | 'handle'>;
  readonly rows: () => readonly Pick<Row, 'id' | 'reminds'>[];
  readonly house: () => Promise<House>;
}

export class Digests implements DigestPort {
  readonly #parts: DigestsParts;
  /** All partners of a person wake at the same hour: the first gives, the others find it given. */
  readonly #turns = new Turns();

  constructor(parts: DigestsParts) {
    this.#parts = parts;
  }

  async give(person: string, partner: string, now: string): Promise<readonly Fact[]> {
    const house = await this.#parts.house();
    const reads = (each: string) => coverOf(house, each, londonDate(now)) ?? each;
    return this.#turns.take(reads(person), () => this.#give({ person, partner, now, reads }));
  }

  async #give({ person, partner, now, reads }: { person: string; partner: string; now: string; reads: Reads }) {
    const { persons } = this.#parts;
    const reader = reads(person);
    const stream = personStream(reader);
    const { open } = (await persons.get(stream)).record;
    const lost = open !== null && (await this.#isLost(open, now));
    if (open && !lost) await this.#finish(reader, open, now);
    const due = digests(await this.#record(partner), now).find((each) => each.person === person);
    if (!due || due.at > now) return [];
    const sources = await this.#sources({ person, partner, reads });
    const instead = lost ? open.at : null;
    const free = nextDigestAt((await persons.get(stream)).record, now, instead);
    const from = allowedFrom({ sent: [], snoozedUntil: putOff(sources, reader), restsUntil: null }, free);
    if (from > now) return [{ type: 'RemindersRest' as const, person, until: londonDate(from) }];
    const digest = wholeDigest(sources, reader, now);
    const given = await this.#tell(
      reader,
      randomUUID(),
      { type: 'giveDigest', carrier: partner, instead, ...digest },
      now,
    );
    if (given.open) await this.#finish(reader, given.open, now);
    return [];
  }

  /** The person's own stream and the others first: while the one that told it still counts it, somebody goes on. */
  async takeBack(partner: string, { given, reader, parts }: LostDigest, now: string): Promise<readonly Fact[]> {
    const lost = (of: readonly DigestAbout[]) =>
      of.map(({ person }) => ({ type: 'ReminderLost' as const, person, at: given }));
    const context = { actor: system, now, house: await this.#parts.house() };
    await this.#tell(reader, `lost:${given}`, { type: 'loseDigest', at: given }, now);
    const others = new Set(parts.flatMap((part) => (part.partner === partner ? [] : part.partner)));
    for (const other of others) {
      const facts = lost(parts.filter((part) => part.partner === other));
      const envelope = {
        commandId: `lost:${partner}:${given}`,
        command: { type: 'noteFacts' as const, facts },
        context,
      };
      const answer = await this.#parts.partners.handle(partnerStream(other), envelope);
      if (!answer.ok) throw new Error(`A lost digest could not be noted for ${other}: ${answer.refusal.code}`);
    }
    return lost(parts.filter((part) => part.partner === partner));
  }

  /** The one that tells comes first; until it does, nothing counts as told. A repeat changes nothing. */
  async #finish(reader: string, open: GivenDigest, now: string): Promise<void> {
    const { at, carrier, parts, waiting } = open;
    const partners = new Set(parts.map((part) => part.partner));
    const note = async (partner: string) => {
      const facts = parts
        .filter((part) => part.partner === partner)
        .map(({ person, items }, index) => {
          const tells = partner === carrier && index === 0;
          const notice = tells ? { to: reader, waiting, about: parts } : null;
          return { type: 'ReminderGiven' as const, person, at, items, notice };
        });
      const envelope = { commandId: `digest:${reader}:${at}`, command: { type: 'noteFacts' as const, facts } };
      const context = { actor: system, now, house: await this.#parts.house() };
      const answer = await this.#parts.partners.handle(partnerStream(partner), { ...envelope, context });
      if (!answer.ok) throw new Error(`A digest could not be noted for ${partner}: ${answer.refusal.code}`);
    };
    await note(carrier);
    await Promise.all([...partners].filter((partner) => partner !== carrier).map(note));
    await this.#tell(reader, `end:${at}`, { type: 'endDigest', at }, now);
  }

  /** Its day has passed before anybody was told: what waits now is told instead. */
  async #isLost({ at, carrier, parts }: GivenDigest, now: string): Promise<boolean> {
    if (londonDate(at) === londonDate(now)) return false;
    const record = await this.#record(carrier);
    const own = parts.filter((part) => part.partner === carrier);
    return !own.some(({ person }) => remindersOf(record, person).sent.some((each) => each.at === at));
  }

  async #sources({ person, partner, reads }: { person: string; partner: string; reads: Reads }) {
    const reader = reads(person);
    const listed = this.#parts
      .rows()
      .flatMap(({ id, reminds }) => reminds.map((each) => ({ id, each })))
      .filter(({ id, each }) => reads(each) === reader && !(id === partner && each === person));
    const all = [{ id: partner, each: person }, ...listed];
    return Promise.all(all.map(async ({ id, each }) => ({ record: await this.#record(id), person: each })));
  }

  async #tell(reader: string, commandId: string, command: PersonStreamCommand, now: string) {
    const envelope = { commandId, command, context: { actor: system, now } };
    const answer = await this.#parts.persons.handle(personStream(reader), envelope);
    if (!answer.ok) throw new Error(`The digests of ${reader} could not be written: ${answer.refusal.code}`);
    return answer.record;
  }

  async #record(partner: string): Promise<PartnerRecord> {
    return (await this.#parts.partners.get(partnerStream(partner))).record;
  }
}

/** Who reads what is for a person: who covers, or the person. */
type Reads = (person: string) => string;

/** Whichever partner's page or card they pressed it on. */
function putOff(sources: readonly Source[], reader: string): string | null {
  return (
    sources
      .flatMap(({ record }) => remindersOf(record, reader).snoozedUntil ?? [])
      .sort()
      .at(-1) ?? null
  );
}
