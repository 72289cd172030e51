/** Acts as the simulated people over HTTP: their tokens, the service's API, the simulator's clock and invitations. */
import { randomUUID } from 'node:crypto';

export interface Urls {
  readonly bot: string;
  readonly people: string;
}

/** Sends and reads JSON. Throws with the answer's own words when it is not 2xx. */
export async function call<T>(url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

/** One signed-in person of the simulated tenant, by the id that the simulator gives them, such as `priya.shah`. */
export class Someone {
  readonly #urls: Urls;
  readonly #person: string;

  constructor(urls: Urls, person: string) {
    this.#urls = urls;
    this.#person = person;
  }

  async ask<T>(path: string, body?: object): Promise<T> {
    const { token } = await call<{ token: string }>(`${this.#urls.people}/client/token`, { as: this.#person });
    return call<T>(`${this.#urls.bot}${path}`, body, { authorization: `Bearer ${token}` });
  }

  /** Gives a command on a partner's record. */
  do(partner: string, command: { readonly type: string; readonly [field: string]: unknown }): Promise<unknown> {
    return this.ask(`/api/partners/${partner}/commands`, { commandId: randomUUID(), command });
  }

  /** Gives the partner's id. */
  async register(partner: {
    readonly name: string;
    readonly product: string;
    readonly contact: { readonly name: string; readonly email: string };
    readonly assignMe: boolean;
  }): Promise<string> {
    const registration = { commandId: randomUUID(), odsCode: null, service: 'nhs-login', ...partner };
    return (await this.ask<{ partner: string }>('/api/partners', registration)).partner;
  }

  /** Who they are to the service. */
  async id(): Promise<string> {
    return (await this.ask<{ id: string }>('/api/me')).id;
  }

  addStaff(name: string, email: string, ...roles: string[]): Promise<unknown> {
    return this.ask('/api/staff', { commandId: randomUUID(), name, email, roles });
  }

  addContact(partner: string, name: string, email: string): Promise<unknown> {
    return this.ask(`/api/partners/${partner}/contacts`, { commandId: randomUUID(), name, email });
  }
}
