/** Puts services on an HTTP server: picks the one by its root, applies faults and delays, writes its answers and refusals. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallView, Fault } from '../contract.ts';
import { type Answer, Call, Refused } from './call.ts';
import { faultWords, gatewayPage } from './fault-words.ts';
import type { Faults } from './faults.ts';
import { readBody } from './read.ts';

export interface Service {
  /** Faults and the list of calls know it by this name; people's own calls have none. */
  name?: CallView['service'];
  /** Path prefix, '' for all that no other service has. */
  root: string;
  handle(call: Call): Promise<Answer>;
  /** The service's own error body. */
  refusal(refused: Refused): unknown;
  delayMs?(): number;
}

export interface Surroundings {
  faults: Faults;
  record(call: CallView): void;
}

function send(response: ServerResponse, answer: Answer): void {
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.statusCode = answer.status;
  if (answer.stream) {
    answer.stream(response);
    return;
  }
  if (answer.text !== undefined) {
    response.end(answer.text);
    return;
  }
  if (answer.body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(answer.body));
}

/** The client went away before it had said everything: nobody's fault, and nobody to answer. */
const isAborted = (request: IncomingMessage): boolean => request.destroyed && !request.complete;

async function answerOf(service: Service, request: IncomingMessage, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const refused =
      error instanceof Refused ? error : new Refused(500, 'InternalServerError', `The simulator failed: ${error}`);
    if (!(error instanceof Refused || isAborted(request))) console.error(error);
    return { status: refused.status, headers: refused.headers, body: service.refusal(refused) };
  }
}

/** Throws the refusal a fault asks for, or gives the page that comes instead. */
function troubleOf({ service, status, retryAfterSeconds, page }: Fault): Answer | undefined {
  if (status === undefined) return undefined;
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
  if (page) return { status, text: gatewayPage(status), headers: { ...headers, 'content-type': 'text/html' } };
  const { code, message } = faultWords(service, status);
  throw new Refused(status, code, message, headers);
}

async function serve(service: Service, request: IncomingMessage, response: ServerResponse, around: Surroundings) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  const fault = service.name ? around.faults.take(service.name, method, url.pathname) : undefined;
  const delay = (fault?.delayMs ?? 0) + (service.delayMs?.() ?? 0);
  if (delay > 0) await wait(delay);
  if (fault?.drop === 'before') return request.socket.destroy();
  const answer = await answerOf(service, request, async () => {
    const trouble = fault && troubleOf(fault);
    if (trouble) return trouble;
    const path = url.pathname.slice(service.root.length);
    const call = { method, path, query: url.searchParams, headers: request.headers, body: await readBody(request) };
    return service.handle(new Call(call));
  });
  if (service.name) {
    const at = new Date().toISOString();
    around.record({ service: service.name, at, method, path: url.pathname, status: answer.status });
  }
  if (fault?.holdMs !== undefined) await wait(fault.holdMs);
  if (fault?.drop === 'after') return request.socket.destroy();
  return send(response, answer);
}

const owns = (root: string, path: string): boolean => path === root || path.startsWith(`${root}/`);

export function listener(services: Service[], around: Surroundings): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const service = services.find(({ root }) => root === '' || owns(root, path));
    if (!service) {
      send(response, { status: 404, body: { error: { code: 'NotFound', message: 'Nothing answers here.' } } });
      return;
    }
    serve(service, request, response, around).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };
}
