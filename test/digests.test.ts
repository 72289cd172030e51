/** One digest a person over all partners: once a day, nothing twice, nothing lost, whoever stops half way. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Digests } from '../bot/digests.ts';
import { makeLog } from '../bot/log.ts';
import { MemoryLog, MemorySnapshots } from '../bot/records/memory.ts';
import { Records } from '../bot/records/records.ts';
import { type PartnerRecords, partnerDomain, partnerStream, personDomain } from '../bot/streams.ts';
import { type Actor, system } from '../shared/record/actor.ts';
import { lostDigests } from '../shared/record/lost-digests.ts';
import type { Command } from '../shared/record/record.ts';
import { row } from '../shared/views/portfolio.ts';
import { digests as dueIn } from '../shared/views/reminders.ts';
import { day, priya } from './shared/record/spec.ts';

const staff = { person: 'priya', roles: ['projectManager' as const] };
const log = makeLog('silent');
const ids = ['acme', 'bright', 'lake'];
/** Monday; eligibility is due on 14 December, so people are reminded from the 10th on: of the questions, or of our reply. */
const start = day('2026-12-07');
const morning = day('2026-12-10', '09:00');

/** Instances of the service on one log. `away`: who covers for whom. */
async function openHouse(away: Record<string, { until: string; cover: string }> = {}, answers = true) {
  const stores = { log: new MemoryLog(), snapshots: new MemorySnapshots() };
  const house = { away, staff: { priya: staff, daniel: { ...staff, person: 'daniel' } } };
  const instance = (handle?: PartnerRecords['handle'], beforeGiving = async () => {}) => {
    const partners = new Records(partnerDomain, stores, log);
    const persons = new Records(personDomain, stores, log);
    const digests = new Digests({
      partners: { get: (stream) => partners.get(stream), handle: handle ?? ((...args) => partners.handle(...args)) },
      persons: {
        get: (stream) => persons.get(stream),
        handle: async (stream, envelope) => {
          if (envelope.command.type === 'giveDigest') await beforeGiving();
          return persons.handle(stream, envelope);
        },
      },
      rows: () => known.map((id) => rows.get(id) ?? { id, reminds: [] }),
      house: async () => house,
    });
    return { partners, digests };
  };
  const known: string[] = [];
  const rows = new Map<string, { id: string; reminds: readonly string[] }>();
  /** A commit by somebody, read anew so that no instance's memory is asked. */
  const give = async (id: string, command: Command, now: string, actor: Actor = priya) => {
    const context = { actor, now, house };
    const answer = await instance().partners.handle(partnerStream(id), { commandId: randomUUID(), command, context });
    if (!answer.ok) throw new Error(answer.refusal.message);
    rows.set(id, row(answer.record));
  };
  const register = async (id: string, now: string) => {
    known.push(id);
    const name = `${id} Ltd`;
    const about = { name, odsCode: null, product: id, service: 'nhs-login' as const, contact: `${id}-contact` };
    await give(id, { type: 'registerPartner', ...about }, now);
    await give(id, { type: 'assignProjectManager', person: 'priya' }, now);
    if (answers) await give(id, answer, now, contactOf(id));
  };
  for (const id of ids) await register(id, start);
  const record = async (id: string) => (await instance().partners.get(partnerStream(id))).record;
  /** As the planner does: what is due to the person in this record is given, and what comes of it is noted. */
  const wake = async (id: string, now: string, { digests } = instance(), person = 'priya') => {
    const due = dueIn(await record(id), now).find((each) => each.person === person);
    if (!due || due.at > now) return false;
    const facts = await digests.give(person, id, now);
    if (facts.length > 0) await give(id, { type: 'noteFacts', facts }, now, system);
    return true;
  };
  const settle = async (now: string, who = instance(), person = 'priya') => {
    for (const id of known)
      for (let turn = 0; await wake(id, now, who, person); turn += 1) expect(turn).toBeLessThan(3);
  };
  /** What was told to a person, with the partner that told it. */
  const told = async (person = 'priya') => {
    const all = await Promise.all(known.map(record));
    return all.flatMap(({ id, notices }) =>
      notices
        .filter(({ kind, to }) => kind === 'digest' && to.includes(person))
        .map((notice) => ({ ...notice, partner: id })),
    );
  };
  const counted = async (person = 'priya') =>
    Promise.all(known.map(async (id) => (await record(id)).reminders[person]?.sent.map(({ at }) => at) ?? []));
  return { instance, give, register, record, wake, settle, told, counted };
}

const atOnce = (
  house: Awaited<ReturnType<typeof openHouse>>,
  now: string,
  ...who: ReturnType<typeof house.instance>[]
) => Promise.all(who.flatMap((each) => ids.map((id) => house.wake(id, now, each))));

describe('a project manager with three partners', () => {
  it('gets one digest with all that waits, by partner, and each record counts it', async () => {
    const house = await openHouse();
    await atOnce(house, morning, house.instance());
    await house.settle(morning);
    const told = await house.told();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ data: { partners: '3' }, expires: day('2026-12-10', '17:00') });
    const lines = told[0]?.data.waiting?.split('\n') ?? [];
    for (const id of ids) expect(lines.some((line) => line.startsWith(`${id} Ltd: `))).toBe(true);
    expect(await house.counted()).toEqual([[morning], [morning], [morning]]);
  });

  it('gets one when two instances have both found that nothing was given today', async () => {
    const house = await openHouse();
    let waiting = 0;
    let open = () => {};
    const both = new Promise<void>((done) => {
      open = done;
    });
    const meet = async () => {
      waiting += 1;
      if (waiting === 2) open();
      await both;
    };
    await Promise.all([
      atOnce(house, morning, house.instance(undefined, meet)),
      atOnce(house, '2026-12-10T09:00:01.000Z', house.instance(undefined, meet)),
    ]);
    expect(waiting).toBe(2);
    const told = await house.told();
    expect(told).toHaveLength(1);
    expect(new Set((await house.counted()).flat()).size).toBe(1);
  });

  it('gets one a day and three a week, whichever partner is due', async () => {
    const house = await openHouse();
    for (const [index, id] of ['late-1', 'late-2', 'late-3', 'late-4'].entries()) {
      await house.register(id, day(`2026-12-0${8 + Math.min(index, 1)}`));
    }
    const days = ['10', '11', '14', '15', '16', '17', '18', '21', '22'].map((date) => `2026-12-${date}`);
    for (const date of days) for (const hour of ['09:00', '13:00']) await house.settle(day(date, hour));
    const dates = (await house.told()).map(({ at }) => at.slice(0, 10)).sort();
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.filter((date) => date >= '2026-12-14' && date <= '2026-12-18').length).toBeLessThanOrEqual(3);
    expect(dates.length).toBeGreaterThanOrEqual(4);
  });

  it('hears on the next working day of what fell due after the digest', async () => {
    const house = await openHouse();
    await house.settle(morning);
    await house.give('acme', ask('2026-12-10'), day('2026-12-10', '11:00'), contact);
    await house.settle(day('2026-12-10', '12:00'));
    expect(await house.told()).toHaveLength(1);
    await house.settle(day('2026-12-11', '09:00'));
    const told = await house.told();
    expect(told).toHaveLength(2);
    expect(told.map(({ data }) => data.waiting).join('\n')).toContain('acme Ltd: Reply to the partner: When?');
  });

  it('hears of no partner before the day until which they put it off on one', async () => {
    const house = await openHouse();
    await house.give('lake', { type: 'snoozeReminders', until: '2026-12-15' }, day('2026-12-09'));
    await house.settle(morning);
    await house.settle(day('2026-12-14', '09:00'));
    expect(await house.told()).toHaveLength(0);
    await house.settle(day('2026-12-15', '09:00'));
    expect(await house.told()).toHaveLength(1);
  });

  it('who is away: the cover gets one digest, with their own partners and those they cover', async () => {
    const house = await openHouse({ priya: { until: '2027-01-04', cover: 'daniel' } });
    await house.give('lake', { type: 'assignProjectManager', person: 'daniel' }, day('2026-12-08'));
    await Promise.all(ids.map((id) => house.wake(id, morning)));
    await house.settle(morning);
    await house.settle(morning, house.instance(), 'daniel');
    expect(await house.told()).toHaveLength(0);
    const told = await house.told('daniel');
    expect(told).toHaveLength(1);
    expect(told[0]?.data.waiting).toMatch(/^acme Ltd, for \{person:priya\}: /mu);
    expect(told[0]?.data.waiting).toMatch(/^lake Ltd: /mu);
  });
});

describe('a contact of one partner', () => {
  it('gets a digest that names no partner before each line', async () => {
    const house = await openHouse({}, false);
    await house.settle(morning, house.instance(), 'acme-contact');
    const told = await house.told('acme-contact');
    expect(told).toHaveLength(1);
    expect(told[0]?.data).toMatchObject({
      on: '2026-12-10',
      waiting: 'Answer the eligibility questions (Due by 14 December 2026)',
    });
  });
});

describe('an instance that stops half way', () => {
  /** Dies when it notes for the n-th partner; what was written before stays. */
  const dying = async (house: Awaited<ReturnType<typeof openHouse>>, notes: number) => {
    let left = notes;
    const { partners } = house.instance();
    const { digests } = house.instance(async (...args) => {
      if (left === 0) throw new Error('It died.');
      left -= 1;
      return partners.handle(...args);
    });
    await expect(house.wake('acme', morning, { partners, digests })).rejects.toThrow('It died.');
  };

  it.each([0, 1, 2])('after %s records: another one goes on, and nothing is told two times or lost', async (notes) => {
    const house = await openHouse();
    await dying(house, notes);
    const later = day('2026-12-10', '09:10');
    await house.settle(later);
    const told = await house.told();
    expect(told).toHaveLength(1);
    for (const id of ids) expect(told[0]?.data.waiting).toContain(`${id} Ltd: `);
    expect(await house.counted()).toEqual([[morning], [morning], [morning]]);
  });

  it('and is missed until the next day: what nobody was told is told then', async () => {
    const house = await openHouse();
    await dying(house, 0);
    const next = day('2026-12-11', '09:00');
    await house.settle(next);
    expect((await house.told()).map(({ expires }) => expires)).toEqual([day('2026-12-11', '17:00')]);
    expect(await house.counted()).toEqual([[next], [next], [next]]);
  });

  it('and is missed until the next day: what was told counts for the day before, and is not told again', async () => {
    const house = await openHouse();
    await dying(house, 1);
    await house.settle(day('2026-12-11', '09:00'));
    expect(await house.told()).toHaveLength(1);
    expect(await house.counted()).toEqual([[morning], [morning], [morning]]);
  });
});

/** Answers that we promise to talk about. */
const answer: Command = {
  type: 'answerEligibility',
  onboarding: 'o1',
  screen: 2,
  basedOn: 0,
  answers: {
    servesEngland: 'yes',
    patientFacing: 'yes',
    benefit: 'yes',
    free: 'yes',
    stage: 'development',
    backing: 'none',
    organisation: '',
  },
};
describe('a digest that reached nobody', () => {
  /** As the planner does on the evening of its day. */
  const takeBack = async (house: Awaited<ReturnType<typeof openHouse>>, evening: string) => {
    const { digests } = house.instance();
    for (const id of ids) {
      for (const lost of lostDigests(await house.record(id))) {
        expect(lost.at).toBe(evening);
        const facts = await digests.takeBack(id, lost, evening);
        await house.give(id, { type: 'noteFacts', facts }, evening, system);
      }
    }
  };

  it('is counted in no record any more, and the next working day holds the same', async () => {
    const house = await openHouse();
    await house.settle(morning);
    await takeBack(house, day('2026-12-10', '17:00'));
    expect((await house.counted()).flat()).toEqual([]);
    const next = day('2026-12-11', '09:00');
    await house.settle(next);
    const [first, second] = await house.told();
    expect(second?.data.waiting).toBe(first?.data.waiting?.replaceAll('by 1 working day', 'by 2 working days'));
    expect(await house.counted()).toEqual([[next], [next], [next]]);
  });

  it('is none of the three of its week: the fourth working day still has one', async () => {
    const house = await openHouse();
    const days = ['14', '15', '16', '17', '18'].map((date) => `2026-12-${date}`);
    for (const date of days) {
      await house.settle(day(date, '09:00'));
      await takeBack(house, day(date, '17:00'));
    }
    expect((await house.told()).map(({ at }) => at.slice(0, 10))).toEqual(days);
  });
});

const contactOf = (id: string): Actor => ({ kind: 'person', person: `${id}-contact`, roles: [], door: 'teams' });
const contact = contactOf('acme');
const ask = (replyBy: string): Command => ({
  type: 'askQuery',
  onboarding: 'o1',
  text: 'When?',
  wantsDocument: false,
  replyBy,
  owner: null,
});
