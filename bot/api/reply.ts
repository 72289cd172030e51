/** Answers of the API: what was asked for, or the one error shape with the names filled in. */
import type { ApiError } from '../../shared/api.ts';
import type { Refusal } from '../../shared/record/decision.ts';
import { fill, type Names } from '../../shared/views/names.ts';
import { slowDown } from '../rates.ts';
import { statusOf } from '../server/errors.ts';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

/** The same for what does not exist and for what somebody may not know of. */
export const notFound = refusal({ code: 'notFound', message: 'We cannot find this partner.' });
export const staffOnly = refusal({ code: 'forbidden', message: 'Only the NHS login team can see this.' });

/** In how many seconds to try again. */
export function tooMany(seconds: number): Reply {
  return { ...refusal(slowDown(seconds)), headers: { 'retry-after': String(seconds) } };
}

export function refusal({ code, message, details }: Refusal, names: Names = {}): Reply {
  const shown = fill(message, names);
  const body: ApiError = details ? { code, message: shown, details: filled(details, names) } : { code, message: shown };
  return { status: statusOf({ code }), body };
}

function filled(details: Readonly<Record<string, string>>, names: Names): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([field, sentence]) => [field, fill(sentence, names)]));
}
