/** Asks the bot: JSON in and out, or a file, with the person's token, renewed once when it has expired. */
import type { ApiError } from '../../shared/api.ts';
import { Failure, unreachable } from './failure.ts';

/** Gives a token; null where a session cookie signs the person in (the emailed link). */
export type TokenSource = (() => Promise<string>) | null;

export interface Service {
  readonly get: <T>(path: string, signal?: AbortSignal) => Promise<T>;
  readonly file: (path: string) => Promise<Blob>;
  readonly post: <T>(path: string, body: unknown) => Promise<T>;
}

type Fetch = typeof fetch;

export function createService(token: TokenSource, send: Fetch = (...request) => fetch(...request)): Service {
  async function once(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('accept', 'application/json');
    if (token) headers.set('authorization', `Bearer ${await token()}`);
    try {
      return await send(path, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw unreachable();
    }
  }

  /** The answer, once it is a good one. */
  async function answered(path: string, init: RequestInit): Promise<Response> {
    let response = await once(path, init);
    // Teams gives a new token when the old one has expired, so one more try is enough.
    if (response.status === 401 && token) response = await once(path, init);
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => null);
    throw new Failure(response.status, isApiError(body) ? body : unexplained);
  }

  async function ask<T>(path: string, init: RequestInit): Promise<T> {
    const response = await answered(path, init);
    const body: unknown = await response.json().catch(() => null);
    return body as T;
  }

  return {
    get: (path, signal) => ask(path, signal ? { signal } : {}),
    file: async (path) => (await answered(path, {})).blob(),
    post: (path, body) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  };
}

const unexplained: ApiError = {
  code: 'fault',
  message: 'Something went wrong on our side. What you entered is still here. Try again in a minute.',
};

function isApiError(body: unknown): body is ApiError {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
