/** Time for the whole story: the simulator's clock goes from act to act, and stops wherever the service has something due. */
import { CosmosLog } from '../../../bot/cosmos/log.ts';
import type { Held } from '../../../bot/records/domain.ts';
import { catchUp } from '../../../bot/records/stream.ts';
import { wantedPosts } from '../../../bot/spaces/steps/post.ts';
import { partnerDomain, partnerStream } from '../../../bot/streams.ts';
import { nextDue } from '../../../shared/record/due.ts';
import { forPartner } from '../../../shared/record/for-partner.ts';
import type { PartnerRecord } from '../../../shared/record/state.ts';
import { open as openDatabase } from '../../cosmos/embedded.ts';
import type { Service } from '../../server/service.ts';
import { soon } from '../partners.ts';

/** Nothing is written for as long: what the last act brought about is done. */
const QUIET_MS = 200;

type Followed = Held<PartnerRecord>;

export class Travel {
  #now = '';
  readonly #service: Service;
  readonly #log: CosmosLog;
  readonly #close: () => void;
  readonly #followed = new Map<string, Followed>();

  private constructor(service: Service, log: CosmosLog, close: () => void) {
    this.#service = service;
    this.#log = log;
    this.#close = close;
  }

  static async begin(service: Service): Promise<Travel> {
    const { containers, close } = await openDatabase(service.database.url);
    return new Travel(service, new CosmosLog(containers.log), close);
  }

  end(): void {
    this.#close();
  }

  follow(partner: string): void {
    const stream = partnerStream(partner);
    this.#followed.set(stream, { seq: 0, record: partnerDomain.empty(stream) });
  }

  /** What was written of a partner until now, read past the service. */
  async record(partner: string): Promise<PartnerRecord> {
    return (await this.#read(partnerStream(partner))).record;
  }

  /** Goes on to an instant (ISO 8601), over everything that falls due before it, each at its own time. */
  async to(instant: string): Promise<void> {
    for (;;) {
      await this.inStep();
      const due = await this.#due();
      if (due === null || due >= instant) break;
      if (due > this.#now) await this.#set(due);
      await soon(`what was due at ${due} happens (it is ${this.#now})`, async () => (await this.#due()) !== due);
    }
    if (instant > this.#now) await this.#set(instant);
  }

  /** Waits until everything that was to be told is told, and nothing is written any more. */
  async inStep(): Promise<void> {
    for (let before = -1, tries = 0; ; tries += 1) {
      const all = await this.#all();
      const written = all.reduce((sum, { seq }) => sum + seq, 0);
      const open = all.flatMap(({ record }) => openIn(record, this.#now));
      if (written === before && open.length === 0) return;
      if (tries === 100) throw new Error(`Teams does not come in step at ${this.#now}: ${open.join(', ')}`);
      before = written;
      await new Promise((done) => setTimeout(done, QUIET_MS));
    }
  }

  /** Lets a few minutes of the day pass until it has happened: what Teams needs for it, the bot looks for now and then. */
  until<T>(what: string, check: () => Promise<T | undefined | false | null>): Promise<T> {
    return soon(what, async () => {
      const found = await check();
      if (!found) this.#now = (await this.#service.people('/control/clock', { advanceMs: 1000 })).now;
      return found;
    });
  }

  async #set(instant: string): Promise<void> {
    await this.#service.people('/control/clock', { set: instant });
    this.#now = instant;
  }

  /** The earliest instant at which a partner wants to be looked at again. */
  async #due(): Promise<string | null> {
    const all = await this.#all();
    return all.flatMap(({ record }) => nextDue(record) ?? []).sort()[0] ?? null;
  }

  #all(): Promise<Followed[]> {
    return Promise.all([...this.#followed.keys()].map((stream) => this.#read(stream)));
  }

  async #read(stream: string): Promise<Followed> {
    const known = this.#followed.get(stream);
    if (!known) throw new Error(`Nobody follows ${stream}.`);
    const now = await catchUp(partnerDomain, this.#log, stream, known);
    this.#followed.set(stream, now);
    return now;
  }
}

/** What is under way, who has not been told of what still can be told, and which cards are not posted yet. */
function openIn(record: PartnerRecord, now: string): readonly string[] {
  const { notices, space } = record;
  const begun = Object.values(space.steps).filter(({ status }) => status === 'started');
  const untold = notices.filter((notice) => notice.expires > now && notice.to.some((to) => !notice.delivered[to]));
  const unposted = wantedPosts({ record, shared: forPartner(record) }).filter((post) => !record.space.posts[post]);
  return [...begun.map(({ key }) => key), ...untold.map(({ id }) => id), ...unposted];
}
