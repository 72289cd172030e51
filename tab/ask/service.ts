/** Asks the bot: JSON in and out, with the person's token, renewed once when it has expired. */
import type { ApiError } from '../../shared/api.ts';
import { Failure, unreachable } from './failure.ts';

/** Gives a token; null where a session cookie signs the person in (the emailed link). */
export type TokenSource = (() => Promise<string>) | null;

export interface Service {
  readonly get: <T>(path: string, signal?: AbortSignal) => Promise<T>;
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

  async function ask<T>(path: string, init: RequestInit): Promise<T> {
    let response = await once(path, init);
    // Teams gives a new token when the old one has expired, so one more try is enough.
    if (response.status === 401 && token) response = await once(path, init);
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return body as T;
    throw new Failure(response.status, isApiError(body) ? body : unexplained);
  }

  return {
    get: (path, signal) => ask(path, signal ? { signal } : {}),
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
