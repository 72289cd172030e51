/** Everybody who may ask for more than is theirs: partners, staff of each kind, and who was removed. With real tokens. */
import { randomUUID } from 'node:crypto';
import { actsOn, pressBy } from '../journeys/partners.ts';
import { forger, goodClaims } from './forge.ts';
import { type Json, type Reply, type Service, startService } from './service.ts';

const mails = {
  'ruth.evans': 'ruth.evans@nhslogin.example',
  'priya.shah': 'priya.shah@nhslogin.example',
  'daniel.okafor': 'daniel.okafor@nhslogin.example',
  'helen.marsh': 'helen.marsh@nhslogin.example',
  reviewer: 'reviewer@nhslogin.example',
  left: 'left@nhslogin.example',
  'jo.smith': 'jo.smith@acmehealth.example',
  sam: 'sam@acmehealth.example',
  'maya.patel': 'maya.patel@brightminds.example',
  unknown: 'unknown@example.com',
} as const;
export type Person = keyof typeof mails;

export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Cast {
  readonly service: Service;
  /** Jo's partner; Sam was its contact. */
  readonly acme: string;
  /** Maya's partner. */
  readonly bright: string;
  readonly mails: Readonly<Record<Person, string>>;
  ask(person: Person, method: string, path: string, body?: unknown): Promise<Reply>;
  give(person: Person, partner: string, command: Command, commandId?: string): Promise<Reply>;
  /** Presses a button in their chat with the bot; the same `id` is the same press sent again. */
  press(person: Person, verb: string, data: object, id?: string): Promise<Json>;
  /** Who somebody is to the service. */
  idOf(person: Person): Promise<string>;
  /** How many commits people have made on a partner. */
  acts(partner: string): Promise<number>;
}

/** Priya is project manager of both partners, Daniel of none, Helen sits on the Board, `left` has lost all roles. */
export async function openCast(): Promise<Cast> {
  const service = await startService();
  const forge = await forger(service.keysFile);
  const { identity, urls } = service.simulator;
  const directory = new Map<string, string>();
  const { people } = await service.people('/client/people');
  for (const { id, directoryId } of people) if (directoryId) directory.set(id, directoryId);

  const ask: Cast['ask'] = async (person, method, path, body) => {
    const oid = directory.get(person) ?? randomUUID();
    directory.set(person, oid);
    const claims = { ...goodClaims(identity, urls.machines), oid, preferred_username: mails[person], name: person };
    const headers = { authorization: `Bearer ${await forge.sign(claims)}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return service.ask(path, { method, headers, ...sent });
  };
  const idOf: Cast['idOf'] = async (person) => (await ask(person, 'GET', '/api/me')).body.id;

  const ruth = service.as('ruth.evans');
  await ruth.addStaff('Priya Shah', mails['priya.shah'], 'projectManager');
  await ruth.addStaff('Daniel Okafor', mails['daniel.okafor'], 'projectManager');
  await ruth.addStaff('Helen Marsh', mails['helen.marsh'], 'board');
  await ruth.addStaff('Rae Viewer', mails.reviewer, 'reviewer');
  await ruth.addStaff('Leo Left', mails.left, 'projectManager', 'administrator');
  const priya = service.as('priya.shah');
  const jo = { name: 'Jo Smith', email: mails['jo.smith'] };
  const maya = { name: 'Maya Patel', email: mails['maya.patel'] };
  const acme = await priya.register({ name: 'Acme Health', product: 'Acme Steps', contact: jo, assignMe: true });
  const bright = await priya.register({ name: 'Bright Minds', product: 'Mood Diary', contact: maya, assignMe: true });
  await priya.addContact(acme, 'Sam Lee', mails.sam);
  await priya.do(acme, { type: 'removeContact', person: await idOf('sam') });
  const roles = { type: 'setStaffRoles', person: await idOf('left'), roles: [] };
  await ruth.ask('/api/house/commands', { commandId: randomUUID(), command: roles });

  return {
    service,
    acme,
    bright,
    mails,
    ask,
    idOf,
    give: (person, partner, command, commandId = randomUUID()) =>
      ask(person, 'POST', `/api/partners/${partner}/commands`, { commandId, command }),
    press: (person, verb, data, id = `f:${randomUUID()}`) => {
      const from = { id: `29:${person}`, name: person, aadObjectId: directory.get(person) ?? '' };
      return pressBy(service, from, { conversation: `a:${person}`, verb, data, id });
    },
    acts: async (partner) => (await actsOn(service, partner)).length,
  };
}

export const onboarding = 'o1';
const good = { servesEngland: 'yes', patientFacing: 'yes', benefit: 'yes', free: 'yes', stage: 'development' };
export const answers: Command = { type: 'answerEligibility', onboarding, screen: 1, basedOn: 0, answers: good };
export const question: Command = {
  type: 'askQuery',
  onboarding,
  text: 'May I?',
  wantsDocument: false,
  replyBy: null,
  owner: null,
};
/** The id of no partner. */
export const none = '0000000000000000';
