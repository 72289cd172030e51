/** The door's two requests: a code, please; and here it is. */
import type { Request, Response, Server } from 'restify';
import { codeRequest, doorRequest } from '../../shared/api.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { CallFailed } from '../spaces/ports.ts';
import { type Denied, type Door, SESSION_MINUTES } from './door.ts';

export interface DoorRoutesParts {
  readonly door: Pick<Door, 'sendCode' | 'open'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether browsers reach us by https: then the cookie travels by https only. */
  readonly secure: boolean;
}

const notSent = {
  code: 'mailFailed',
  message: 'We could not send the code. Try again in a minute.',
};

export function doorRoutes(server: Server, parts: DoorRoutesParts): void {
  const { door, clock, log, secure } = parts;

  server.post('/api/door/code', async (request: Request, response: Response) => {
    const asked = codeRequest.safeParse(request.body);
    if (!asked.success) return response.send(400, invalid(asked.error.issues));
    try {
      const answer = await door.sendCode(asked.data.link, clock.now());
      return answer.ok ? response.send(200, {}) : refuse(response, answer);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      log.error(
        { request: request.id(), status: error.status, code: error.code },
        'A code could not be mailed. Check MAILBOX.',
      );
      return response.send(503, notSent);
    }
  });

  server.post('/api/door/session', async (request: Request, response: Response) => {
    const asked = doorRequest.safeParse(request.body);
    if (!asked.success) return response.send(400, invalid(asked.error.issues));
    const answer = await door.open(asked.data.link, asked.data.code, clock.now());
    if (!answer.ok) return refuse(response, answer);
    const cookie = `door=${answer.session}; Path=/api; Max-Age=${SESSION_MINUTES * 60}; HttpOnly; SameSite=Strict`;
    response.setHeader('set-cookie', secure ? `${cookie}; Secure` : cookie);
    return response.send(200, { partner: answer.partner });
  });
}

function refuse(response: Response, { refusal }: Denied): void {
  const status = refusal.code === 'linkEnded' ? 410 : refusal.code === 'tooMany' ? 429 : 403;
  response.send(status, refusal);
}

function invalid(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  const details = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
  const first = issues.find(({ path }) => path[0] === 'code')?.message ?? 'Open the link in our email again';
  return { code: 'invalid', message: `${first}.`, details };
}
