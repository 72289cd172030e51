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

/** Each service behind Graph has its own words for a missing permission. `path` is the route's. */
export function missingRole(path: string, wanted: string[], granted: string[]): Refused {
  // microsoft-graph-docs #10759: 401, though the app is signed in.
  const words = 'Insufficient privileges to perform requested operation by the application.';
  if (path === 'invitations') return new Refused(401, 'Unauthorized', words);
  if (/^users\/:user\/(messages|events|sendMail)/.test(path)) {
    return new Refused(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  }
  if (/^(groups|users)/.test(path) && !path.includes('/teamwork/')) {
    return new Refused(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  const [need, have] = [wanted.join(', '), granted.join(', ')];
  return forbidden(
    `Missing role permissions on the request. API requires one of '${need}'. Roles on the request '${have}'.`,
  );
}

export const tooManyRequests = (waitMs: number): Refused =>
  new Refused(429, 'TooManyRequests', 'Too many requests. Try again later.', retryAfter(waitMs));
