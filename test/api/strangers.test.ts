/** A link to somebody else's partner: every route under it answers as if there were no such partner, without a look. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addExamples, type Examples } from '../tab/examples.ts';
import { openWorld, type World } from './world.ts';

const UNDER = '/api/partners/:id';
const NOBODY = '0000000000000000';

let world: World;
let partners: Examples;
beforeAll(async () => {
  world = await openWorld();
  partners = await addExamples(world);
});
afterAll(() => world.stop());

/** From the server itself, so that a new route is asked too. */
const routes = () => world.routes().filter((route) => route.split(' ')[1]?.startsWith(UNDER));

interface Heard {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** All that a stranger can learn from an answer. */
async function heard(who: Record<string, string>, route: string, partner: string): Promise<Heard> {
  const [method = '', path = ''] = route.split(' ');
  const address = path.replace(':id', partner).replace(':onboarding', 'o1');
  const query = '?onboarding=o1&into=x&gate=application&kind=all';
  const body = method === 'GET' ? {} : { body: '{}' };
  const headers = { ...who, 'content-type': 'application/json' };
  const response = await fetch(`${world.url}${address}${query}`, { method, headers, ...body });
  const told = [...response.headers].filter(([name]) => !['date', 'request-id', 'x-request-id'].includes(name));
  return { status: response.status, headers: told, body: await response.text() };
}

const strangers: readonly [name: string, who: () => Record<string, string>][] = [
  ["another partner's contact", () => ({ authorization: 'Bearer jo' })],
  ["another partner's contact by an emailed link", () => ({ cookie: `door=jo@${partners.channel}` })],
];

describe.each(strangers)('%s', (_name, who) => {
  it('learns nothing from any route, neither by the answer nor by what is looked up', async () => {
    const looked = jest.spyOn(world.partners, 'get');
    const read = jest.spyOn(world.store, 'read');
    const answers = [];
    for (const route of routes()) {
      const other = await heard(who(), route, partners.deferred);
      answers.push([route, other.status, other]);
      expect([route, other]).toEqual([route, await heard(who(), route, NOBODY)]);
    }
    expect(answers.map(([route, status]) => `${route} ${status}`)).toEqual(routes().map((route) => `${route} 404`));
    expect(JSON.stringify(answers)).not.toMatch(/Greenfield|CareLoop|Ines/u);
    expect(looked).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
    looked.mockRestore();
    read.mockRestore();
  });
});

it('asks many routes: the list is not empty by mistake', () => {
  expect(routes()).toEqual(expect.arrayContaining([`GET ${UNDER}`, `GET ${UNDER}/timeline`, `POST ${UNDER}/commands`]));
});
