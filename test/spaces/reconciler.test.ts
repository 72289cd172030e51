/** The reconciler at work: woken by commits, by time and by its lease; at most one start of a step; a clean stop. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Fact, Log } from '../../bot/spaces/ports.ts';
import { Reconciler } from '../../bot/spaces/reconciler.ts';
import { Turns } from '../../bot/spaces/turns.ts';
import type { Command } from '../../shared/record/record.ts';
import { beforeTheSpace, registered, type Story, settings, spaceOpened, templates } from './story.ts';

const running: Reconciler[] = [];
afterEach(() => Promise.all(running.splice(0).map((reconciler) => reconciler.stop())));

/** A log of one partner, whose database can be away. */
class OneLog implements Log {
  away = 0;
  readonly ids = new Map<string, readonly Fact[]>();
  readonly #listeners = new Set<() => void>();
  readonly #story: Story;
  constructor(story: Story) {
    this.#story = story;
  }
  get = async () => this.#story.record;
  note = async (_partner: string, commandId: string, facts: readonly Fact[]) => {
    if (this.away > 0) {
      this.away -= 1;
      throw new Error('away');
    }
    const ours = !this.ids.has(commandId);
    this.ids.set(commandId, facts);
    if (ours) this.#story.note(...facts);
    this.tell();
    return { record: this.#story.record, ours };
  };
  subscribe = (listener: (partner: string, record: Story['record']) => void) => {
    const call = () => listener('p-acme', this.#story.record);
    this.#listeners.add(call);
    return () => void this.#listeners.delete(call);
  };
  due = () => [{ partner: 'p-acme', at: null }];
  tell(): void {
    for (const listener of this.#listeners) listener();
  }
  command(command: Command): void {
    this.#story.command(command);
    this.tell();
  }
}

function reconcile(
  story: Story,
  more: { lease?: { held: boolean; change?: (held: boolean) => void }; log?: OneLog } = {},
) {
  const log = more.log ?? new OneLog(story);
  const lease = more.lease ?? { held: true };
  const errors: object[] = [];
  const quiet = { error: (detail: object) => void errors.push(detail), warn: () => {} };
  const reconciler = new Reconciler({
    log,
    lease: {
      held: () => lease.held,
      onChange: (listener) => {
        lease.change = listener;
        return () => {};
      },
    },
    // Limits are kept in real time, whatever the story's clock says.
    outside: { ...story.outside, turns: new Turns() },
    templates,
    settings,
    clock: { now: () => story.now, onSet: (listener) => story.onPass(listener) },
    namesFor: async () => ({}),
    logger: quiet,
  });
  running.push(reconciler);
  return { reconciler, log, lease, errors };
}

async function until(check: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (check()) return;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error('It did not happen within 10 seconds.');
}

describe('given a reconciler that holds the lease', () => {
  it('does at its start what was wanted before, and after a commit what is wanted now', async () => {
    const story = registered();
    const { reconciler, log, errors } = reconcile(story);
    reconciler.start();
    await until(() => story.teams.mail.some(({ sent }) => sent));
    log.command({ type: 'assignProjectManager', person: 'priya' });
    await until(() => story.teams.mail.filter(({ sent }) => sent).length === 2);
    expect(errors).toEqual([]);
  });

  it('keeps a whole space in step, then rests', async () => {
    const story = await beforeTheSpace();
    const { reconciler, log } = reconcile(story);
    reconciler.start();
    log.command({ type: 'openSpace', onboarding: 'o1' });
    await until(() => story.record.space.steps['team:jo']?.status === 'waiting' || story.keys().length === 0);
    story.pass(3);
    await until(() => story.keys().length === 0);
    expect(story.teams.channels).toHaveLength(1);
    expect(story.teams.messages).toHaveLength(2);
  });

  it('updates a card again at once, also in the millisecond in which it was updated before', async () => {
    const story = await spaceOpened();
    await story.settle();
    const { reconciler, log } = reconcile(story);
    reconciler.start();
    const shows = (what: string) => JSON.stringify(story.teams.messages[0]?.card).includes(what);
    log.command({ type: 'recordApplication', onboarding: 'o1', on: '2026-11-02', from: 'form' });
    await until(() => shows('recorded the application') && story.keys().length === 0);
    log.command({ type: 'holdOnboarding', onboarding: 'o1', until: '2026-12-01', because: 'no budget' });
    await until(() => shows('put the onboarding on hold') && !story.keys().includes('post:headline'));
  });

  it('looks again when business time jumps', async () => {
    const story = await beforeTheSpace();
    story.teams.guestsSyncAtOnce = false;
    const { reconciler, log } = reconcile(story);
    reconciler.start();
    log.command({ type: 'openSpace', onboarding: 'o1' });
    await until(() => story.record.space.steps['team:jo']?.status === 'waiting' && story.record.space.tab !== null);
    story.teams.sync();
    story.pass(86_400);
    await until(() => story.record.space.inChannel.jo === true);
  });

  it('writes down what happened when the database is back, once', async () => {
    const story = registered();
    const log = new OneLog(story);
    const { reconciler } = reconcile(story, { log });
    log.away = 2;
    reconciler.start();
    await until(() => story.keys().length === 0);
    expect(story.facts.map(({ type }) => type)).toEqual(['StepStarted', 'NoticeDelivered']);
    expect(story.teams.mail).toHaveLength(1);
  });
});

describe('given two instances', () => {
  it('does nothing without the lease, and everything once it has it', async () => {
    const story = registered();
    const { reconciler, lease } = reconcile(story, { lease: { held: false } });
    reconciler.start();
    await new Promise((done) => setTimeout(done, 50));
    expect(story.facts).toEqual([]);
    lease.held = true;
    lease.change?.(true);
    await until(() => story.keys().length === 0);
  });

  it('leaves a step alone that another instance has started with the same attempt', async () => {
    const story = registered();
    const log = new OneLog(story);
    log.ids.set('notice:eligibilityInvitation-1:jo:mail:1:started', []);
    const { reconciler } = reconcile(story, { log });
    reconciler.start();
    await new Promise((done) => setTimeout(done, 50));
    expect(story.teams.mail).toEqual([]);
  });
});

describe('given a stop', () => {
  it('waits for what is under way and begins nothing more', async () => {
    const story = await beforeTheSpace();
    const { reconciler, log } = reconcile(story);
    reconciler.start();
    log.command({ type: 'openSpace', onboarding: 'o1' });
    await until(() => story.facts.some(({ type }) => type === 'StepStarted'));
    await reconciler.stop();
    const facts = story.facts.length;
    await new Promise((done) => setTimeout(done, 30));
    expect(story.facts).toHaveLength(facts);
  });
});
