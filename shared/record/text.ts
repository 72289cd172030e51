/** What people may type: names in letters, digits and common punctuation; texts without control characters. */
import { z } from 'zod';

const namePattern = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,&'’()/+:!-]*$/u;
// Control characters, and the marks that turn the direction of text round and so can disguise it.
const hidden = /(?![\n\r\t])[\p{Cc}\p{Bidi_Control}]/u;
const markdownLink = /\]\(/u;

/** A name: `what` starts its sentences, such as "Organisation name". Length in characters. */
export function name(what: string, max = 100) {
  return z
    .string({ error: `Enter ${lowerFirst(what)}` })
    .trim()
    .min(1, `Enter ${lowerFirst(what)}`)
    .max(max, `${what} must be ${max} characters or fewer`)
    .refine(
      (text) => text === '' || (namePattern.test(text) && !markdownLink.test(text)),
      `${what} must only include letters, numbers, spaces and common punctuation, such as & ' ( ) -`,
    );
}

/** Free text of up to `max` characters; may be empty. */
export function freeText(what: string, max: number) {
  return z
    .string({ error: `Enter ${lowerFirst(what)}` })
    .trim()
    .max(max, `${what} must be ${max} characters or fewer`)
    .refine((text) => !hidden.test(text), `${what} must not include hidden characters`);
}

/** Free text that must say something. */
export function requiredText(what: string, max: number) {
  return freeText(what, max).min(1, `Enter ${lowerFirst(what)}`);
}

/** A date as `2026-11-21`. */
export function date(what: string) {
  return z.iso.date(`Enter ${lowerFirst(what)} as a real date`);
}

/** A typed text as a sentence: with one mark at its end. */
export function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** When what the person saw was saved, ISO 8601 in UTC; null or left out when they saw nothing. */
export const basedOn = z.iso.datetime().nullish();

/** An id of ours: never shown, never typed by a person. What every object has, such as `constructor`, is none. */
export const id = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => !(text in {}), 'We cannot read this request');

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
