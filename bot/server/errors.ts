/** One shape for every answer that is not 2xx: `{code, message, details?}`, in plain English. Faults are logged once. */
import type { Next, Request, Response, Server } from 'restify';
import type { ApiError } from '../../shared/api.ts';
import type { Refusal } from '../../shared/record/decision.ts';
import type { Log } from '../log.ts';
import { StoreUnavailable } from '../records/ports.ts';
import { limitOf } from './limits.ts';
import { routeOf } from './route-of.ts';

/** Words: reference/wording.md A9, "Store not reachable". */
export const storeAway: ApiError = {
  code: 'storeUnavailable',
  message: 'We could not save your answers. They are still here. Try again.',
};

/** By HTTP status, where nobody has said more. */
const known: Readonly<Record<number, ApiError>> = {
  400: { code: 'badRequest', message: 'We cannot read this request. Send JSON in UTF-8.' },
  404: { code: 'notFound', message: 'There is nothing at this address.' },
  405: { code: 'methodNotAllowed', message: 'This address does not take this kind of request.' },
  415: { code: 'unsupportedMediaType', message: 'Send this as JSON, without compression.' },
};

/** What to say of a request at this path that was answered with an error status; nothing for a fault of ours. */
export function toldOf(status: number, path: string): ApiError | undefined {
  return status === 413 ? { code: 'tooLarge', message: limitOf(path).told } : known[status];
}

const fault: ApiError = { code: 'fault', message: 'Something went wrong on our side. Try again in a minute.' };

const statuses: Readonly<Record<string, number>> = {
  notSignedIn: 401,
  forbidden: 403,
  notContact: 403,
  partnerOnly: 403,
  notByMail: 403,
  notFound: 404,
  invalid: 400,
  incomplete: 400,
  tooMany: 429,
  beingUpdated: 503,
  tooBusy: 503,
};

/** The HTTP status for a refusal's code; 409 where the record stands against it. */
export function statusOf(refusal: Pick<Refusal, 'code'>): number {
  return statuses[refusal.code] ?? 409;
}

/** Answers every error of restify and every fault of a handler. */
export function answerErrors(server: Server, log: Log): void {
  server.on('restifyError', (request: Request, response: Response, error: Error, done: Next) => {
    const status = statusFrom(error);
    const body = error instanceof StoreUnavailable ? storeAway : (toldOf(status, request.getPath()) ?? fault);
    if (status >= 500) log.error({ request: request.id(), path: routeOf(request), err: error }, todo(error));
    if (!response.headersSent) response.send(status, body);
    return done();
  });
}

function statusFrom(error: Error): number {
  if (error instanceof StoreUnavailable) return 503;
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
}

function todo(error: Error): string {
  return error instanceof StoreUnavailable
    ? 'Cosmos DB did not answer. Check COSMOS_ENDPOINT and the account; people were asked to try again.'
    : 'A request failed. The person was asked to try again. Report this with the request id.';
}
