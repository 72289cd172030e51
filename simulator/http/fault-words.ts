/** What Microsoft's services say in the body when they are in trouble, by service and status. */
import type { Fault } from '../contract.ts';

interface Words {
  code: string;
  message: string;
}

/** LEARN "Microsoft Graph error responses"; 502 and 500 as in microsoft-graph-docs #6417 and #9271. */
const graph: Record<number, Words> = {
  409: { code: 'Conflict', message: 'The current state conflicts with what the request expects.' },
  412: { code: 'PreconditionFailed', message: 'Precondition failed.' },
  423: { code: 'Locked', message: 'The resource that is being accessed is locked.' },
  429: { code: 'TooManyRequests', message: 'Too many requests. Try again later.' },
  500: { code: 'InternalServerError', message: 'Failed to execute request.' },
  502: { code: 'BadGateway', message: 'Failed to execute backend request.' },
  503: { code: 'serviceNotAvailable', message: 'The service is not available. Try again later.' },
  504: { code: 'UnknownError', message: '' },
};

/** microsoft/BotFramework-Services #200. */
const connector: Record<number, Words> = {
  403: { code: 'BotDisabledByAdmin', message: 'The tenant admin disabled this bot' },
  412: { code: 'PreconditionFailed', message: 'Precondition failed, please try again.' },
  429: { code: 'Throttled', message: 'API calls quota exceeded! Maximum admitted rate reached.' },
  500: { code: 'ServiceError', message: 'Internal server error' },
  502: { code: 'ServiceError', message: 'Internal server error' },
  503: { code: 'ServiceUnavailable', message: 'Service unavailable' },
  504: { code: 'GatewayTimeout', message: 'Gateway timeout' },
};

const signin: Record<number, Words> = {
  503: { code: 'temporarily_unavailable', message: 'AADSTS90033: A transient error has occurred. Please try again.' },
};

const words: Record<Fault['service'], Record<number, Words>> = { graph, connector, signin, toApp: {} };

export const faultWords = (service: Fault['service'], status: number): Words =>
  words[service][status] ?? { code: 'SimulatedFault', message: 'A fault set by the control API.' };

/** What stands between a service and the internet answers for it with a page: not JSON, and no error code. */
export const gatewayPage = (status: number): string =>
  `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
