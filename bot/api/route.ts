/** A route of the API: somebody is signed in and does not give too many commands; what it gives is the answer. */
import type { Request, Response, Server } from 'restify';
import type { ApiParts, Who } from './parts.ts';
import { type Reply, tooMany } from './reply.ts';

/** `gone` is aborted when nobody waits for the answer any more. */
export type Handler = (who: Who, request: Request, parts: ApiParts, gone: AbortSignal) => Promise<Reply>;

export function route(server: Server, method: 'get' | 'post', path: string, handler: Handler, parts: ApiParts): void {
  server[method](path, async (request: Request, response: Response) => {
    const who = await parts.signIn(request.headers);
    if (!who.ok) return answer(response, { status: who.status, body: who.refusal });
    const wait = method === 'post' ? parts.rates.take(who.actor.person) : 0;
    if (wait > 0) return answer(response, tooMany(wait));
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return answer(response, await handler(who, request, parts, gone.signal));
  });
}

function answer(response: Response, { status, body, headers = {} }: Reply): void {
  response.setHeader('cache-control', 'no-store');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (Buffer.isBuffer(body)) response.sendRaw(status, body);
  else response.send(status, body);
}

/** A value of the query, or '' when it is missing or given twice. */
export function queryValue(request: Request, name: string): string {
  const query: unknown = request.query;
  if (typeof query !== 'object' || query === null || !(name in query)) return '';
  const value: unknown = Object.entries(query).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}

export function pathValue(request: Request, name: string): string {
  const params: unknown = request.params;
  if (typeof params !== 'object' || params === null) return '';
  const value: unknown = Object.entries(params).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
