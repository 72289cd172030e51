/** Finds the handler of a path: segments, `:name` for a part that varies, and nothing more. */
import type { Call } from './call.ts';

export interface Route<T> {
  method: string;
  /** Without a leading slash: `teams/:team/channels`. */
  path: string;
  to: T;
}

export interface Found<T> {
  call: Call;
  to: T;
}

const segments = (path: string): string[] => path.split('/').filter((part) => part !== '');

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function match(pattern: string[], path: string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = decode(path[index] ?? '');
    if (wanted.startsWith(':')) params[wanted.slice(1)] = part;
    else if (wanted.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return params;
}

/** The first route that fits wins, so a fixed path stands before one that varies. */
export function router<T>(routes: Route<T>[]): (call: Call) => Found<T> | undefined {
  const prepared = routes.map((route) => ({ ...route, pattern: segments(route.path) }));
  return (call) => {
    const path = segments(call.path);
    for (const route of prepared) {
      if (route.method !== call.method) continue;
      const params = match(route.pattern, path);
      if (params) return { call: call.with(params), to: route.to };
    }
    return undefined;
  };
}
