/** POST /api/messages: checks the shape, hands over to botbuilder, which checks the token, and answers once. */
import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { Request, Response } from 'restify';
import { incoming, tenantOf } from './incoming.ts';
import { saysIssuer, type Trusts } from './trusted.ts';

export interface ReceiveParts {
  readonly adapter: Pick<CloudAdapter, 'process'>;
  readonly tenantId: string;
  /** Who signs what comes from Teams. */
  readonly issuer: string;
  readonly trusts: Trusts;
  readonly turn: (context: TurnContext) => Promise<void>;
}

const malformed = { code: 'badActivity', message: 'This is not an activity as Teams sends it.' };
const otherTenant = { code: 'otherTenant', message: 'This app works in one organisation only. Yours is another one.' };
const notTeams = { code: 'notFromTeams', message: 'This did not come from Microsoft Teams.' };
const fault = { code: 'fault', message: 'Something went wrong on our side. Try again in a minute.' };

export function receive(parts: ReceiveParts): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const { status, body } = await answerTo(request, parts);
    response.send(status, body);
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function answerTo(request: Request, parts: ReceiveParts): Promise<Answer> {
  const activity = incoming.safeParse(request.body);
  if (!activity.success) return { status: 400, body: malformed };
  if (!saysIssuer(request.headers.authorization, parts.issuer)) return { status: 401, body: notTeams };
  if (!parts.trusts(activity.data.serviceUrl)) return { status: 403, body: notTeams };
  if (tenantOf(activity.data) !== parts.tenantId) return { status: 403, body: otherTenant };
  const { status, body } = await processed(parts, request, activity.data);
  if (status === 401 || status === 403) return { status, body: notTeams };
  return { status, body: status >= 500 ? fault : body };
}

/** botbuilder writes its errors' texts into the answer; we take them out of the way of whoever asks. */
async function processed(
  { adapter, turn }: ReceiveParts,
  request: Request,
  body: Record<string, unknown>,
): Promise<Answer> {
  const answer: { status: number; body: unknown } = { status: 200, body: undefined };
  const { authorization } = request.headers;
  const asked = { method: 'POST', headers: { authorization }, body };
  const response = {
    socket: request.socket,
    end: () => undefined,
    header: () => undefined,
    send: (content: unknown) => {
      answer.body = content;
    },
    status: (code: number) => {
      answer.status = code;
    },
  };
  await adapter.process(asked, response, turn);
  return answer;
}
