/** What may be told of an error: its kind, its place in the code, and its words without what somebody wrote or is known by. */

export interface ToldError {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly status?: number;
  /** Where it was thrown, innermost first. */
  readonly at: readonly string[];
  readonly cause?: ToldError;
}

/** Their words repeat what was sent: names, addresses, a piece of the body. Code and status say enough. */
const repeating = new Set(['CallFailed', 'GraphError', 'RestError', 'SyntaxError']);
const PLACES = 12;
const CAUSES = 3;

export function toldError(error: unknown, causes = CAUSES): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const code: unknown = Reflect.get(error, 'code');
  const status: unknown = Reflect.get(error, 'statusCode') ?? Reflect.get(error, 'status');
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    type: error.name,
    ...(repeating.has(error.name) ? {} : { message: withoutPeople(error.message) }),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: withoutPeople(String(code)) } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    at: places.slice(0, PLACES).map((line) => line.trim()),
    ...(error.cause !== undefined && causes > 0 ? { cause: toldError(error.cause, causes - 1) } : {}),
  };
}

/** Addresses, tokens, codes, queries and whatever stands in quotes are left out; ids stay. */
export function withoutPeople(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])(["'“‘`])[\s\S]*?["'”’`](?![\p{L}\p{N}])/gu, '$1…$1')
    .replace(/[^\s<>@"']+@[^\s<>@"']+/gu, '<address>')
    .replace(/\?\S+/gu, '?…')
    .replace(/(?<![\w-])(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-]))[\w.-]{32,}/giu, '<token>')
    .replace(/(?<!\d)\d{6}(?!\d)/gu, '<code>');
}
