/** What the app's answer to an invoke means for the person who acted, as Teams reads it. */

import type { AppAnswer } from '../app/link.ts';
import type { CardActionResult } from '../contract.ts';
import { fieldsOf, isFields, textOf } from '../http/read.ts';

const failed = (status: number | null): CardActionResult => ({
  kind: 'failed',
  status,
  text: 'Something went wrong. Please try again.',
});

/**
 * Universal actions: the true status is in the body; HTTP must be 200.
 * Source: MSD `Work-with-universal-actions-for-adaptive-cards`.
 */
export function readCardAnswer(answer: AppAnswer): CardActionResult {
  if (answer.state === 'failed') return failed(answer.status);
  const body = fieldsOf(answer.body);
  const value = body.value;
  switch (body.type) {
    case 'application/vnd.microsoft.card.adaptive':
      return isFields(value) ? { kind: 'card', card: value } : failed(answer.status);
    case 'application/vnd.microsoft.activity.message':
      return typeof value === 'string' ? { kind: 'message', text: value } : failed(answer.status);
    case 'application/vnd.microsoft.error':
    case 'application/vnd.microsoft.error.preconditionFailed': {
      const status = typeof body.statusCode === 'number' ? body.statusCode : 400;
      return { kind: 'error', status, code: textOf(value, 'code'), text: textOf(value, 'message') };
    }
    default:
      return failed(answer.status);
  }
}

function dialogOf(value: unknown): CardActionResult {
  const task = fieldsOf(value);
  const size = (name: string) => {
    const found = task[name];
    return typeof found === 'number' || typeof found === 'string' ? { [name]: found } : {};
  };
  const base = { kind: 'dialog' as const, title: textOf(task, 'title'), ...size('height'), ...size('width') };
  if (typeof task.url === 'string') return { ...base, url: task.url };
  const card = fieldsOf(task.card).content;
  return isFields(card) ? { ...base, card } : failed(200);
}

/** Dialogs: `continue` opens or turns the page, `message` closes with a sentence, nothing closes. */
export function readDialogAnswer(answer: AppAnswer): CardActionResult {
  if (answer.state === 'failed') return failed(answer.status);
  const task = fieldsOf(fieldsOf(answer.body).task);
  if (task.type === 'continue') return dialogOf(task.value);
  if (task.type === 'message') return { kind: 'message', text: String(task.value ?? '') };
  return { kind: 'done' };
}
