/** The process dies before a call, or after it and before the append: never two of anything, and all is done in the end. */
import { describe, expect, it } from '@jest/globals';
import type { Outside } from '../../bot/spaces/ports.ts';
import { faulty } from './faulty.ts';
import { type Story, spaceOpened } from './story.ts';

class Killed extends Error {}

/** Lives through a story; the process dies when `dies` says so, and a new one goes on. */
async function live(story: Story, dies: (moment: 'before' | 'after', key: string) => boolean): Promise<void> {
  for (let count = 0; count < 600; count += 1) {
    const { take, wakeAt } = story.ready();
    const step = take[0];
    if (!step) {
      if (!wakeAt) return;
      story.now = wakeAt;
      continue;
    }
    const started = (type: string) => type === 'StepStarted';
    const die = async () => {
      await story.take({ ...step, make: () => Promise.reject(new Killed()) }, story.outside, (facts) => {
        if (!facts.some(({ type }) => started(type))) throw new Killed();
      });
    };
    const crash = async () => {
      await story.take(step, story.outside, (facts) => {
        if (!facts.some(({ type }) => started(type))) throw new Killed();
      });
    };
    const dead = dies('before', step.key) ? die() : dies('after', step.key) ? crash() : story.take(step);
    await dead.catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
  throw new Error(`There is no end to it: ${story.keys().join(', ')}`);
}

function onceEach(keys: Set<string>, moment: 'before' | 'after') {
  return (at: 'before' | 'after', key: string) => {
    if (at !== moment || keys.has(key)) return false;
    keys.add(key);
    return true;
  };
}

async function fullStory(): Promise<Story> {
  const story = (await spaceOpened()).command({ type: 'addContact', person: 'sam' });
  return story.command({ type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' });
}

function expectOneOfEach(story: Story): void {
  const { channels, messages, feed, mail } = story.teams;
  expect(channels).toHaveLength(1);
  expect(channels[0]?.tabs).toHaveLength(1);
  expect(new Set(channels[0]?.members.map(({ user }) => user)).size).toBe(channels[0]?.members.length);
  const marks = messages.map(({ card }) => JSON.stringify(card.body.at(-1)));
  expect(new Set(marks).size).toBe(marks.length);
  expect(new Set(feed.map(({ user, chain }) => `${user} ${chain}`)).size).toBe(feed.length);
  expect(new Set(mail.map(({ key }) => key)).size).toBe(mail.length);
  expect(mail.every(({ sent }) => sent)).toBe(true);
  expect(story.keys()).toEqual([]);
}

describe('given a process that dies once at every step', () => {
  it.each(['before', 'after'] as const)('%s the call: one of each, and all done', async (moment) => {
    const story = await fullStory();
    const died = new Set<string>();
    await live(story, onceEach(died, moment));
    expectOneOfEach(story);
    expect([...died].sort()).toEqual(
      expect.arrayContaining([
        'app',
        'channel',
        'member:jo',
        'post:headline',
        'post:stage:o1:eligibility',
        'tab',
        'team:jo',
      ]),
    );
  });
});

describe('given a Microsoft that does the work and does not answer', () => {
  it.each(['createPrivateChannel', 'addChannelMember', 'pinTab', 'enableApp', 'inviteGuest', 'notify'] as const)(
    '%s: it is found, not made again',
    async (name) => {
      const story = await fullStory();
      await story.settle(muteOnce(story, name));
      expectOneOfEach(story);
    },
  );

  it.each(['postToChannel', 'replyInThread'] as const)('%s: the card is found by its mark', async (name) => {
    const story = await fullStory();
    await story.settle(muteOnce(story, name));
    expectOneOfEach(story);
  });

  it.each(['draft', 'send'] as const)('mail %s: it is found by its key', async (name) => {
    const story = await fullStory();
    await story.settle(muteOnce(story, name));
    expectOneOfEach(story);
  });
});

/** The first call of this name is carried out, its answer is lost. */
function muteOnce(story: Story, name: string): Outside {
  let muted = false;
  return faulty(story.outside, (called) => {
    if (muted || called !== name) return 'well';
    muted = true;
    return 'doneButSilent';
  });
}
