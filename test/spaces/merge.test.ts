/** A merge between two records: what stops half way is brought to its end, nothing lost, nothing twice. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { makeLog } from '../../bot/log.ts';
import { otherPartners } from '../../bot/merges.ts';
import { MemoryLog, MemorySnapshots } from '../../bot/records/memory.ts';
import { Records } from '../../bot/records/records.ts';
import type { OtherPartners, Outside } from '../../bot/spaces/ports.ts';
import { partnerDomain, partnerStream } from '../../bot/streams.ts';
import { type Actor, system } from '../../shared/record/actor.ts';
import { closedOf } from '../../shared/record/course-state.ts';
import { isRefusal } from '../../shared/record/decision.ts';
import { mergeToPassOn } from '../../shared/record/merge-state.ts';
import { contactsOf } from '../../shared/record/people.ts';
import { type Command, decide, emptyRecord } from '../../shared/record/record.ts';
import { ledger } from '../../shared/views/ledger.ts';
import { priya, Story, spaceOpened } from './story.ts';

const because = 'Entered twice';
const house = { away: {}, staff: { priya: { person: 'priya', roles: ['projectManager' as const] } } };

/** The partner that is kept, in a log of its own. */
async function keptPartner() {
  const log = new MemoryLog();
  const partners = new Records(partnerDomain, { log, snapshots: new MemorySnapshots() }, makeLog('silent'));
  const clock = { now: () => '2026-11-02T10:00:00.000Z' };
  let count = 0;
  const give = async (command: Command) => {
    count += 1;
    const context = { actor: priya, now: clock.now(), house };
    return partners.handle(partnerStream('kept'), { commandId: `given-${count}`, command, context });
  };
  const partner = { name: 'Acme Group', odsCode: null, product: 'Acme Steps', service: 'nhs-login' as const };
  await give({ type: 'registerPartner', ...partner, contact: 'jo' });
  const record = async () => (await partners.get(partnerStream('kept'))).record;
  return { log, give, record, port: otherPartners(partners, clock, async () => house) };
}

async function duplicate(): Promise<Story> {
  const known = (await spaceOpened()).command({ type: 'addOutsider', person: 'lee', organisation: 'North ICB' });
  const story = await known.command({ type: 'addContact', person: 'sam' }).settle();
  return story.command({ type: 'mergePartner', into: 'kept', name: 'Acme Group', because, channel: 'archive' });
}

const reaching = (story: Story, partners: OtherPartners): Outside => ({ ...story.outside, partners });

describe('a merge', () => {
  it('brings the contacts first, then posts the last card, then the channel is archived', async () => {
    const kept = await keptPartner();
    const story = await duplicate();
    await story.settle(reaching(story, kept.port));
    expect(contactsOf(await kept.record())).toEqual(['jo', 'sam']);
    expect((await kept.record()).outsiders.lee?.organisation).toBe('North ICB');
    const keys = story.facts.flatMap((fact) => ('key' in fact && 'how' in fact ? [fact.key] : []));
    const last = keys.filter((key) => ['merge', 'post:last:1', 'leave:jo', 'leave:sam', 'archive'].includes(key));
    expect(last).toEqual(['merge', 'post:last:1', 'leave:jo', 'leave:sam', 'archive']);
    expect(story.teams.channels[0]).toMatchObject({ archived: true, members: [{ owner: true }] });
  });

  it('that stopped before the other record knew of it goes on when the database is there again', async () => {
    const kept = await keptPartner();
    const story = await duplicate();
    kept.log.away = true;
    await story.settleUntil(({ space }) => space.steps.merge?.status === 'waiting', reaching(story, kept.port));
    kept.log.away = false;
    expect(contactsOf(await kept.record())).toEqual(['jo']);
    await story.settle(reaching(story, kept.port));
    expect(contactsOf(await kept.record())).toEqual(['jo', 'sam']);
  });

  it('that stopped before its own record knew that it was done does nothing twice', async () => {
    const kept = await keptPartner();
    const story = await duplicate();
    const outside = reaching(story, kept.port);
    const step = story.planned().find(({ key }) => key === 'merge');
    if (!step) throw new Error('Nothing is to be merged.');
    const dies = () => {
      throw new Error('The process ends before the append.');
    };
    await expect(story.take(step, outside, dies)).rejects.toThrow('before the append');
    await kept.give({ type: 'removeContact', person: 'sam' });
    expect(story.record.merge.into?.passedOn).toBe(false);
    await story.settle(outside);
    expect(story.record.merge.into?.passedOn).toBe(true);
    const { merge, people } = await kept.record();
    expect(merge.from).toHaveLength(1);
    // Who left the kept partner meanwhile does not come back by the repeat.
    expect(people.sam?.removedAt).not.toBeNull();
  });

  it('into a partner that was itself merged meanwhile says so in the ledger, for a person to decide', async () => {
    const kept = await keptPartner();
    const story = await duplicate();
    await kept.give({ type: 'mergePartner', into: 'third', name: 'Acme Trust', because, channel: null });
    await story.settle(reaching(story, kept.port));
    expect(ledger(story.record, {}).find(({ key }) => key === 'merge')).toMatchObject({
      what: 'Bring the contacts to Acme Group',
      status: 'There is a problem',
      why: 'Acme Group is itself merged into Acme Trust now. Bring this partner back, then merge it into Acme Trust.',
      mayTryAgain: true,
    });
  });

  it('that was taken back before it was passed on is not passed on', async () => {
    const story = await duplicate();
    story.command({ type: 'reinstateOnboarding', onboarding: 'o1', because: 'They are two' });
    expect(story.keys()).not.toContain('merge');
  });
});

/** Two records, each of which is merged into the other before either hears of it. */
async function mergedIntoEachOther(at: { acme: string; group: string }) {
  const acme = (await spaceOpened()).command({ type: 'addContact', person: 'sam' });
  await acme.settle();
  const group = new Story();
  group.record = emptyRecord('p-group');
  const about = { odsCode: null, product: 'Acme Steps', service: 'nhs-login' as const, contact: 'sam' };
  group.command({ type: 'registerPartner', name: 'Acme Group', ...about });
  acme.now = at.acme;
  acme.command({ type: 'mergePartner', into: 'p-group', name: 'Acme Group', because, channel: 'archive' });
  group.now = at.group;
  group.command({ type: 'mergePartner', into: 'p-acme', name: 'Acme Health', because, channel: null });
  const reached = (other: Story): OtherPartners => ({
    takeIn: async (_kept, _commandId, command) => {
      const decided = decide(other.record, command, { actor: system, now: other.now, house });
      if (isRefusal(decided)) return decided;
      other.command(command, system);
      return null;
    },
  });
  const settle = {
    acme: () => acme.settle(reaching(acme, reached(group))),
    group: () => group.settle(reaching(group, reached(acme))),
  };
  return { acme, group, settle };
}

describe('two records merged into each other at the same time', () => {
  const noon = '2026-11-03T12:00:00.000Z';
  const second = '2026-11-03T12:00:01.000Z';
  const orders = [
    ['acme', 'group'],
    ['group', 'acme'],
  ] as const;

  it.each(orders)('leave the one open into which the first merge went, when %s goes on first', async (one, other) => {
    const both = await mergedIntoEachOther({ acme: second, group: noon });
    // Who must wait for the other one is tried again; so each has more than one turn.
    await both.settle[one]().catch(() => {});
    await both.settle[other]();
    await both.settle[one]();
    const { acme, group } = both;
    expect(acme.record.merge).toMatchObject({ into: null, from: [{ partner: 'p-group' }] });
    expect(closedOf(acme.record, 'o1')).toBeNull();
    expect(acme.record.space.closing).toBeNull();
    expect(group.record.merge.into).toMatchObject({ partner: 'p-acme', passedOn: true });
    expect(closedOf(group.record, 'o1')?.how).toBe('merged');
    const told = acme.record.notices.map(({ kind }) => kind);
    expect(told.slice(-2)).toEqual(['onboardingClosed', 'onboardingReinstated']);
  });

  it('leave one open also when it was the same millisecond', async () => {
    const { acme, group, settle } = await mergedIntoEachOther({ acme: noon, group: noon });
    await settle.acme().catch(() => {});
    await settle.group();
    await settle.acme();
    expect([acme, group].map(({ record }) => closedOf(record, 'o1')?.how ?? 'open')).toEqual(['merged', 'open']);
  });
});

describe('three records merged in a circle at the same time', () => {
  const ids = ['a', 'b', 'c'] as const;
  const at = (id: (typeof ids)[number], seconds: number) => ({ id, now: `2026-11-03T12:00:0${seconds}.000Z` });

  it.each([
    ['the last of the merges is that of c', [at('a', 0), at('b', 1), at('c', 2)], 'c'],
    ['the last of the merges is that of a', [at('b', 0), at('c', 1), at('a', 2)], 'a'],
    ['all are of the same millisecond', [at('a', 0), at('b', 0), at('c', 0)], 'c'],
  ])('end with one that is open and one clear refusal, when %s', async (_, merges, open) => {
    const stores = { log: new MemoryLog(), snapshots: new MemorySnapshots() };
    const partners = new Records(partnerDomain, stores, makeLog('silent'));
    const port = otherPartners(partners, { now: () => '2026-11-03T12:01:00.000Z' }, async () => house);
    const give = async (id: string, command: Command, now: string, actor: Actor = priya) => {
      const context = { actor, now, house };
      const answer = await partners.handle(partnerStream(id), { commandId: randomUUID(), command, context });
      if (!answer.ok) throw new Error(answer.refusal.message);
    };
    for (const id of ids) {
      const about = { odsCode: null, product: 'Steps', service: 'nhs-login' as const, contact: `${id}-contact` };
      await give(id, { type: 'registerPartner', name: `Acme ${id}`, ...about }, '2026-11-02T10:00:00.000Z');
    }
    for (const { id, now } of merges) {
      const into = ids[(ids.indexOf(id) + 1) % ids.length] ?? 'a';
      await give(id, { type: 'mergePartner', into, name: `Acme ${into}`, because, channel: null }, now);
    }
    const why: Record<string, string> = {};
    // As the planner does, as long as something is to be passed on.
    for (const id of [...ids, ...ids, ...ids]) {
      const merged = mergeToPassOn((await partners.get(partnerStream(id))).record);
      if (!merged) continue;
      const { partner: kept, at, by, contacts, outsiders } = merged;
      const about = { partner: id, name: `Acme ${id}`, because, by, at, contacts, outsiders };
      const no = await port.takeIn(kept, `merge:${id}:${at}`, { type: 'takeInDuplicate', ...about });
      delete why[id];
      if (no?.code === 'merged') why[id] = no.message;
      const key = 'merge';
      const taken = { type: 'MergeTakenBack', key, how: 'unchanged' } as const;
      const passed = { type: 'MergePassedOn', key, how: 'created' } as const;
      const facts = no === null ? [passed] : no.code === 'mergedFirst' ? [taken] : [];
      if (facts.length > 0) await give(id, { type: 'noteFacts', facts }, '2026-11-03T12:01:00.000Z', system);
    }
    const records = await Promise.all(ids.map(async (id) => (await partners.get(partnerStream(id))).record));
    expect(records.filter((record) => closedOf(record, 'o1') === null).map(({ id }) => id)).toEqual([open]);
    const last = ids[(ids.indexOf(open as 'a') + 2) % ids.length];
    const kept = records.find(({ id }) => id === open);
    expect(kept?.merge).toMatchObject({ into: null, from: [{ partner: last }] });
    const left = ids.find((id) => id !== open && id !== last) ?? '';
    const [text] = Object.values(why);
    expect(Object.keys(why)).toEqual([left]);
    expect(text).toBe(
      `Acme ${last} is itself merged into Acme ${open} now. Bring this partner back, then merge it into Acme ${open}.`,
    );
  });
});
