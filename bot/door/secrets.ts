/** Secrets of the door. They are kept as hashes only (bot/cosmos/codes.ts). */
import { randomBytes, randomInt } from 'node:crypto';

/** 256 bits: cannot be guessed. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Six digits, for typing; guessing is stopped by counting. */
export function newCode(): string {
  return randomInt(1_000_000).toString().padStart(6, '0');
}
