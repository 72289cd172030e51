/** Tells a history: real commands through the real rules, on a clock that only the history moves. */
import { addWorkingDays, londonDate, workingDaysBetween } from '../../shared/calendar/working-days.ts';
import type { Actor } from '../../shared/record/actor.ts';
import { asCommitActor, system } from '../../shared/record/actor.ts';
import { type Commit, SCHEMA } from '../../shared/record/commit.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { type Command, decide, emptyRecord, evolve, type NoteFacts } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import { wholeDigest } from '../../shared/views/digest.ts';
import { digests } from '../../shared/views/reminders.ts';
import { toldHouse } from './house.ts';
import { marks } from './marks.ts';
import type { Chance } from './random.ts';

/** What comes next: after so many working days, or on a date; given by whom. The command is made when the day has come. */
export interface Move {
  readonly wait: number | { readonly on: string };
  readonly by: Actor;
  readonly command: (told: Told) => Command;
}

export interface Told {
  readonly record: PartnerRecord;
  /** A date. */
  readonly today: string;
}

export interface History {
  readonly record: PartnerRecord;
  readonly commits: readonly Commit<unknown>[];
}

/** Working days after which somebody may be reminded: to look costs most of a telling. */
const LONG = 5;

export class Teller implements Told {
  record: PartnerRecord = emptyRecord(marks.partner);
  readonly #commits: Commit<unknown>[] = [];
  readonly #chance: Chance;
  #now: string;

  /** `start`: a date. */
  constructor(start: string, chance: Chance) {
    this.#chance = chance;
    this.#now = this.#hourOf(start);
  }

  get today(): string {
    return londonDate(this.#now);
  }

  /** Up to the instant `until`: what would come later has not happened yet. */
  tell(moves: Iterable<Move>, until: string): History {
    for (const { wait: asked, by, command } of moves) {
      const wait = typeof asked === 'number' ? asked : workingDaysBetween(this.today, asked.on);
      const then =
        wait === 0 ? later(this.#now, this.#chance.between(2, 20)) : this.#hourOf(addWorkingDays(this.today, wait));
      if (wait >= LONG) this.#remind(then < until ? then : until);
      if (then > until) break;
      this.#now = then;
      this.#give(by, command(this));
    }
    this.#tellNews();
    return { record: this.record, commits: this.#commits };
  }

  /** Between 8am and 4pm. */
  #hourOf(date: string): string {
    return later(`${date}T08:00:00.000Z`, this.#chance.between(0, 8 * 60));
  }

  #give(by: Actor, command: Command): void {
    const events = decide(this.record, command, { actor: by, now: this.#now, house: toldHouse });
    if (isRefusal(events)) throw new Error(`${this.#now}: ${command.type} is refused: ${JSON.stringify(events)}`);
    if (events.length === 0) return;
    const seq = this.#commits.length + 1;
    const meta = { at: this.#now, actor: asCommitActor(by), seq };
    const stream = `partner:${marks.partner}`;
    this.#commits.push({ ...meta, stream, commandId: `large:${seq}`, payload: '', events, schema: SCHEMA });
    this.record = events.reduce((record, event) => evolve(record, event, meta), this.record);
  }

  /** Everybody has heard it by email. */
  #tellNews(): void {
    const facts = this.record.notices.flatMap(({ id, to, delivered }) =>
      to
        .filter((person) => !delivered[person])
        .map((person) => {
          const key = `notice:${id}:${person}:mail`;
          return { type: 'NoticeDelivered' as const, key, notice: id, person, way: 'mail' as const };
        }),
    );
    if (facts.length > 0) this.#note(later(this.#now, 1), facts);
  }

  /** What fell due while nobody acted: once, and with it goes the news since the last time. */
  #remind(until: string): void {
    const due = digests(this.record, this.#now).filter(({ at }) => at > this.#now && at < until);
    const [first] = due.sort((a, b) => (a.at < b.at ? -1 : 1));
    if (!first) return;
    this.#tellNews();
    const { person, at } = first;
    const { parts, waiting } = wholeDigest([{ record: this.record, person }], person, at);
    const items = parts.flatMap((part) => part.items);
    this.#note(at, [{ type: 'ReminderGiven', person, at, items, notice: { to: person, waiting, about: parts } }]);
  }

  #note(at: string, facts: NoteFacts['facts']): void {
    this.#now = at;
    this.#give(system, { type: 'noteFacts', facts });
  }
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
