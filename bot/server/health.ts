/** Whether all we depend on is well: each dependency by name, asked at most once in five seconds. */

/** Resolves when the dependency answers as it should, rejects when not. */
export type Probe = (signal: AbortSignal) => Promise<unknown>;

export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly dependencies: Readonly<Record<string, 'ok' | 'down'>>;
}

const fresh = 5000;
const patience = 3000;

export class HealthCheck {
  readonly #probes: Readonly<Record<string, Probe>>;
  #last: { readonly at: number; readonly health: Promise<Health> } | null = null;

  constructor(probes: Readonly<Record<string, Probe>>) {
    this.#probes = probes;
  }

  look(): Promise<Health> {
    if (this.#last && Date.now() - this.#last.at < fresh) return this.#last.health;
    const health = this.#ask();
    this.#last = { at: Date.now(), health };
    return health;
  }

  async #ask(): Promise<Health> {
    const asked = Object.entries(this.#probes).map(async ([name, probe]) => [name, await answers(probe)] as const);
    const dependencies = Object.fromEntries(await Promise.all(asked));
    const well = Object.values(dependencies).every((state) => state === 'ok');
    return { status: well ? 'ok' : 'degraded', dependencies };
  }
}

async function answers(probe: Probe): Promise<'ok' | 'down'> {
  const signal = AbortSignal.timeout(patience);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  return Promise.race([probe(signal), late]).then(
    () => 'ok',
    () => 'down',
  );
}

/** A probe that a web address answers without an error of its own. */
export function reachable(url: string): Probe {
  return async (signal) => {
    const response = await fetch(url, { signal });
    await response.body?.cancel();
    if (response.status >= 500) throw new Error(`${url} answers ${response.status}`);
  };
}
