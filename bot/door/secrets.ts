/** Secrets of the door: how they are made, and the hashes under which they are kept. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 bits: cannot be guessed. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Six digits, for typing; guessing is stopped by counting. */
export function newCode(): string {
  return randomInt(1_000_000).toString().padStart(6, '0');
}

export function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** Takes the same time whether the first or the last letter differs. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
