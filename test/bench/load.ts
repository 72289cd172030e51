/** Sends turns to a bot as Teams does, a few at a time, and keeps what each took. */

export interface Activity {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface Taken {
  readonly activity: string;
  /** From sending to the whole answer, in milliseconds. */
  readonly ms: number;
  readonly answer: string;
}

export interface Load {
  readonly turns: number;
  /** Turns under way at the same time. */
  readonly atOnce: number;
}

/** Sends activities, made as they are needed. Throws when one is not answered with 2xx. */
export async function drive(
  endpoint: string,
  token: string,
  { turns, atOnce }: Load,
  make: (turn: number) => Activity,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  let next = 0;
  const one = async () => {
    while (next < turns) {
      next += 1;
      taken.push(await send(endpoint, token, make(next)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return taken;
}

export async function send(endpoint: string, token: string, activity: Activity): Promise<Taken> {
  const body = JSON.stringify(activity);
  const began = performance.now();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${endpoint} answered ${response.status}: ${answer.slice(0, 500)}`);
  return { activity: activity.id, ms: performance.now() - began, answer };
}
