/** How the log names what was asked for. */
import type { Request } from 'restify';

/** The route as it is written in the code; null where there is none. An address may hold whatever a caller wrote. */
export function routeOf(request: Request): string | null {
  const route: unknown = request.getRoute();
  const path: unknown = typeof route === 'object' && route !== null && 'path' in route ? route.path : null;
  return typeof path === 'string' ? path : null;
}
