/** The fingerprint of a command, so that one id cannot stand for two different commands. */
import { createHash } from 'node:crypto';

/** SHA-256, in base64url, of the command as JSON with its keys in order. */
export function payloadHash(command: unknown): string {
  return createHash('sha256').update(JSON.stringify(command, inOrder)).digest('base64url');
}

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
