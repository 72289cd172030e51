/** Typed text as it is: without the marks that turn its direction round and so can disguise it. */

// Typed texts are refused with these marks (shared/record/text.ts); names from the directory are not ours to refuse.
const turning = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

export function visible(text: string): string {
  return text.replace(turning, '');
}
