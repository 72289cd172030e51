/** Reads a body by its schema; what is wrong comes back as a sentence for each field. */
import type { z } from 'zod';
import type { Refusal } from '../../shared/record/decision.ts';

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };
type Issue = z.core.$ZodIssue;

export function readBody<T>(schema: z.ZodType<T>, body: unknown): Read<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const details: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues.flatMap((issue) => deepest(issue, []))) {
    const field = fieldOf(path);
    details[field] ??= message;
  }
  const [first] = Object.values(details);
  return { ok: false, refusal: { code: 'invalid', message: `${first ?? 'We cannot read this request'}.`, details } };
}

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of a union only the branch counts that was meant: the one whose `type` and `kind` fit. */
function deepest(issue: Issue, above: readonly PropertyKey[]): readonly Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
  const meant = issue.errors.find(
    (branch) => !branch.some((each) => each.path[0] === 'type' || each.path[0] === 'kind'),
  );
  if (!meant || meant.length === 0) return [{ path, message: 'We cannot read this request' }];
  return meant.flatMap((each) => deepest(each, path));
}

/** `command.notes.2.text` is told as `notes.2.text`, an answer by its question: the form knows its own fields only. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path[0] === 'command' ? path.slice(1) : path;
  const names = first === 'answers' && rest.length > 0 ? rest : [first, ...rest];
  return names.map((name) => (name === undefined ? 'body' : String(name))).join('.');
}
