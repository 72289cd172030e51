/** What went wrong, in words for the person: the service's refusal, or no answer at all. */
import type { ApiError } from '../../shared/api.ts';

export class Failure extends Error implements ApiError {
  override readonly name = 'Failure';
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;

  constructor(status: number, error: ApiError) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.details = error.details ?? {};
  }
}

/** The service could not be reached: 0, as there is no HTTP status. */
export function unreachable(): Failure {
  return new Failure(0, {
    code: 'unreachable',
    message: 'We could not reach the service. What you entered is still here. Check your connection and try again.',
  });
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Failure;
}
