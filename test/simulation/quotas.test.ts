/** Quotas are planned: a crowd of spaces is made about as fast as Microsoft's limits let anybody make them. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { chance } from '../../local/large/random.ts';
import { Crowd } from './crowd.ts';

const PARTNERS = 100;
const MANAGERS = 10;
/** With the project manager, six people in each channel. */
const CONTACTS = 5;

const onboarding = 'o1';
const partners = Array.from({ length: PARTNERS }, (_, index) => `p${index}`);
const managers = Array.from({ length: MANAGERS }, (_, index) => `m${index}`);
const managerOf = (index: number) => managers[index % MANAGERS] ?? '';

let stop = () => {};
afterEach(() => stop());

function ready(crowd: Crowd): void {
  for (const [index, partner] of partners.entries()) {
    const contacts = Array.from({ length: CONTACTS }, (_, number) => `${partner}-c${number}`);
    for (const id of contacts)
      crowd.people.set(id, { id, name: id, email: `${id}@partner.example`, directoryId: null });
    const [first = '', ...others] = contacts;
    const about = { name: partner, odsCode: null, product: 'Steps', service: 'nhs-login' as const };
    const by = managerOf(index);
    crowd.command(partner, { type: 'registerPartner', ...about, contact: first }, by);
    crowd.command(partner, { type: 'assignProjectManager', person: by }, by);
    for (const person of others) crowd.command(partner, { type: 'addContact', person }, by);
    const held = { onboarding, on: '2026-11-02', attendees: [first], others: '', notes: [], actions: [] };
    crowd.command(partner, { type: 'recordCall', kind: 'preparation', ready: true, ...held }, by);
  }
}

describe(`given ${PARTNERS} partners with ${CONTACTS + 1} people each, and ${MANAGERS} project managers who are not in the team yet`, () => {
  it('finishes within 1.1 times what the documented limits force, and no call is one too many', async () => {
    const crowd = new Crowd(managers);
    stop = crowd.time.takeOver(chance(1).next);
    ready(crowd);
    const reconciler = crowd.start();
    await crowd.time.pass(60_000);
    const began = crowd.time.now;
    for (const [index, partner] of partners.entries())
      crowd.command(partner, { type: 'openSpace', onboarding }, managerOf(index));
    const full = () => crowd.teams.channels.filter(({ members }) => members.length === CONTACTS + 1).length;
    const took = () => (crowd.time.now - began) / 1000;
    while ((full() < PARTNERS || crowd.left().length > 0) && took() < 1800) await crowd.time.pass(1000);
    const seconds = took();
    await Promise.all([reconciler.stop(), crowd.time.pass(1000)]);

    // The last project managers get into the team when its limit lets them; then, in the channel that is made last,
    // calls are made one by one.
    const chain = crowd.forced('member of the team') + crowd.forced('a call on a channel');
    const forced = Math.max(chain, ...crowd.buckets().map((bucket) => crowd.forced(bucket)));
    expect(crowd.left()).toEqual([]);
    expect(full()).toBe(PARTNERS);
    expect(seconds).toBeLessThanOrEqual(1.1 * forced);
    expect(crowd.refused).toBe(0);
    const why = crowd.facts.flatMap((fact) => ('why' in fact && fact.why ? [fact.why] : []));
    expect(why.filter((text) => /slow down|We go on by ourselves/u.test(text))).toEqual([]);
    const told = why.filter((text) => /^Waiting its turn: \d+ before it\. Expected about \{time:/u.test(text));
    expect(told.length).toBeGreaterThan(0);
  });
});
