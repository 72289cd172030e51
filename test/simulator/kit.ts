/** A simulator for one test file, and short ways to call its Graph, its Connector, its people and its control API. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, localCertificate } from '../../local/certificate.ts';
import { type Simulator, startSimulator } from '../../simulator/server.ts';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a foreign client would read them
  body: any;
}

export interface Got {
  // biome-ignore lint/suspicious/noExplicitAny: activities are read as a bot would read them
  activity: any;
  token: string;
}

/** Stands in for the app: keeps what it got, answers what the test says. */
export interface FakeApp {
  got: Got[];
  answer: (activity: Got['activity']) => { status: number; body?: unknown } | undefined;
  endpoint: string;
  stop(): Promise<void>;
}

async function bodyOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}

const parsed = (text: string) => (text === '' ? undefined : JSON.parse(text));

export async function fakeApp(): Promise<FakeApp> {
  const app: FakeApp = { got: [], answer: () => ({ status: 200 }), endpoint: '', stop: async () => {} };
  const server: Server = createServer(async (incoming, response) => {
    const activity = parsed(await bodyOf(incoming));
    app.got.push({ activity, token: (incoming.headers.authorization ?? '').replace('Bearer ', '') });
    const answer = app.answer(activity);
    if (!answer) return;
    response.statusCode = answer.status;
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  app.endpoint = `http://localhost:${address.port}/api/messages`;
  app.stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return app;
}

export interface Kit {
  simulator: Simulator;
  app: FakeApp;
  certificate: Certificate;
  folder: string;
  /** An https call with the local certificate trusted. */
  https(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  token(scope: string): Promise<string>;
  /** Path from /v1.0 on, unless it names a version. */
  graph(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  connector(method: string, path: string, body?: unknown): Promise<Reply>;
  people(method: string, path: string, body?: unknown): Promise<Reply>;
  stop(): Promise<void>;
}

export const graphScope = 'https://graph.microsoft.com/.default';
export const connectorScope = 'https://api.botframework.com/.default';

export async function startKit(stateFile?: string): Promise<Kit> {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  const certificate = await localCertificate(folder);
  const app = await fakeApp();
  const simulator = await startSimulator({
    peoplePort: 0,
    machinesPort: 0,
    certificate,
    botEndpoint: app.endpoint,
    ...(stateFile === undefined ? {} : { stateFile }),
  });
  const { identity, urls } = simulator;

  const https: Kit['https'] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(path, urls.machines),
        { method, ca: certificate.cert, headers: { 'content-type': 'application/json', ...headers }, agent: false },
        (response) => {
          bodyOf(response).then((text) => {
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parsed(text) });
          }, reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
    });

  const token: Kit['token'] = async (scope) => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: identity.appId,
      client_secret: identity.clientSecret,
      scope,
    });
    const path = `/${identity.tenantId}/oauth2/v2.0/token`;
    const reply = await https('POST', path, `${form}`, { 'content-type': 'application/x-www-form-urlencoded' });
    return reply.body.access_token;
  };

  const http = async (url: string, method: string, body: unknown, headers: Record<string, string>): Promise<Reply> => {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: parsed(await response.text()),
    };
  };

  const withToken = async (scope: string) => ({ authorization: `Bearer ${await token(scope)}` });
  return {
    simulator,
    app,
    certificate,
    folder,
    https,
    token,
    graph: async (method, path, body, headers = {}) => {
      const versioned = path.startsWith('/beta') ? path : `/v1.0${path}`;
      return https(method, versioned, body, { ...(await withToken(graphScope)), ...headers });
    },
    connector: async (method, path, body) =>
      http(`${urls.connector}${path}`, method, body, await withToken(connectorScope)),
    people: (method, path, body) => http(`${urls.people}${path}`, method, body, {}),
    stop: async () => {
      await simulator.stop();
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until `check` gives something, for what happens a moment later. */
export async function soon<T>(check: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await check();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not happen within six seconds.');
}
