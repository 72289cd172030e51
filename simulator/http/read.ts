/** Reading what came: the body of a request, and fields out of unknown JSON without trusting it. */
import type { IncomingMessage } from 'node:http';
import { Refused } from './call.ts';

const limitBytes = 4 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limitBytes) throw new Refused(413, 'RequestEntityTooLarge', 'The body is larger than 4 MB.');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return {};
  if (request.headers['content-type']?.includes('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The field as a text; '' when it is missing or something else. */
export function textOf(value: unknown, field: string): string {
  const found = fieldsOf(value)[field];
  return typeof found === 'string' ? found : '';
}

export function listOf(value: unknown, field: string): unknown[] {
  const found = fieldsOf(value)[field];
  return Array.isArray(found) ? found : [];
}

export const textsOf = (value: unknown, field: string): string[] =>
  listOf(value, field).filter((entry) => typeof entry === 'string');
