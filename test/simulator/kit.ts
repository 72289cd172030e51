/** A simulator for one test file, and short ways to call its Graph, its Connector, its people and its control API. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type Certificate, localCertificate } from '../../local/certificate.ts';
import { type Simulator, startSimulator } from '../../simulator/server.ts';

/** Making signing keys takes seconds on a busy machine. */
jest.setTimeout(30_000);

/** Foreign JSON, read as a client that knows the real services would read it. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Json;
}

interface Got {
  activity: Json;
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

const parsed = (text: string): Json => (text === '' ? undefined : JSON.parse(text));

async function fakeApp(): Promise<FakeApp> {
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
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in for the app has no port.');
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

/** Parts that a test brings along. */
interface Brought {
  app?: FakeApp;
  clientFolder?: string;
}

export async function startKit(stateFile?: string, brought: Brought = {}): Promise<Kit> {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  const certificate = await localCertificate(folder);
  const { app = await fakeApp(), clientFolder } = brought;
  const simulator = await startSimulator({
    peoplePort: 0,
    machinesPort: 0,
    certificate,
    botEndpoint: app.endpoint,
    ...(stateFile === undefined ? {} : { stateFile }),
    ...(clientFolder === undefined ? {} : { clientFolder }),
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

  // Limits have a test of their own; elsewhere they would only slow the tests down.
  await http(`${urls.people}/control/settings`, 'POST', { throttling: false, guestSyncMs: 50, channelSyncMs: 0 }, {});

  let connectorToken: string | undefined;
  return {
    simulator,
    app,
    certificate,
    folder,
    https,
    token,
    graph: async (method, path, body, headers = {}) => {
      const versioned = path.startsWith('/beta') ? path : `/v1.0${path}`;
      return https(method, versioned, body, {
        // A new token each time, because its roles are those granted at that moment.
        authorization: `Bearer ${await token(graphScope)}`,
        ...headers,
      });
    },
    connector: async (method, path, body) => {
      connectorToken ??= await token(connectorScope);
      return http(`${urls.connector}${path}`, method, body, { authorization: `Bearer ${connectorToken}` });
    },
    people: (method, path, body) => http(`${urls.people}${path}`, method, body, {}),
    stop: async () => {
      await simulator.stop();
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Directory id of a person; undefined for people outside. */
export async function directoryId(kit: Kit, person: string): Promise<string> {
  const { people } = (await kit.people('GET', '/client/people')).body;
  return people.find((each: { id: string }) => each.id === person)?.directoryId;
}

export const bind = (id: string, roles: string[] = []) => ({
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
  roles,
});

/** Makes a private channel with Priya as owner; gives its path under /teams. */
export async function privateChannel(kit: Kit, displayName: string): Promise<{ id: string; path: string }> {
  const team = `/teams/${kit.simulator.identity.teamId}`;
  const members = [bind(await directoryId(kit, 'priya.shah'), ['owner'])];
  const { body } = await kit.graph('POST', `${team}/channels`, { displayName, membershipType: 'private', members });
  return { id: body.id, path: `${team}/channels/${body.id}` };
}

/** Enables the app in a private channel, as only beta can. */
export const enableApp = (kit: Kit, channelPath: string): Promise<Reply> =>
  kit.graph('POST', `/beta${channelPath}/enabledApps/$ref`, {
    '@odata.id': `https://graph.microsoft.com/beta/appCatalogs/teamsApps/${kit.simulator.identity.catalogAppId}`,
  });

/** Invites somebody and puts them into the team's group. */
export async function guest(kit: Kit, mail: string): Promise<string> {
  const invitation = await kit.graph('POST', '/invitations', {
    invitedUserEmailAddress: mail,
    inviteRedirectUrl: 'https://teams.microsoft.com',
  });
  const id: string = invitation.body.invitedUser.id;
  await kit.graph('POST', `/groups/${kit.simulator.identity.teamId}/members/$ref`, {
    '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
  });
  await soon(async () => {
    const { body } = await kit.graph('GET', `/teams/${kit.simulator.identity.teamId}/members`);
    return body.value.some((member: { userId: string }) => member.userId === id);
  });
  return id;
}

/** Waits until `check` gives something, for what happens a moment later. */
export async function soon<T>(check: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const found = await check();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not happen within 20 seconds.');
}
