/** Graph's refusals, in its own words. */
import { Refused } from '../http/call.ts';
import { retryAfter } from '../http/limits.ts';

export const badRequest = (message: string): Refused => new Refused(400, 'BadRequest', message);

export const notFound = (message: string): Refused => new Refused(404, 'NotFound', message);

export const itemNotFound = (): Refused =>
  new Refused(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

export const forbidden = (message: string): Refused => new Refused(403, 'Forbidden', message);

export const conflict = (message: string): Refused => new Refused(409, 'Conflict', message);

/** MSD `build-apps-for-shared-private-channels.md`: what channel calls answer before the app is added there. */
export const notEnabledInChannel = (): Refused => forbidden('The app is not enabled in this channel.');

export const missingRole = (roles: string[]): Refused =>
  forbidden(`Missing role permissions on the request. API requires one of '${roles.join(', ')}'.`);

export const tooManyRequests = (waitMs: number): Refused =>
  new Refused(429, 'TooManyRequests', 'Too many requests. Try again later.', retryAfter(waitMs));
