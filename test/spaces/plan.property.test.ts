/** Whatever people do and whatever goes wrong: once faults stop, the plan comes to an end, with nothing made twice. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lookAgainAt, nextDue } from '../../shared/record/due.ts';
import type { PersonCommand } from '../../shared/record/record.ts';
import { type CallOutcome, faulty, outcomes } from './faulty.ts';
import { registered, type Story } from './story.ts';

const preparation: PersonCommand = {
  type: 'recordCall',
  onboarding: 'o1',
  on: '2026-11-02',
  attendees: ['priya'],
  others: '',
  notes: [],
  kind: 'preparation',
  ready: true,
  actions: [],
};
const commands: readonly PersonCommand[] = [
  { type: 'assignProjectManager', person: 'priya' },
  preparation,
  { type: 'openSpace', onboarding: 'o1' },
  { type: 'addContact', person: 'sam' },
  { type: 'removeContact', person: 'sam' },
  { type: 'removeContact', person: 'jo' },
  { type: 'addContact', person: 'jo' },
  { type: 'recordApplication', onboarding: 'o1', on: '2026-11-02', from: 'form' },
  { type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-26' },
  { type: 'setBoardDate', onboarding: 'o1', gate: 'application', on: '2026-11-27' },
];

type Act =
  | { readonly do: 'command'; readonly command: PersonCommand }
  | { readonly do: 'step'; readonly which: number }
  | { readonly do: 'wait' }
  | { readonly do: 'chat'; readonly person: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...commands).map((command) => ({ do: 'command' as const, command })) },
  { weight: 6, arbitrary: fc.nat(20).map((which) => ({ do: 'step' as const, which })) },
  { weight: 2, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constantFrom('jo', 'priya').map((person) => ({ do: 'chat' as const, person })) },
);

async function perform(story: Story, acts: readonly Act[], fates: () => CallOutcome): Promise<void> {
  const outside = faulty(story.outside, fates);
  for (const each of acts) {
    story.pass(1);
    const { take, wakeAt } = story.ready();
    if (each.do === 'command') story.command(each.command, undefined, true);
    if (each.do === 'wait' && wakeAt) story.now = wakeAt;
    if (each.do === 'chat')
      story.note({ type: 'ChatOpened', person: each.person, conversation: `chat-${each.person}` });
    const step = each.do === 'step' ? take[each.which % Math.max(take.length, 1)] : undefined;
    if (step) await story.take(step, outside);
  }
}

/** People press "try again" on every line that stands still, until none does. */
async function recover(story: Story): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await story.settle();
    const planned = new Set(story.keys());
    const still = Object.values(story.record.space.steps).filter(({ key }) => planned.has(key));
    if (still.length === 0) return;
    for (const line of still)
      if (line.status === 'refused' || lookAgainAt(line) === null)
        story.command({ type: 'retryStep', key: line.key }, undefined, true);
  }
}

function repeats(things: readonly string[]): readonly string[] {
  return things.filter((thing, at) => things.indexOf(thing) !== at);
}

describe('given any accepted history and any outcome of any call', () => {
  it('ends with an empty plan once faults stop, and never two of anything', async () => {
    const fates = fc.infiniteStream(fc.constantFrom('well' as const, 'well' as const, 'well' as const, ...outcomes));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), fates, async (acts, stream) => {
        const story = registered();
        story.reminds = true;
        await perform(story, acts, () => stream.next().value ?? 'well');
        await recover(story);

        expect(story.keys()).toEqual([]);
        expect(nextDue(story.record)).toBeNull();
        expect(story.faults).toEqual([]);
        const { channels, messages, mail, feed } = story.teams;
        expect(channels.length).toBeLessThanOrEqual(1);
        expect(channels[0]?.tabs.length ?? 0).toBeLessThanOrEqual(1);
        const inChannel = messages.filter(({ place }) => place.startsWith('channel'));
        expect(repeats(inChannel.map(({ card }) => JSON.stringify(card.body.at(-1))))).toEqual([]);
        expect(repeats(mail.filter(({ sent }) => sent).map(({ key }) => key))).toEqual([]);
        expect(repeats(feed.map(({ user, chain }) => `${user} ${chain}`))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
