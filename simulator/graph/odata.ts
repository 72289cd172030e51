/** The part of OData our calls use: simple filters, $top with a next link, and ids inside `@odata.bind` addresses. */
import { type Answer, type Call, ok } from '../http/call.ts';
import { fieldsOf } from '../http/read.ts';
import { badRequest } from './errors.ts';

const condition = /^([\w/]+)\s+eq\s+'((?:[^']|'')*)'$/;
const beginning = /^startswith\(([\w/]+),\s*'((?:[^']|'')*)'\)$/i;

function valueAt(item: unknown, path: string): string {
  const value = path.split('/').reduce<unknown>((inner, name) => fieldsOf(inner)[name], item);
  return String(value ?? '').toLowerCase();
}

function holds(item: unknown, text: string): boolean {
  const equal = condition.exec(text);
  if (equal) return valueAt(item, equal[1] ?? '') === unquote(equal[2]);
  const starts = beginning.exec(text);
  if (starts) return valueAt(item, starts[1] ?? '').startsWith(unquote(starts[2]));
  throw badRequest(`Invalid filter clause: ${text}`);
}

const unquote = (text: string | undefined): string => (text ?? '').replaceAll("''", "'").toLowerCase();

/** Splits at a word that stands outside quotes. */
function split(text: string, word: 'and' | 'or'): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const found of text.matchAll(/'(?:[^']|'')*'|\s+(and|or)\s+/g)) {
    if (found[1] !== word) continue;
    pieces.push(text.slice(start, found.index).trim());
    start = found.index + found[0].length;
  }
  return [...pieces, text.slice(start).trim()];
}

/** `a eq 'x'`, `startswith(a,'x')`, joined by `and` and `or` (no brackets); 400 for what it cannot read. */
export function filtered<T>(call: Call, items: T[]): T[] {
  const filter = call.query.get('$filter');
  if (filter === null) return items;
  const choices = split(filter, 'or').map((choice) => split(choice, 'and'));
  return items.filter((item) => choices.some((parts) => parts.every((part) => holds(item, part))));
}

/** A page of the items, as many as `$top` says, with the address of the next one. */
export function page(call: Call, address: string, items: unknown[], pageSize: number): Answer {
  const top = Number(call.query.get('$top') ?? pageSize);
  const size = Number.isInteger(top) && top > 0 ? Math.min(top, pageSize) : pageSize;
  const start = Number(call.query.get('$skiptoken') ?? 0) || 0;
  const value = items.slice(start, start + size);
  const body: Record<string, unknown> = { '@odata.count': items.length, value };
  if (start + size < items.length) {
    const next = new URLSearchParams(call.query);
    next.set('$skiptoken', String(start + size));
    body['@odata.nextLink'] = `${address}?${next}`;
  }
  return ok(body);
}

/** The id at the end of `…/users('id')` or `…/appCatalogs/teamsApps/id`; '' when there is none. */
export function boundId(value: unknown): string {
  if (typeof value !== 'string') return '';
  const inBrackets = /\('([^']+)'\)$/.exec(value);
  return decodeURIComponent(inBrackets?.[1] ?? value.split('/').pop() ?? '');
}

/** Whether `$expand` asks for this part, which Graph leaves out otherwise. */
export const expands = (call: Call, name: string): boolean => (call.query.get('$expand') ?? '').includes(name);
