/** One call to Microsoft Graph: signed in as the app, with a time limit, never repeated here, failures as `CallFailed`. */
import { ClientSecretCredential } from '@azure/identity';
import {
  AuthenticationHandler,
  Client,
  type GraphRequest,
  HTTPMessageHandler,
} from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { CallFailed } from '../spaces/ports.ts';
import { asCallFailed } from './failures.ts';

export interface GraphSettings {
  readonly tenantId: string;
  readonly botId: string;
  readonly botPassword: string;
  /** Without a slash at the end, as the next. */
  readonly authorityUrl: string;
  readonly graphUrl: string;
}

/** `path` begins with a slash, its parts encoded by `seg`. */
interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly version?: 'v1.0' | 'beta';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

export interface Graph {
  /** Reads the answer with `schema`. */
  ask<T>(call: GraphCall, schema: z.ZodType<T>): Promise<T>;
  /** For calls whose answer is not needed. */
  tell(call: GraphCall): Promise<void>;
  /** The address of an entity, for references in bodies. */
  entity(path: string): string;
}

/** Shorter than SETTLE_SECONDS: when this has passed, nothing of the call is under way any more. */
const TIMEOUT_MS = 15_000;
const SCOPE = 'https://graph.microsoft.com/.default';
const PUBLIC_AUTHORITY = 'https://login.microsoftonline.com';

/** The app's own token; asked for again shortly before it expires. */
export function graphToken(settings: GraphSettings): () => Promise<string> {
  const credential = new ClientSecretCredential(settings.tenantId, settings.botId, settings.botPassword, {
    authorityHost: settings.authorityUrl,
    // Only Microsoft's own authority is in Microsoft's list of authorities.
    disableInstanceDiscovery: settings.authorityUrl !== PUBLIC_AUTHORITY,
    retryOptions: { maxRetries: 1 },
  });
  return async () => (await credential.getToken(SCOPE)).token;
}

export function graphClient(settings: GraphSettings, token = graphToken(settings)): Graph {
  // Without the library's retries: it would repeat what must not be repeated, and the ledger would not know.
  const middleware = [new AuthenticationHandler({ getAccessToken: token }), new HTTPMessageHandler()];
  const client = Client.initWithMiddleware({
    baseUrl: `${settings.graphUrl}/`,
    middleware,
    customHosts: new Set([new URL(settings.graphUrl).hostname]),
  });

  const run = async (call: GraphCall): Promise<unknown> => {
    try {
      await token();
    } catch (error) {
      throw notSignedIn(error);
    }
    const request = client
      .api(call.path)
      .version(call.version ?? 'v1.0')
      .headers({ ...call.headers })
      .options({ signal: AbortSignal.timeout(TIMEOUT_MS) });
    try {
      return await send(request, call);
    } catch (error) {
      throw asCallFailed(error);
    }
  };
  return {
    ask: async (call, schema) => schema.parse(await run(call)),
    tell: async (call) => void (await run(call)),
    entity: (path) => `${settings.graphUrl}/v1.0${path}`,
  };
}

/** A part of a path, or a value in a query. */
export function seg(part: string): string {
  return encodeURIComponent(part);
}

/** A text inside an OData filter, encoded for a query. */
export function quoted(text: string): string {
  return seg(`'${text.replaceAll("'", "''")}'`);
}

function send(request: GraphRequest, call: GraphCall): Promise<unknown> {
  switch (call.method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(call.body ?? {});
    case 'PATCH':
      return request.patch(call.body ?? {});
    case 'DELETE':
      return request.delete();
    default:
      return call.method satisfies never;
  }
}

/** No token, so nothing was asked of Graph at all. */
function notSignedIn(error: unknown): CallFailed {
  const message = error instanceof Error ? error.message : 'The app could not sign in.';
  return new CallFailed({ status: 401, code: 'NotSignedIn', message, sure: true });
}
