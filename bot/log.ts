/** The log for operators: JSON lines without names, addresses, texts or secrets. Ids only. */
import { type DestinationStream, type Logger, pino } from 'pino';
import { toldError } from './told-error.ts';

export type Log = Logger;

/** `destination`: where the lines go, the process's output unless told otherwise. */
export function makeLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['authorization', '*.authorization', '*.headers', 'email', 'name', 'text'], remove: true },
      formatters: { log: withoutErrors },
      // pino would tell an error its own way.
      serializers: { err: (told) => told },
    },
    destination,
  );
}

/** Errors carry requests and their bodies along: only what `toldError` gives is written down. */
function withoutErrors(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? toldError(value) : value]),
  );
}
