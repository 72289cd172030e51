/** Graph's errors as `CallFailed`: what happened for certain, and what nobody can know. */
import { GraphError } from '@microsoft/microsoft-graph-client';
import { CallFailed } from '../spaces/ports.ts';

/** 408 and 5xx may come after the work was done; no status at all is a timeout or a broken connection. */
export function asCallFailed(error: unknown): CallFailed {
  if (!(error instanceof GraphError)) {
    const message = error instanceof Error ? error.message : 'No answer.';
    return new CallFailed({ status: 0, code: '', message, sure: false });
  }
  const status = Math.max(error.statusCode, 0);
  const sure = status >= 400 && status < 500 && status !== 408;
  const retryAfter = Number(error.headers?.get('Retry-After') ?? Number.NaN);
  const asked = Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {};
  return new CallFailed({ status, code: error.code ?? '', message: error.message, sure, ...asked });
}
