/** What the tests of outages and bad input share: partners made over HTTP, what is in Teams, and the commits written. */
import { randomUUID } from 'node:crypto';
import { CosmosLog } from '../../bot/cosmos/log.ts';
import type { StoredCommit } from '../../bot/records/ports.ts';
import type { LedgerLine } from '../../shared/views/ledger-line.ts';
import { open } from '../cosmos/embedded.ts';
import type { Json, Reply, Service } from '../server/service.ts';

/** Polls for half a minute. */
export async function soon<T>(what: string, check: () => Promise<T | undefined | false | null>): Promise<T> {
  let last: unknown = 'nothing';
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await check().catch((error: unknown) => {
      last = error;
    });
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`It did not happen within half a minute: ${what}. Last fault: ${last}`);
}

/** With Priya as project manager; her role is given first. */
export async function register(service: Service, name: string, contact: { name: string; email: string }) {
  const priya = service.as('priya.shah');
  return priya.register({ name, product: `${name} App`, contact, assignMe: true });
}

export function givePriyaHerRole(service: Service): Promise<unknown> {
  return service.as('ruth.evans').addStaff('Priya Shah', 'priya.shah@nhslogin.example', 'projectManager');
}

/** The Preparation Call was held, and Priya has confirmed the preview of the channel. */
export async function openSpace(service: Service, partner: string): Promise<void> {
  const priya = service.as('priya.shah');
  const held = { type: 'recordCall', kind: 'preparation', onboarding: 'o1', on: '2026-11-02', others: '', notes: [] };
  await priya.do(partner, { ...held, attendees: [await priya.id()], ready: true, actions: [] });
  await priya.do(partner, { type: 'openSpace', onboarding: 'o1' });
}

/** Somebody outside the tenant accepts the invitation once it has come. */
export async function accept(service: Service, person: string): Promise<void> {
  const invitation = await soon(`${person} is invited`, async () => {
    const all: Json[] = await service.people(`/client/invitations?as=${person}`);
    return all[0];
  });
  await service.people(`/client/invitations/${invitation.id}/accept`, { as: person });
}

/** The channels whose name begins like this, as somebody sees them. */
export async function channelsOf(service: Service, name: string, person = 'priya.shah'): Promise<Json[]> {
  const world = await service.people(`/client/world?as=${person}`);
  const channels: Json[] = (world.teams ?? []).flatMap((team: Json) => team.channels);
  return channels.filter((channel) => channel.name.startsWith(name));
}

export async function messagesIn(service: Service, id: string, as = 'priya.shah'): Promise<Json[]> {
  return (await service.people(`/client/conversations/${encodeURIComponent(id)}?as=${as}`)).messages;
}

/** The mail somebody got, newest first. */
export function mailTo(service: Service, address: string): Promise<Json[]> {
  return service.people(`/client/mail?mailbox=${encodeURIComponent(address)}`);
}

/** The ledger, as the project manager sees it. */
export async function ledgerOf(service: Service, partner: string): Promise<LedgerLine[]> {
  return (await service.as('priya.shah').ask<Json>(`/api/partners/${partner}`)).teams.ledger;
}

/** Sends as a person, whatever comes back. */
export async function send(service: Service, person: string, path: string, body?: object, url = ''): Promise<Reply> {
  const { token } = await service.people('/client/token', { as: person });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  if (url === '') return service.ask(path, init);
  const response = await fetch(`${url}${path}`, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** A button pressed in Teams, sent to the bot as Teams would: the same `id` is the same press sent again. */
export interface Press {
  readonly as: string;
  readonly conversation: string;
  readonly verb: string;
  readonly data: object;
  readonly id?: string;
}

/** Gives the answer inside the invoke's own HTTP 200. */
export async function press(service: Service, { as, ...pressed }: Press): Promise<Json> {
  const { people } = await service.people('/client/people');
  const person = people.find((each: Json) => each.id === as);
  const from = { id: person.teamsId, name: person.name, aadObjectId: person.directoryId };
  return pressBy(service, from, pressed);
}

/** The same by anybody whose directory id is known. */
export async function pressBy(
  service: Service,
  from: { readonly id: string; readonly name: string; readonly aadObjectId: string },
  { conversation, verb, data, id = randomUUID() }: Omit<Press, 'as'>,
): Promise<Json> {
  const { identity, urls } = service.simulator;
  const kind = conversation.startsWith('19:') ? 'channel' : 'personal';
  const activity = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id,
    channelId: 'msteams',
    serviceUrl: urls.connector,
    from,
    recipient: { id: `28:${identity.appId}` },
    conversation: { id: conversation, conversationType: kind, tenantId: identity.tenantId },
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
  const claims = { iss: 'https://api.botframework.com', aud: identity.appId, serviceurl: urls.connector };
  const token = await service.sign('botFramework', claims);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const reply = await service.ask('/api/messages', { method: 'POST', headers, body: JSON.stringify(activity) });
  if (reply.status !== 200) throw new Error(`An invoke is always answered with HTTP 200, not ${reply.status}.`);
  return reply.body;
}

/** What stands in the log of a partner, read past the service. */
export async function commitsOf(service: Service, partner: string): Promise<readonly StoredCommit[]> {
  const { containers, close } = await open(service.database.url);
  const log = new CosmosLog(containers.log);
  const commits: StoredCommit[] = [];
  for (let commit = await log.read(`partner:${partner}`, 1); commit; ) {
    commits.push(commit);
    commit = await log.read(`partner:${partner}`, commits.length + 1);
  }
  close();
  return commits;
}

/** Those that people made, not the reconciler. */
export async function actsOn(service: Service, partner: string): Promise<readonly StoredCommit[]> {
  return (await commitsOf(service, partner)).filter(({ actor }) => actor.kind === 'person');
}

/** Which process keeps Teams in step, read past the service. */
export async function leaseHolder(service: Service): Promise<string> {
  const { containers, close } = await open(service.database.url);
  const { resource } = await containers.leases.item('reconciler', 'reconciler').read<{ holder: string }>();
  close();
  return resource?.holder ?? '';
}
