/** Asks the simulator's server, in the words of its contract. */
import type { Refusal } from '../../contract.ts';

/** Throws with the server's own sentence when it says no. */
async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return response.json();
  const body: Partial<Refusal> = await response.json().catch(() => ({}));
  throw new Error(body.error?.message ?? 'The simulator failed.');
}

export function ask<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(query).toString();
  return fetch(search ? `${path}?${search}` : path).then((response) => answer<T>(response));
}

export function tell<T>(path: string, body: unknown = {}): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).then((response) => answer<T>(response));
}

export function remove<T>(path: string): Promise<T> {
  return fetch(path, { method: 'DELETE' }).then((response) => answer<T>(response));
}
