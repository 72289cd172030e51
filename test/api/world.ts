/** The tab's API for tests: real rules, routes and web server; records and people in memory; a token is the person's id. */

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { ApiParts } from '../../bot/api/parts.ts';
import { Confirmations } from '../../bot/door/confirmations.ts';
import type { DoorRoutesParts } from '../../bot/door/routes.ts';
import { Histories } from '../../bot/history.ts';
import { makeLog } from '../../bot/log.ts';
import type { Rates } from '../../bot/rates.ts';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import { Poller } from '../../bot/records/poller.ts';
import { Portfolio } from '../../bot/records/portfolio.ts';
import { Records } from '../../bot/records/records.ts';
import { frozenReport } from '../../bot/reports.ts';
import { HealthCheck } from '../../bot/server/health.ts';
import { listen, makeServer, stopServer } from '../../bot/server/server.ts';
import type { SignedIn } from '../../bot/server/sign-in.ts';
import { StepHistory } from '../../bot/step-history.ts';
import { HOUSE, houseDomain, partnerDomain, partnerId, partnerStream, personDomain } from '../../bot/streams.ts';
import type { StaffRole } from '../../shared/record/actor.ts';
import { asCommitActor, system } from '../../shared/record/actor.ts';
import { SCHEMA } from '../../shared/record/commit.ts';
import type { Command } from '../../shared/record/record.ts';
import type { PartnerRecord } from '../../shared/record/state.ts';
import type { Names } from '../../shared/views/names.ts';
import type { Row } from '../../shared/views/portfolio.ts';
import { hostPage } from './host-page.ts';

const denied: SignedIn = {
  ok: false,
  status: 401,
  refusal: { code: 'notSignedIn', message: 'Log in to see this page.' },
};

const unlimited: Pick<Rates, 'take'> = { take: () => 0 };

export interface Answer<T = never> {
  readonly status: number;
  readonly body: T;
}

const door: DoorRoutesParts['door'] = {
  sendCode: async () => ({ ok: true }),
  open: async (link, code) => {
    if (code === '123456') return { ok: true, session: link, partner: link.split('@')[1] ?? '' };
    const message = 'This is not the code we sent. Check it, or ask for a new one.';
    return { ok: false, refusal: { code: 'wrongCode', message } };
  },
};

/** Opens the service on a free port; `tabFolder` is the built tab. A door's link is `<person>@<partner>`, a
 * link to confirm `<person>@<partner>@<onboarding>/<confirmation>`. */
export async function openWorld(tabFolder = 'dist/tab', rates = { commands: unlimited, door: unlimited }) {
  const log = makeLog('silent');
  const stores = { log: new MemoryLog(), snapshots: new MemorySnapshots() };
  const partners = new Records(partnerDomain, stores, log);
  const house = new Records(houseDomain, stores, log);
  const persons = new Records(personDomain, stores, log);
  const portfolio = new Portfolio<PartnerRecord, Row>(partners, stores, log);
  const poller = new Poller(stores.log, [partners, house, persons], log);
  const people = new Map<string, { name: string; email: string }>();
  /** The host of the tests is this very service; its address is known once it listens. */
  const origins: string[] = [];
  const clock = { now: '2026-11-16T10:00:00.000Z' };
  await portfolio.start();
  const history = new StepHistory(portfolio.rows());
  partners.subscribe(({ record }) => history.note(record));

  const rolesOf = async (person: string) => (await house.get(HOUSE)).record.staff[person]?.roles ?? [];
  const known = (ids: readonly string[]): Names =>
    Object.fromEntries(ids.flatMap((id) => (people.has(id) ? [[id, people.get(id) ?? { name: '' }]] : [])));
  const parts: ApiParts = {
    signIn: async ({ authorization, cookie }) => {
      const session = /door=([^@;]+)@(\w+)/u.exec(cookie ?? '');
      if (session) {
        const [, person = '', only = ''] = session;
        return { ok: true, actor: { kind: 'person', person, roles: [], door: 'mail' }, only };
      }
      const person = authorization?.replace('Bearer ', '') ?? '';
      if (!people.has(person)) return denied;
      return { ok: true, actor: { kind: 'person', person, roles: await rolesOf(person), door: 'teams' }, only: null };
    },
    partners,
    house,
    persons,
    rows: () => portfolio.rows(),
    stepHistory: () => history.all(),
    hear: () => poller.once(),
    people: {
      findOrCreate: async ({ name, email }) => {
        const known = [...people].find(([, person]) => person.email === email)?.[0];
        const id = known ?? email.split('@')[0] ?? email;
        if (!known) people.set(id, { name, email });
        return { id };
      },
      names: async (ids) => known(ids),
      known,
      nameOf: (id) => people.get(id)?.name,
      named: () => [...people.values()].map(({ name }) => name).join(),
    },
    partnerId,
    frozenReport: (id, which) => frozenReport((stream, at) => stores.log.read(stream, at), partnerStream(id), which),
    history: new Histories((stream, seq) => stores.log.read(stream, seq)),
    rates: rates.commands,
    health: async () => ({
      status: 'degraded',
      dependencies: { database: 'ok', signIn: 'ok', teams: 'ok', graph: 'down' },
    }),
    permissions: async () => ['User.Read.All', 'Mail.Send'],
    teams: async () => [
      { team: 'team-1', used: 30, most: 30, full: false },
      { team: 'team-2', used: 24, most: 30, full: false },
      { team: 'team-3', used: 23, most: 30, full: false },
      { team: 'team-4', used: 3, most: 30, full: true },
    ],
    now: () => clock.now,
    app: { tenant: 'nhs', app: 'app', personalTab: 'home' },
  };

  const revoked = new Set<string>();
  const confirmations = new Confirmations({
    codes: {
      issue: async () => undefined,
      find: async (_kind, link) => {
        const [person = '', partner = '', about = ''] = link.split('@');
        return revoked.has(link) ? undefined : { person, stream: partnerStream(partner), about };
      },
      attempt: async () => ({ outcome: 'right', subject: { person: '', stream: '' } }),
      revoke: async (_kind, link) => void revoked.add(link),
    },
    partners,
    house: async () => (await house.get(HOUSE)).record,
    publicUrl: '',
  });
  const service = makeServer({
    log,
    health: new HealthCheck({}),
    tabFolder,
    tabHostOrigins: origins,
    messages: async () => undefined,
    api: parts,
    door: {
      door,
      confirmations,
      clock: { now: parts.now },
      log,
      secure: false,
      proxies: 0,
      rates: rates.door,
    },
  });
  service.server.get('/test-host', async (_request: Request, response: Response) => {
    response.removeHeader('content-security-policy');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.sendRaw(200, hostPage);
  });
  const port = await listen(service.server, 0);
  const url = `http://localhost:${port}`;
  origins.push(url);

  const ask = async <T>(as: string, method: string, path: string, body?: unknown): Promise<Answer<T>> => {
    const who: Record<string, string> = as.includes('@') ? { cookie: `door=${as}` } : { authorization: `Bearer ${as}` };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { ...who, 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method, headers, ...sent });
    return { status: response.status, body: (await response.json()) as T };
  };

  return {
    url,
    clock,
    /** Every route, such as `GET /api/me`. */
    routes: () => Object.values(service.server.router.getRoutes()).map(({ method, path }) => `${method} ${path}`),
    store: stores.log,
    people,
    partners,
    /** Makes a person known, with roles when they are staff. */
    addPerson: async (id: string, name: string, roles: readonly StaffRole[] = []) => {
      people.set(id, { name, email: `${id}@example.com` });
      if (roles.length === 0) return;
      const command = { type: 'setStaffRoles' as const, person: id, roles: [...roles] };
      await house.handle(HOUSE, { commandId: randomUUID(), command, context: { actor: system, now: clock.now } });
    },
    get: <T>(as: string, path: string) => ask<T>(as, 'GET', path),
    /** What a download gives. */
    file: async (as: string, path: string) => {
      const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${as}` } });
      const { status, headers } = response;
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status, type: headers.get('content-type'), name: headers.get('content-disposition'), bytes };
    },
    post: <T>(as: string, path: string, body: unknown) => ask<T>(as, 'POST', path, body),
    /** Gives a command through the API and fails loudly when it is refused. */
    give: async (as: string, partner: string, command: Command | Record<string, unknown>) => {
      const body = { commandId: randomUUID(), command };
      const answer = await ask<{ message?: string }>(as, 'POST', `/api/partners/${partner}/commands`, body);
      if (answer.status !== 200) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(answer.body)}`);
    },
    /** What staff do at another instance of the service: this one has not heard of it. */
    elsewhere: async (as: string, partner: string, command: Command) => {
      const other = new Records(partnerDomain, { log: stores.log, snapshots: new MemorySnapshots() }, log);
      const actor = { kind: 'person' as const, person: as, roles: await rolesOf(as), door: 'teams' as const };
      const context = { actor, now: clock.now, house: (await house.get(HOUSE)).record };
      await other.handle(partnerStream(partner), { commandId: randomUUID(), command, context });
      await other.stop();
    },
    /** What the log holds from an older build or an import: no command of today would write it. */
    older: async (partner: string, events: readonly Record<string, unknown>[]) => {
      const stream = partnerStream(partner);
      const { seq } = await partners.get(stream);
      const id = randomUUID();
      const commit = { stream, seq: seq + 1, at: clock.now, actor: asCommitActor(system), commandId: id, payload: id };
      await stores.log.append({ ...commit, events, schema: SCHEMA });
      await poller.once();
    },
    /** What the reconciler would report. */
    note: async (partner: string, facts: Extract<Command, { type: 'noteFacts' }>['facts']) => {
      const context = { actor: system, now: clock.now, house: (await house.get(HOUSE)).record };
      const command = { type: 'noteFacts' as const, facts };
      await partners.handle(partnerStream(partner), { commandId: randomUUID(), command, context });
    },
    stop: async () => {
      await stopServer(service);
      await Promise.all([partners.stop(), house.stop(), persons.stop()]);
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
