/** The log for operators: JSON lines without names, addresses, texts or secrets. Ids only. */
import { type Logger, pino } from 'pino';

export type Log = Logger;

export function makeLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: ['authorization', '*.authorization', '*.headers', 'email', 'name', 'text'], remove: true },
  });
}
