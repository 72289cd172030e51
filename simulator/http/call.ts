/** One HTTP call and its answer, as every service of the simulator sees them. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

export class Call {
  readonly method: string;
  /** From the service's root on, percent-encoding as it came. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** JSON, or the fields of a form; an empty object when there is none. */
  readonly body: unknown;
  private readonly params: Record<string, string>;

  constructor(
    parts: Pick<Call, 'method' | 'path' | 'query' | 'headers' | 'body'>,
    params: Record<string, string> = {},
  ) {
    this.method = parts.method;
    this.path = parts.path;
    this.query = parts.query;
    this.headers = parts.headers;
    this.body = parts.body;
    this.params = params;
  }

  with(params: Record<string, string>): Call {
    return new Call(this, params);
  }

  /** A named part of the path, if the route has one. */
  part(name: string): string | undefined {
    return this.params[name];
  }

  /** A named part of the path; asking for one the route does not have is a fault of the route. */
  param(name: string): string {
    const value = this.params[name];
    if (value === undefined) throw new Error(`The route has no :${name}`);
    return value;
  }
}

export interface Answer {
  status: number;
  /** JSON, unless `text` or `stream` is given. */
  body?: unknown;
  text?: string;
  /** Takes the response over and keeps it open. */
  stream?: (response: ServerResponse) => void;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** A refusal in the words of the service it imitates. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
