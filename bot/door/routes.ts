/** The door's two requests: a code, please; and here it is. */
import type { Request, Response, Server } from 'restify';
import { codeRequest, confirmRequest, doorRequest } from '../../shared/api.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Rates, slowDown } from '../rates.ts';
import { callerOf } from '../server/caller.ts';
import { CallFailed } from '../spaces/ports.ts';
import type { Confirmations } from './confirmations.ts';
import { type Denied, type Door, doorCookie, SESSION_MINUTES } from './door.ts';

export interface DoorRoutesParts {
  readonly door: Pick<Door, 'sendCode' | 'open'>;
  readonly confirmations: Pick<Confirmations, 'look' | 'answer'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Whether browsers reach us by https: then the cookie travels by https only. */
  readonly secure: boolean;
  /** How many requests may come from one address in a minute. */
  readonly rates: Pick<Rates, 'take'>;
  /** How many proxies stand before us. */
  readonly proxies: number;
}

const notSent = {
  code: 'mailFailed',
  message: 'We could not send the code. Try again in a minute.',
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly cookie?: string;
}

export function doorRoutes(server: Server, parts: DoorRoutesParts): void {
  const { rates, proxies } = parts;
  const answer = (ask: (body: unknown, parts: DoorRoutesParts) => Promise<Answer>) => {
    return async (request: Request, response: Response) => {
      response.setHeader('cache-control', 'no-store');
      const wait = rates.take(callerOf(request, proxies));
      if (wait > 0) {
        response.setHeader('retry-after', String(wait));
        response.send(429, slowDown(wait));
        return;
      }
      const { status, body, cookie } = await ask(request.body, parts);
      if (cookie) response.setHeader('set-cookie', cookie);
      response.send(status, body);
    };
  };
  server.post('/api/door/code', answer(sendCode));
  server.post('/api/door/session', answer(openSession));
  server.post('/api/door/confirmation', answer(showConfirmation));
  server.post('/api/door/confirmation/answer', answer(answerConfirmation));
}

async function sendCode(body: unknown, { door, clock, log }: DoorRoutesParts): Promise<Answer> {
  const asked = codeRequest.safeParse(body);
  if (!asked.success) return invalid(asked.error.issues);
  try {
    const answer = await door.sendCode(asked.data.link, clock.now());
    return answer.ok ? { status: 200, body: {} } : refused(answer);
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    log.error({ status: error.status, code: error.code }, 'A code could not be mailed. Check MAILBOX and Mail.Send.');
    return { status: 503, body: notSent };
  }
}

async function openSession(body: unknown, { door, clock, secure }: DoorRoutesParts): Promise<Answer> {
  const asked = doorRequest.safeParse(body);
  if (!asked.success) return invalid(asked.error.issues);
  const answer = await door.open(asked.data.link, asked.data.code, clock.now());
  if (!answer.ok) return refused(answer);
  const cookie = `${doorCookie}=${answer.session}; Path=/api; Max-Age=${SESSION_MINUTES * 60}; HttpOnly; SameSite=Strict`;
  return { status: 200, body: { partner: answer.partner }, cookie: secure ? `${cookie}; Secure` : cookie };
}

async function showConfirmation(body: unknown, { confirmations, clock }: DoorRoutesParts): Promise<Answer> {
  const asked = codeRequest.safeParse(body);
  if (!asked.success) return invalid(asked.error.issues);
  const answer = await confirmations.look(asked.data.link, clock.now());
  return answer.ok ? { status: 200, body: answer.page } : refused(answer);
}

async function answerConfirmation(body: unknown, { confirmations, clock }: DoorRoutesParts): Promise<Answer> {
  const asked = confirmRequest.safeParse(body);
  if (!asked.success) return invalid(asked.error.issues);
  const { link, yes, text } = asked.data;
  const answer = await confirmations.answer(link, yes, text, clock.now());
  return answer.ok ? { status: 200, body: {} } : refused(answer);
}

function refused({ refusal }: Denied): Answer {
  return { status: statuses[refusal.code] ?? 403, body: refusal };
}

const statuses: Readonly<Record<string, number>> = {
  linkEnded: 410,
  incomplete: 422,
  alreadyAnswered: 410,
  tooMany: 429,
  tooBusy: 503,
};

function invalid(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Answer {
  const details = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
  const first = issues.find(({ path }) => path[0] !== 'link')?.message ?? 'Open the link in our email again';
  return { status: 400, body: { code: 'invalid', message: `${first}.`, details } };
}
