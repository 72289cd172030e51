/** The way from a process to a server and back: it takes time, and either half can be lost. */
import type { Chance } from '../../local/large/random.ts';
import type { Process, Time } from './time.ts';

/** What becomes of one call. `late`: done after the caller has given up. */
export type Fate = 'well' | 'silent' | 'late' | { readonly refused: Error };

export interface Trip {
  readonly process: Process;
  readonly fate: Fate;
  /** What the caller is told when no answer comes. */
  readonly noAnswer: () => Error;
}

/** The caller's patience. Source: bot/graph/client.ts. */
const PATIENCE_MS = 15_000;
/** A request is carried out by then, or never. */
const LATEST_MS = 20_000;

export class Network {
  /** Calls on their way that the server has not seen. */
  underWay = 0;
  readonly #time: Time;
  readonly #chance: Chance;

  constructor(time: Time, chance: Chance) {
    this.#time = time;
    this.#chance = chance;
  }

  /** Once sent, a request arrives whatever becomes of the process; its answer does not. */
  call<T>(trip: Trip, work: () => Promise<T>): Promise<T> {
    const { process, fate, noAnswer } = trip;
    const time = this.#time;
    const there = fate === 'late' ? this.#chance.between(PATIENCE_MS, LATEST_MS) : this.#delay();
    this.underWay += 1;
    return new Promise((resolve, reject) => {
      const back = (run: () => void) => void time.after(this.#delay(), run, process);
      const arrive = () => {
        this.underWay -= 1;
        if (typeof fate === 'object') return back(() => reject(fate.refused));
        const done = work();
        if (fate === 'late') return void done.catch(() => undefined);
        if (fate === 'silent')
          return void done
            .then(
              () => undefined,
              () => undefined,
            )
            .then(() => back(() => reject(noAnswer())));
        done.then(
          (value) => back(() => resolve(value)),
          (error: unknown) => back(() => reject(error)),
        );
      };
      time.after(there, arrive, null);
      if (fate === 'late') time.after(PATIENCE_MS, () => reject(noAnswer()), process);
    });
  }

  #delay(): number {
    return this.#chance.happens(0.1) ? this.#chance.between(50, 3000) : this.#chance.between(1, 50);
  }
}
